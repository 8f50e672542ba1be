import type { z } from 'zod';
import type { Moment } from '#db/shared/moment';
import { calendarOf } from '#db/shared/reference';
import type { Deps } from '../deps.ts';
import { endpoint, type App, type Asked } from './endpoint.ts';

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
  calendar: await calendarOf(deps.read, deps.read),
});

/** `plan`, `give-advice` -> `planGiveAdvice` */
export const operationId = (of: string, ...acts: readonly string[]): string =>
  `${of}-${acts.join('-')}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** As `endpoint`, with the application's own options. */
export const mount =
  ({ app, deps }: Place) =>
  <
    P extends z.ZodType = z.ZodUndefined,
    Q extends z.ZodType = z.ZodUndefined,
    B extends z.ZodType = z.ZodUndefined,
    A extends z.ZodType = z.ZodType,
  >(
    contract: Parameters<typeof endpoint<P, Q, B, A>>[1],
    handler: Parameters<typeof endpoint<P, Q, B, A>>[2],
  ): void => {
    endpoint<P, Q, B, A>(app, contract, handler, { checkAnswers: deps.checkAnswers });
  };
