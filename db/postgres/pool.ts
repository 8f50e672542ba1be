import type { ReservedSql, Sql } from 'postgres';

/** How long what is under way in a pool that lost a connection may still take, in milliseconds. */
const GRACE_MS = 3_000;
/** While the database is away pools are not replaced more often than this, in milliseconds. */
const PAUSE_MS = 250;

const lostCode =
  /^(?:CONNECTION_\w+|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|57P0[123])$/;

/**
 * Did this statement fail because its connection is gone? Nothing more may be sent on it then, not
 * even a rollback.
 */
export function connectionLost(error: unknown): boolean {
  const code =
    typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && lostCode.test(code);
}

type Plain = (...args: unknown[]) => unknown;

const gone = (): Error =>
  Object.assign(new Error('the connection was lost'), { code: 'CONNECTION_CLOSED' });
/** A tagged template is a statement; anything else a pool is called with is a part of one. */
const isStatement = ([first]: readonly unknown[]): boolean =>
  Array.isArray(first) && 'raw' in first;
/** What stands in for a statement that cannot be sent any more. */
const refused = (): Promise<never> => {
  const never = Promise.reject(gone());
  never.catch(() => {});
  return Object.assign(never, { execute: () => never });
};

/**
 * A statement of postgres.js, which runs through `handler` when somebody waits for it; a part of
 * another one never does.
 */
interface Running {
  handler: (q: Running) => unknown;
  reject: (why: Error) => void;
}

interface Generation<S> {
  readonly sql: S;
  readonly born: number;
  lost: boolean;
  /** Tells everything under way that the connection is gone. */
  readonly waiting: Set<(why: Error) => void>;
}

/** Remembers what runs, so that nothing waits for ever in a pool that is given up. */
function watched(generation: Generation<unknown>, made: unknown): unknown {
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
    // Not its own `then`, which would run it.
    void Promise.prototype.then.call(q as unknown as Promise<unknown>, done, done);
    return run(q);
  };
  return statement;
}

/** The same promise, which fails at the latest when the pool is given up. */
const orGone = <R>(
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

/**
 * A pool that outlives its database. postgres.js 3.4 can lose a slot, or leave a statement waiting
 * for ever, when the server ends a connection (porsager/postgres#1195, #1199); after a few restarts
 * of the server nothing would answer. So a pool that lost a connection is replaced: new statements
 * go to a fresh one, what is under way gets a moment, and then whatever still waits is told that
 * its connection is gone.
 * @param make makes a pool that calls `lost` when one of its connections ends; it must not end
 * connections on its own
 */
export function lasting<T extends Record<string, unknown>>(
  make: (lost: () => void) => Sql<T>,
): Sql<T> {
  type S = Sql<T>;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let listener: S | undefined;
  const retired = new Set<Promise<unknown>>();

  const bear = (): Generation<S> => {
    const generation: Generation<S> = {
      born: performance.now(),
      lost: false,
      waiting: new Set(),
      sql: make(() => {
        retire(generation);
      }),
    };
    return generation;
  };
  const replace = (old: Generation<S>): void => {
    timer = undefined;
    if (ended || current !== old) return;
    current = bear();
    const ending = old.sql
      .end({ timeout: GRACE_MS / 1000 })
      .catch(() => {})
      .finally(() => {
        for (const tell of old.waiting) tell(gone());
        retired.delete(ending);
      });
    retired.add(ending);
  };
  const retire = (generation: Generation<S>): void => {
    if (ended || generation.lost) return;
    generation.lost = true;
    const wait = generation.born + PAUSE_MS - performance.now();
    if (wait <= 0) replace(generation);
    else
      timer = setTimeout(() => {
        replace(generation);
      }, wait);
  };
  let current = bear();

  const reserve = async (): Promise<ReservedSql<T>> => {
    const generation = current;
    // Waiting in a pool that is given up may never end by itself.
    const reserved = await orGone(generation, generation.sql.reserve());
    const release = (): void => {
      if (!generation.lost) reserved.release();
    };
    return new Proxy(reserved, {
      // Writing to a connection that has ended would bring the process down.
      apply: (target, _self, args: unknown[]) =>
        generation.lost && isStatement(args)
          ? refused()
          : watched(generation, Reflect.apply(target as unknown as Plain, undefined, args)),
      get: (target, name) =>
        name === 'release'
          ? release
          : name === 'unsafe' && generation.lost
            ? refused
            : (Reflect.get(target, name) as unknown),
    });
  };

  const own = {
    reserve,
    /**
     * As postgres.js has it, without savepoints; on a connection that is gone nothing is rolled
     * back, the server has done it.
     */
    async begin<R>(...args: [string, (sql: ReservedSql<T>) => R] | [(sql: ReservedSql<T>) => R]) {
      const [mode, body] = args.length === 1 ? ['', args[0]] : args;
      const generation = current;
      const sql = await reserve();
      let open = false;
      let lost = false;
      try {
        await sql.unsafe(`begin ${mode}`);
        open = true;
        const result = await orGone(generation, body(sql));
        const { command } = await sql`commit`;
        open = false;
        if (command === 'ROLLBACK') throw new Error('a statement of the transaction had failed');
        return result;
      } catch (error) {
        lost = connectionLost(error);
        if (open && !lost) await sql`rollback`;
        throw error;
      } finally {
        if (!lost) sql.release();
      }
    },
    async listen(...args: Parameters<S['listen']>) {
      listener ??= make(() => {});
      return listener.listen.apply(listener, args);
    },
    async end(options?: { timeout?: number }) {
      ended = true;
      clearTimeout(timer);
      await Promise.all([current.sql.end(options), listener?.end(options), ...retired]);
    },
  };
  return new Proxy((() => {}) as unknown as S, {
    apply: (_target, _self, args: unknown[]) =>
      watched(current, Reflect.apply(current.sql as unknown as Plain, undefined, args)),
    has: (_target, name) => name in own || Reflect.has(current.sql, name),
    get: (_target, name) =>
      name in own ? own[name as keyof typeof own] : (Reflect.get(current.sql, name) as unknown),
  });
}

/**
 * For the process's main file. A connection that ends while it asks for the array types rejects
 * inside postgres.js, where nobody can catch it, and would bring the process down; only that is let
 * pass.
 */
export function letPassLostConnections(): void {
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (why, promise) => {
    if (connectionLost(why)) return;
    if (others.length === 0) throw why;
    for (const other of others) other.call(process, why, promise);
  });
}
