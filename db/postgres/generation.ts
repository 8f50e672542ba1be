import { connectionLost } from './lost-connection.ts';

/** One pool of postgres.js among those that stand in for each other; see `lastingPool`. */
export interface Generation<S> {
  readonly sql: S;
  /** When it was created, in milliseconds of the process. */
  readonly createdAt: number;
  /** One of its connections has ended, so another generation takes over. */
  isLost: boolean;
  /** What is under way: each is told when the generation is given up. */
  readonly waiting: Set<(why: Error) => void>;
}

/**
 * A statement of postgres.js. `handler` sends it when somebody waits for it; a fragment of another
 * statement is never sent.
 */
interface Running {
  handler: (q: Running) => unknown;
  reject: (why: Error) => void;
}

/** Remembers a statement while it runs, so that it does not wait for ever in a lost generation. */
export function remembered(generation: Generation<unknown>, made: unknown): unknown {
  if (typeof made !== 'object' || made === null || !('handler' in made)) return made;
  const statement = made as Running;
  const run = statement.handler;
  statement.handler = (q) => {
    const tell = (why: Error): void => {
      q.reject(why);
    };
    const done = (): void => {
      generation.waiting.delete(tell);
    };
    generation.waiting.add(tell);
    // Not the statement's own `then`, which would send it.
    void Promise.prototype.then.call(q as unknown as Promise<unknown>, done, done);
    return run(q);
  };
  return statement;
}

/** The same promise, which fails at the latest when the generation is given up. */
export const untilGivenUp = <R>(
  { waiting }: Generation<unknown>,
  promise: R | PromiseLike<R>,
): Promise<Awaited<R>> =>
  new Promise((resolve, reject) => {
    waiting.add(reject);
    Promise.resolve(promise)
      .then(resolve, reject)
      .finally(() => {
        waiting.delete(reject);
      });
  });

/** Tells everything under way that its connection is gone. */
export function giveUp({ waiting }: Generation<unknown>): void {
  for (const tell of waiting) tell(connectionLost());
}

/** Stands in for a statement that cannot be sent any more. */
export function failedStatement(): Promise<never> {
  const failed = Promise.reject(connectionLost());
  failed.catch(() => {});
  return Object.assign(failed, { execute: () => failed });
}
