import type { Actor } from '#domain/access/actor';
import type { Db } from '../postgres/connect.ts';

/**
 * Reads for somebody. It is the only way from the API to the read pool, so that each read says for
 * whom it is made.
 */
export type Reading = <T>(actor: Actor, body: (sql: Db) => Promise<T>) => Promise<T>;

/**
 * Reads by this pool. Postgres is not told for whom: `visible()` is in the statements themselves,
 * and telling it would cost a transaction a read (docs/adr/041-who-asks.md).
 */
export const readingFrom =
  (pool: Db): Reading =>
  (_actor, body) =>
    body(pool);
