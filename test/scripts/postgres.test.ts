import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { ensureDatabase, startPostgres } from '../../scripts/lib/postgres.ts';
import { goneWithin } from '../../scripts/lib/processes.ts';
import { scratchFolder } from '../support/folders.ts';

function cluster() {
  const folder = scratchFolder();
  chmodSync(folder, 0o711);
  const dir = join(folder, 'postgres');
  return {
    dir,
    start: async () => startPostgres({ dir, log: join(folder, 'log'), durable: true }),
  };
}

async function count(url: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`create table if not exists kept (id int)`;
    await sql`insert into kept values (1)`;
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from kept`;
    return row?.n ?? 0;
  } finally {
    await sql.end();
  }
}

describe('the embedded Postgres', () => {
  it('keeps what was committed through stop, kill -9 of its postmaster, and a reused process number', async () => {
    const { start, dir } = cluster();
    const first = await start();
    expect(await count(await ensureDatabase(first, 'kept'))).toBe(1);
    await first.stop();

    const second = await start();
    expect(await count(await ensureDatabase(second, 'kept'))).toBe(2);
    const pidFile = join(second.dir, 'postmaster.pid');
    const stale = readFileSync(pidFile, 'utf8');
    process.kill(second.pid, 'SIGKILL');

    const third = await start();
    expect(await count(await ensureDatabase(third, 'kept'))).toBe(3);
    await third.stop();
    await second.stop();

    writeFileSync(pidFile, stale.replace(/^\d+/, String(process.pid)), { mode: 0o600 });
    const fourth = await start();
    expect(await count(await ensureDatabase(fourth, 'kept'))).toBe(4);
    await fourth.stop();
    expect(existsSync(`${dir}.password`)).toBe(true);
  });

  it('takes over from a postmaster that a killed start left running', async () => {
    const { start } = cluster();
    const first = await start();
    await count(await ensureDatabase(first, 'kept'));
    const second = await start();
    expect(await goneWithin([first.pid], 0)).toBe(true);
    expect(await count(await ensureDatabase(second, 'kept'))).toBe(2);
    await second.stop();
    await first.stop();
  });

  it('makes its data folder anew when making it was interrupted', async () => {
    const { start, dir } = cluster();
    const first = await start();
    await first.stop();
    rmSync(join(first.dir, 'PG_VERSION'));
    const second = await start();
    expect(await count(second.url('postgres'))).toBe(1);
    await second.stop();
    expect(existsSync(dir)).toBe(true);
  });

  it('keeps the data when its password file was lost', async () => {
    const { start, dir } = cluster();
    const first = await start();
    await count(await ensureDatabase(first, 'kept'));
    await first.stop();
    rmSync(`${dir}.password`);
    const second = await start();
    expect(await count(await ensureDatabase(second, 'kept'))).toBe(2);
    await second.stop();
  });

  it('refuses data of another version and says what to do', async () => {
    const { start } = cluster();
    const first = await start();
    await first.stop();
    writeFileSync(join(first.dir, 'PG_VERSION'), '16\n');
    await expect(start()).rejects.toThrow(
      /written by Postgres 16, this is Postgres 18.*backup.*--fresh/,
    );
  });
});
