import type { PersonActor } from '#domain/access/actor';
import type { IsoDate } from '#domain/calendar/dates';
import { Problem } from '../http/problem.ts';
import type { SignedIn } from '../http/signed-in.ts';
import { levelOf } from './proof.ts';
import type { Sessions } from './session.ts';

/** Who a request comes from. */
export interface Asker {
  /** What the log calls them. */
  readonly id: string;
  readonly session: SignedIn;
  /** As they may act on a day. */
  readonly actorOn: (day: IsoDate) => Promise<PersonActor>;
}

/** One way to tell who asks; null when the request says nothing of this kind. */
export type Strategy = (headers: Headers) => Promise<Asker | null>;

/** By the cookie of a session. */
export const bySession =
  (
    sessions: Sessions,
    people: { readonly of: (personId: string, day: IsoDate) => Promise<PersonActor> },
  ): Strategy =>
  async (headers) => {
    const session = await sessions.of(headers);
    return (
      session && {
        id: session.personId,
        session,
        actorOn: async (day) => ({
          ...(await people.of(session.personId, day)),
          confirmed: levelOf(session.proof),
        }),
      }
    );
  };

/** Tells who asks by the first strategy that knows. @throws {Problem} not-signed-in */
export const authenticate =
  (...strategies: readonly Strategy[]) =>
  async (request: Request): Promise<Asker> => {
    for (const strategy of strategies) {
      const asker = await strategy(request.headers);
      if (asker) return asker;
    }
    throw new Problem('not-signed-in');
  };
