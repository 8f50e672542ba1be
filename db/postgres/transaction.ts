import type { Db, Statement, Tx } from './connect.ts';
import { isConnectionLost } from './lost-connection.ts';

/**
 * Runs a transaction in two round trips instead of four: `begin` travels with the first statements,
 * `commit` with the last.
 * @param look sends statements and waits for them; what it returns goes to `write`
 * @param write sends the last statements, all at once and without waiting in between, and returns
 * what the caller gets
 * @throws when a statement fails; the database has then rolled everything back
 */
export async function inTransaction<L, W>(
  db: Db,
  look: (sql: Tx) => Promise<L>,
  write: (sql: Tx, looked: L) => { sent: Statement[]; answer: W },
): Promise<W> {
  const connection = await db.reserve();
  const sql = connection as unknown as Tx;
  let isOpen = true;
  let isLost = false;
  try {
    // postgres.js sends a statement when somebody waits for it: without `execute` the first lock
    // would be sent before `begin`.
    const begun = connection`begin`.execute();
    const [, looked] = await Promise.all([begun, look(sql)]);
    const { sent, answer } = write(sql, looked);
    const commit = connection`commit`;
    const results = await Promise.allSettled([...sent, commit]);
    isOpen = false;
    const failed = results.find((r) => r.status === 'rejected');
    if (failed) throw failed.reason;
    return answer;
  } catch (error) {
    isLost = isConnectionLost(error);
    throw error;
  } finally {
    // After a refusal or a failure half-way the connection must not go back with a transaction on
    // it.
    if (isOpen && !isLost) await connection`rollback`.catch(() => {});
    if (!isLost) connection.release();
  }
}
