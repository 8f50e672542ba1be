import type { ReservedSql, Sql } from 'postgres';
import {
  failedStatement,
  giveUp,
  remembered,
  untilGivenUp,
  type Generation,
} from './generation.ts';
import { isConnectionLost } from './lost-connection.ts';

/** How long what is under way in a pool that lost a connection may still take, in milliseconds. */
const GRACE_MS = 3_000;
/** While the database is away pools are not replaced more often than this, in milliseconds. */
const PAUSE_MS = 250;

type Plain = (...args: unknown[]) => unknown;

/** A tagged template is a statement; anything else a pool is called with is a part of one. */
const isStatement = ([first]: readonly unknown[]): boolean =>
  Array.isArray(first) && 'raw' in first;

/**
 * A pool that outlives its database. postgres.js 3.4 can lose a slot, or leave a statement waiting
 * for ever, when the server ends a connection (porsager/postgres#1195, #1199); after a few restarts
 * of the server nothing would answer. So a pool that lost a connection is replaced: new statements
 * go to a fresh one, what is under way gets a moment, and then whatever still waits is told that
 * its connection is gone.
 * @param makePool makes a pool that calls `onLost` when one of its connections ends; it must not
 * end connections on its own
 */
export function lastingPool<T extends Record<string, unknown>>(
  makePool: (onLost: () => void) => Sql<T>,
): Sql<T> {
  type S = Sql<T>;
  let hasEnded = false;
  let replacing: NodeJS.Timeout | undefined;
  let listener: S | undefined;
  const closingPools = new Set<Promise<unknown>>();

  const createGeneration = (): Generation<S> => {
    const generation: Generation<S> = {
      createdAt: performance.now(),
      isLost: false,
      waiting: new Set(),
      sql: makePool(() => {
        loseGeneration(generation);
      }),
    };
    return generation;
  };
  const loseGeneration = (generation: Generation<S>): void => {
    if (hasEnded || generation.isLost) return;
    generation.isLost = true;
    const wait = generation.createdAt + PAUSE_MS - performance.now();
    if (wait <= 0) replaceGeneration(generation);
    else
      replacing = setTimeout(() => {
        replaceGeneration(generation);
      }, wait);
  };
  const replaceGeneration = (old: Generation<S>): void => {
    replacing = undefined;
    if (hasEnded || current !== old) return;
    current = createGeneration();
    const closing = old.sql
      .end({ timeout: GRACE_MS / 1000 })
      .catch(() => {})
      .finally(() => {
        giveUp(old);
        closingPools.delete(closing);
      });
    closingPools.add(closing);
  };
  let current = createGeneration();

  const reserve = async (): Promise<ReservedSql<T>> => {
    const generation = current;
    // Waiting for a connection of a generation that is given up may never end by itself.
    const reserved = await untilGivenUp(generation, generation.sql.reserve());
    const release = (): void => {
      if (!generation.isLost) reserved.release();
    };
    return new Proxy(reserved, {
      // Writing to a connection that has ended would end the process.
      apply: (target, _self, args: unknown[]) =>
        generation.isLost && isStatement(args)
          ? failedStatement()
          : remembered(generation, Reflect.apply(target as unknown as Plain, undefined, args)),
      get: (target, name) =>
        name === 'release'
          ? release
          : name === 'unsafe' && generation.isLost
            ? failedStatement
            : (Reflect.get(target, name) as unknown),
    });
  };

  const own = {
    reserve,
    /**
     * As postgres.js has it, without savepoints. On a connection that is gone nothing is rolled
     * back: the server has done it.
     */
    async begin<R>(...args: [string, (sql: ReservedSql<T>) => R] | [(sql: ReservedSql<T>) => R]) {
      const [mode, body] = args.length === 1 ? ['', args[0]] : args;
      const generation = current;
      const sql = await reserve();
      let isOpen = false;
      let isLost = false;
      try {
        await sql.unsafe(`begin ${mode}`);
        isOpen = true;
        const result = await untilGivenUp(generation, body(sql));
        const { command } = await sql`commit`;
        isOpen = false;
        if (command === 'ROLLBACK') throw new Error('a statement of the transaction had failed');
        return result;
      } catch (error) {
        isLost = isConnectionLost(error);
        if (isOpen && !isLost) await sql`rollback`;
        throw error;
      } finally {
        if (!isLost) sql.release();
      }
    },
    async listen(...args: Parameters<S['listen']>) {
      listener ??= makePool(() => {});
      return listener.listen.apply(listener, args);
    },
    async end(options?: { timeout?: number }) {
      hasEnded = true;
      clearTimeout(replacing);
      await Promise.all([current.sql.end(options), listener?.end(options), ...closingPools]);
    },
  };
  return new Proxy((() => {}) as unknown as S, {
    apply: (_target, _self, args: unknown[]) =>
      remembered(current, Reflect.apply(current.sql as unknown as Plain, undefined, args)),
    has: (_target, name) => name in own || Reflect.has(current.sql, name),
    get: (_target, name) =>
      name in own ? own[name as keyof typeof own] : (Reflect.get(current.sql, name) as unknown),
  });
}
