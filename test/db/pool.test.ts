import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db } from '#db/postgres/connect';
import { letPassLostConnections } from '#db/postgres/lost-connection';
import { inTransaction } from '#db/postgres/transaction';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';

letPassLostConnections();
let database: TestDatabase;
let owner: Db;
beforeAll(async () => {
  database = await testDatabase();
  owner = connect(database.url, 'owner', 1);
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

const outcome = async (promise: PromiseLike<unknown>): Promise<string> =>
  Promise.race([
    Promise.resolve(promise).then(
      () => 'ok',
      (error: { code?: string; message: string }) => error.code ?? error.message,
    ),
    new Promise<string>((resolve) => {
      setTimeout(() => {
        resolve('waits for ever');
      }, 8_000);
    }),
  ]);

describe('a pool that lasts', () => {
  it('answers or fails, never waits for ever, and recovers all connections however often they end', async () => {
    const db = connect(database.url, 'nk_writer', 4);
    const kinds = [
      async () => db`select pg_sleep(0.01)`,
      async () =>
        db.begin(async (sql) => {
          await sql`select pg_sleep(0.01)`;
          await sql`select 1`;
        }),
      async () =>
        inTransaction(
          db,
          async (sql) => sql`select pg_sleep(0.01)`,
          (sql) => ({ sent: [sql`select 1`], answer: 1 }),
        ),
    ];
    const fly = async (): Promise<string[]> =>
      Promise.all(
        Array.from({ length: 24 }, async (_, i) =>
          outcome((kinds[i % 3] as () => Promise<unknown>)()),
        ),
      );
    for (let cycle = 0; cycle < 8; cycle += 1) {
      const before = fly();
      await new Promise((resolve) => {
        setTimeout(resolve, cycle * 4);
      });
      await owner`
        select pg_terminate_backend(pid)
        from pg_stat_activity
        where datname = current_database()
          and pid <> pg_backend_pid()`;
      const during = fly();
      for (const o of [...(await before), ...(await during)])
        expect(o).toMatch(/^(ok|57P01|CONNECTION_\w+|ECONN\w+|EPIPE)$/);
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      const began = performance.now();
      expect(
        await Promise.all(Array.from({ length: 8 }, async () => outcome(db`select pg_sleep(0.1)`))),
      ).toEqual(Array.from({ length: 8 }, () => 'ok'));
      // Two rounds of four: no connection was lost for good.
      expect(performance.now() - began).toBeLessThan(900);
    }
    await db.end();
  }, 60_000);
  it('rolls back what failed, and says so when a failed statement was not waited for', async () => {
    const db = connect(database.url, 'owner', 2);
    await expect(
      db.begin(async (sql) => {
        await sql`create table leftover (id int)`;
        await sql`select 1 / 0`;
      }),
    ).rejects.toThrow(/division by zero/);
    await expect(
      db.begin(async (sql) => {
        await sql`create table leftover (id int)`;
        await sql`select 1 / 0`.catch(() => {});
      }),
    ).rejects.toThrow(/had failed/);
    expect(await db`select 1 from pg_class where relname = 'leftover'`).toHaveLength(0);
    await expect(
      db.begin('read only', async (sql) => {
        await sql`create table leftover (id int)`;
      }),
    ).rejects.toMatchObject({ code: '25006' });
    await db.end();
  });
  it('ends cleanly while it is used', async () => {
    const db = connect(database.url, 'nk_reader', 2);
    const answers = Array.from({ length: 4 }, async () => outcome(db`select pg_sleep(0.05)`));
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    await db.end({ timeout: 1 });
    expect(
      (await Promise.all(answers)).every((a) => a === 'ok' || a.startsWith('CONNECTION')),
    ).toBe(true);
  });
});
