import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { migrate } from '../../db/postgres/migrate.ts';
import './provided.ts';

export type TestDatabase = {
  /** Connection string of a migrated database nobody else uses. */
  readonly url: string;
  /** Drops it, also while connections are still open. */
  readonly close: () => Promise<void>;
};

const template = 'nien_khoa_template';

/**
 * A database of its own, copied from one migrated once a run. Call it in `beforeAll` and `close` in
 * `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const maintenance = inject('postgresUrl');
  await ensureTemplate(maintenance);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withSql(
    maintenance,
    async (sql) => sql`create database ${sql(name)} template ${sql(template)}`,
  );
  return {
    url: urlOf(maintenance, name),
    close: async () => {
      await withSql(
        maintenance,
        async (sql) => sql`drop database if exists ${sql(name)} with (force)`,
      );
    },
  };
}

/** An empty database, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const maintenance = inject('postgresUrl');
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await withSql(maintenance, async (sql) => sql`create database ${sql(name)}`);
  return {
    url: urlOf(maintenance, name),
    close: async () => {
      await withSql(
        maintenance,
        async (sql) => sql`drop database if exists ${sql(name)} with (force)`,
      );
    },
  };
}

// Test files run side by side: the first takes the lock and migrates, the others wait and find the
// template.
async function ensureTemplate(maintenance: string): Promise<void> {
  await withSql(maintenance, async (sql) => {
    await sql`select pg_advisory_lock(hashtext(${template}))`;
    const found = await sql`select 1 from pg_database where datname = ${template}`;
    if (found.length > 0) return;
    const half = `${template}_half`;
    await sql`drop database if exists ${sql(half)} with (force)`;
    await sql`create database ${sql(half)}`;
    await migrate(urlOf(maintenance, half));
    await sql`alter database ${sql(half)} rename to ${sql(template)}`;
  });
}

function urlOf(maintenance: string, database: string): string {
  const url = new URL(maintenance);
  url.pathname = `/${database}`;
  return url.href;
}

async function withSql<T>(url: string, use: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  // One connection: the advisory lock belongs to it and ends with it.
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
