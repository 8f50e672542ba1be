import type { Db, Tx } from './connect.ts';

/** Several reads of one moment: what one statement saw, the next sees too. */
export const snapshot = async <T>(db: Db, read: (sql: Tx) => Promise<T>): Promise<T> =>
  (await db.begin('isolation level repeatable read read only', read)) as T;
