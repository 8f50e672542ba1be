import type { Moment } from '#db/shared/moment';
import type { RouteContract } from '#domain/contracts/route-contract';
import type { Deps } from '../deps.ts';
import type { App, Asked } from './asked.ts';
import { endpoint, type Handler } from './endpoint.ts';

/** What a file of routes is given: where to mount, and what there is to work with. */
export interface Place {
  readonly app: App;
  readonly deps: Deps;
  /** Offices changed in this process: ask again. */
  readonly forgetOffices: () => void;
  /** Sessions of this person ended in this process. */
  readonly forgetSessions: (personId: string) => void;
}

export const at = (deps: Deps, asked: Asked) => ({
  now: asked.now,
  zone: deps.zone,
  language: asked.language,
});

/** The moment a list is made for, with the calendar as it stands. */
export const moment = async (deps: Deps, asked: Asked): Promise<Moment> => ({
  now: asked.now,
  today: asked.today,
  zone: deps.zone,
  calendar: await deps.reference.calendar(),
});

/** As `endpoint`, with the application's own options. */
export const mount =
  ({ app, deps }: Place) =>
  <C extends RouteContract>(contract: C, handler: Handler<C>): void => {
    endpoint(app, contract, handler, { checkAnswers: deps.checkAnswers });
  };
