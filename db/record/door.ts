import { refuse, type Refusal } from '#domain/problems';
import type { Db } from '../postgres/connect.ts';
import { connectionLost } from '../postgres/pool.ts';
import { execute, executeTogether, type Answer, type Call, type Stream } from './execute.ts';

/**
 * How many calls one transaction takes at most: enough to share a commit, few enough that nobody
 * waits long for the others.
 */
const MOST = 32;
/** How many transactions are under way at once. */
const AT_ONCE = 1;
/** How many calls may wait; whoever comes then is told to come again. */
const QUEUE = 1_000;

interface Waiting<C> {
  readonly call: Call<C>;
  readonly resolve: (outcome: Answer | Refusal) => void;
  readonly reject: (why: unknown) => void;
}

/**
 * A door many people go through at once: what comes while a transaction is under way waits for the
 * next one, which takes all of it (group commit). Nobody waits when nothing is under way. Calls on
 * one stream keep their order; what holds one call up or lets it fail (a row another process holds,
 * a constraint) is that call's own: it goes again, alone.
 * @returns what to call instead of `execute`, with the same outcomes; `unavailable` when too many
 * wait
 */
export function door<
  S,
  C extends { readonly type: string },
  E extends { readonly type: string },
  X,
>(
  db: Db,
  stream: Stream<S, C, E, X>,
  { most = MOST, atOnce = AT_ONCE, queue = QUEUE } = {},
): (call: Call<C>) => Promise<Answer | Refusal> {
  let waiting: Waiting<C>[] = [];
  /** Streams a call of ours is on: the next one on the same stream waits for it. */
  const busy = new Set<string>();
  let running = 0;
  let called = false;

  /** The longest waiting, one a stream. */
  const take = (): Waiting<C>[] => {
    const batch: Waiting<C>[] = [];
    const left: Waiting<C>[] = [];
    for (const one of waiting) {
      if (batch.length < most && !busy.has(one.call.streamId)) {
        busy.add(one.call.streamId);
        batch.push(one);
      } else left.push(one);
    }
    waiting = left;
    return batch;
  };
  const next = (): void => {
    called = false;
    while (running < atOnce) {
      const batch = take();
      if (batch.length === 0) return;
      running += 1;
      void together(batch);
    }
  };
  const call = (): void => {
    if (called || running >= atOnce) return;
    called = true;
    // After all requests that have just arrived were read; no later than that.
    setImmediate(next);
  };
  const together = async (batch: readonly Waiting<C>[]): Promise<void> => {
    try {
      const outcomes = await executeTogether(
        db,
        stream,
        batch.map((one) => one.call),
        'skip',
      );
      batch.forEach((one, i) => {
        const outcome = outcomes[i] ?? null;
        if (outcome === null) void alone(one);
        else {
          busy.delete(one.call.streamId);
          one.resolve(outcome);
        }
      });
    } catch (error) {
      // A database that went away has failed all of them; anything else may be the fault of one.
      for (const one of batch) {
        if (connectionLost(error)) {
          busy.delete(one.call.streamId);
          one.reject(error);
        } else void alone(one);
      }
    } finally {
      running -= 1;
      next();
    }
  };
  const alone = async (one: Waiting<C>): Promise<void> => {
    try {
      one.resolve(await execute(db, stream, one.call));
    } catch (error) {
      one.reject(error);
    } finally {
      busy.delete(one.call.streamId);
      call();
    }
  };
  return (one) =>
    new Promise((resolve, reject) => {
      if (waiting.length + busy.size >= queue) {
        resolve(refuse('unavailable'));
        return;
      }
      waiting.push({ call: one, resolve, reject });
      call();
    });
}

/**
 * Many calls of one kind, as many to a transaction as go together: the way to decide on hundreds at
 * once.
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
  Promise.allSettled(calls.map(door(db, stream, { queue: calls.length })));
