import { refuse, type Refusal } from '#domain/problems';
import type { Db } from '../postgres/connect.ts';
import { isConnectionLost } from '../postgres/lost-connection.ts';
import { execute, executeTogether } from './execute.ts';
import type { Answer, Call, Stream } from './stream.ts';

/**
 * Enough calls to share the cost of a commit, few enough that none waits long for the others.
 */
const MAX_CALLS_PER_TRANSACTION = 32;
const TRANSACTIONS_AT_ONCE = 1;
/** Whoever comes when so many calls wait is told to come again. */
const MAX_WAITING_CALLS = 1_000;

interface DoorOptions {
  readonly maxCallsPerTransaction?: number;
  readonly transactionsAtOnce?: number;
  readonly maxWaitingCalls?: number;
}

interface Waiting<C> {
  readonly call: Call<C>;
  readonly resolve: (outcome: Answer | Refusal) => void;
  readonly reject: (why: unknown) => void;
}

/**
 * Lets the calls of many people share transactions (group commit): what comes while a transaction
 * is under way waits for the next one, which takes all of it. Nobody waits when nothing is under
 * way. Calls on one stream keep their order. A call that is held up or fails for a reason of its
 * own (a row another process holds, a constraint) is tried again alone; the others are not
 * affected.
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
  {
    maxCallsPerTransaction = MAX_CALLS_PER_TRANSACTION,
    transactionsAtOnce = TRANSACTIONS_AT_ONCE,
    maxWaitingCalls = MAX_WAITING_CALLS,
  }: DoorOptions = {},
): (call: Call<C>) => Promise<Answer | Refusal> {
  let waiting: Waiting<C>[] = [];
  /** Streams on which a call is under way: the next call on the same stream waits for it. */
  const busyStreams = new Set<string>();
  let transactions = 0;
  let isScheduled = false;

  /** Takes those who have waited longest, one a stream. */
  const takeBatch = (): Waiting<C>[] => {
    const batch: Waiting<C>[] = [];
    const left: Waiting<C>[] = [];
    for (const one of waiting) {
      if (batch.length < maxCallsPerTransaction && !busyStreams.has(one.call.streamId)) {
        busyStreams.add(one.call.streamId);
        batch.push(one);
      } else left.push(one);
    }
    waiting = left;
    return batch;
  };
  const startTransactions = (): void => {
    isScheduled = false;
    while (transactions < transactionsAtOnce) {
      const batch = takeBatch();
      if (batch.length === 0) return;
      transactions += 1;
      void runTogether(batch);
    }
  };
  const schedule = (): void => {
    if (isScheduled || transactions >= transactionsAtOnce) return;
    isScheduled = true;
    // After all requests that have just arrived were read; no later than that.
    setImmediate(startTransactions);
  };
  const runTogether = async (batch: readonly Waiting<C>[]): Promise<void> => {
    try {
      const outcomes = await executeTogether(
        db,
        stream,
        batch.map((one) => one.call),
        'skip',
      );
      batch.forEach((one, i) => {
        const outcome = outcomes[i] ?? null;
        if (outcome === null) void runAlone(one);
        else {
          busyStreams.delete(one.call.streamId);
          one.resolve(outcome);
        }
      });
    } catch (error) {
      // A database that went away has failed all of them; anything else may be the fault of one.
      for (const one of batch) {
        if (isConnectionLost(error)) {
          busyStreams.delete(one.call.streamId);
          one.reject(error);
        } else void runAlone(one);
      }
    } finally {
      transactions -= 1;
      startTransactions();
    }
  };
  const runAlone = async (one: Waiting<C>): Promise<void> => {
    try {
      one.resolve(await execute(db, stream, one.call));
    } catch (error) {
      one.reject(error);
    } finally {
      busyStreams.delete(one.call.streamId);
      schedule();
    }
  };
  return (call) =>
    new Promise((resolve, reject) => {
      if (waiting.length + busyStreams.size >= maxWaitingCalls) {
        resolve(refuse('unavailable'));
        return;
      }
      waiting.push({ call, resolve, reject });
      schedule();
    });
}
