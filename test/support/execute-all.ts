import type { Db } from '#db/postgres/connect';
import { door } from '#db/record/door';
import type { Answer, Call, Stream } from '#db/record/stream';
import type { Refusal } from '#domain/problems';

/**
 * Runs many calls through one door.
 * @returns each call's own outcome in the order of the calls; rejected where the database failed
 */
export const executeAll = <
  S,
  C extends { readonly type: string },
  E extends { readonly type: string },
  X,
>(
  db: Db,
  stream: Stream<S, C, E, X>,
  calls: readonly Call<C>[],
): Promise<PromiseSettledResult<Answer | Refusal>[]> =>
  Promise.allSettled(calls.map(door(db, stream, { maxWaitingCalls: calls.length })));
