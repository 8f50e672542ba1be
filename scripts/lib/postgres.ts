import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import connect from 'postgres';
import { portsAsBefore } from './ports.ts';
import { owner, prepareCluster } from './postgres-cluster.ts';
import { postgresHome } from './postgres-home.ts';
import { stopLeftovers } from './postgres-leftovers.ts';
import { startServer, tailOf } from './server-process.ts';
import { SetUpError, fullDisk } from './set-up-error.ts';

export type PostgresServer = {
  readonly port: number;
  readonly pid: number;
  /** Where the data really lies: not always the folder asked for, see {@link postgresHome}. */
  readonly dir: string;
  readonly url: (database: string) => string;
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
};

export type PostgresOptions = {
  readonly dir: string;
  readonly log: string;
  /** May be false in tests only: a crash then loses or damages data. */
  readonly durable: boolean;
  readonly portBefore?: number | undefined;
  readonly temporaryFolder?: string;
};

/**
 * Starts the Postgres that came with npm, on a free port of 127.0.0.1. The first time it makes the
 * data folder; after a crash it first stops what was left running.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const home = postgresHome(options.dir);
  mkdirSync(dirname(options.log), { recursive: true });
  await stopLeftovers(home.dir);
  const password = prepareCluster(home, options.dir);
  const [port = 0] = await portsAsBefore(
    options.portBefore === undefined ? undefined : [options.portBefore],
    1,
  );
  const server = await startServer({
    program: join(home.bin, 'postgres'),
    args: [
      '-D',
      home.dir,
      ...Object.entries(settings(port, options.durable)).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ],
    env: { ...process.env, LC_ALL: 'C' },
    user: home.user,
    log: options.log,
    stopSignal: 'INT',
    patience: 30_000,
    temporaryFolder: options.temporaryFolder,
  });
  const url = (database: string) =>
    `postgres://${owner}:${password}@127.0.0.1:${String(port)}/${database}`;
  try {
    await untilItAnswers(url('postgres'), server.end);
  } catch (error) {
    await server.stop();
    const tail = tailOf(options.log);
    if (/No space left on device/.test(tail)) throw new SetUpError(fullDisk);
    throw new SetUpError(`Postgres did not start. Its last words (${options.log}):\n${tail}`, {
      cause: error,
    });
  }
  return { port, pid: server.pid, dir: home.dir, url, ended: server.ended, stop: server.stop };
}

const settings = (port: number, durable: boolean): Record<string, string> => ({
  port: String(port),
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  ...(durable
    ? {}
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
});

async function untilItAnswers(url: string, end: () => string | undefined): Promise<void> {
  // Recovery after a crash may take long, so there is much time; but a server that has ended is not
  // waited for.
  const limit = Date.now() + 120_000;
  for (;;) {
    const sql = connect(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      if (end() !== undefined || Date.now() > limit || isRefusal(error)) throw error;
    } finally {
      await sql.end({ timeout: 1 });
    }
    await sleep(100);
  }
}

/** Makes the database if there is none of that name. */
export async function ensureDatabase(server: PostgresServer, name: string): Promise<string> {
  const sql = connect(server.url('postgres'), { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
  return server.url(name);
}

// A wrong password: waiting does not help.
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '28P01';
