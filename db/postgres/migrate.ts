import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from './connect.ts';

const folder = join(import.meta.dirname, '..', 'migrations');

/**
 * Brings a database to the newest schema, forward only. Safe to call any number of times and from
 * several processes at once.
 * @param url a role that may create tables, extensions and roles
 */
export async function migrate(url: string): Promise<void> {
  const sql = connect(url, 'owner', 1);
  try {
    await sql`select pg_advisory_lock(hashtext('migrate'))`;
    await sql`
      create table if not exists migration (
        name text primary key, at timestamptz not null default now()
      )`;
    const done = new Set(
      (await sql<{ name: string }[]>`select name from migration`).map((row) => row.name),
    );
    for (const name of readdirSync(folder)
      .filter((f) => f.endsWith('.sql'))
      .toSorted()) {
      if (done.has(name)) continue;
      await sql.begin(async (tx) => {
        await tx.unsafe(readFileSync(join(folder, name), 'utf8'));
        await tx`insert into migration (name) values (${name})`;
      });
    }
  } finally {
    await sql.end();
  }
}

if (import.meta.main) {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('Set DATABASE_URL to the database to migrate.');
  await migrate(url);
}
