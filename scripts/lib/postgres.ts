import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import connect from "postgres";
import { portsAsBefore } from "./ports.ts";
import { type PostgresHome, postgresHome } from "./postgres-home.ts";
import { stopLeftovers } from "./postgres-leftovers.ts";
import { Sentence, fullDisk } from "./sentence.ts";
import { startServer, tailOf } from "./server-process.ts";

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
  /** False for tests only: a crash may then lose or spoil the data. */
  readonly durable: boolean;
  readonly portBefore?: number | undefined;
  readonly temporaryFolder?: string;
};

const version = "18";
const owner = "nien_khoa";

/** Starts the embedded Postgres on a free port of 127.0.0.1; makes the cluster the first time, cleans up after a crash. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const home = postgresHome(options.dir);
  mkdirSync(dirname(options.log), { recursive: true });
  await stopLeftovers(home.dir);
  const password = passwordOf(options.dir);
  if (!existsSync(join(home.dir, "PG_VERSION"))) makeCluster(home, password);
  refuseOtherVersion(home.dir);
  const [port = 0] = await portsAsBefore(options.portBefore === undefined ? undefined : [options.portBefore], 1);
  const server = await startServer({
    program: join(home.bin, "postgres"),
    args: ["-D", home.dir, ...Object.entries(settings(port, options.durable)).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    env: { ...process.env, LC_ALL: "C" },
    user: home.user,
    log: options.log,
    stopSignal: "INT",
    patience: 30_000,
    temporaryFolder: options.temporaryFolder,
  });
  const url = (database: string) => `postgres://${owner}:${password}@127.0.0.1:${String(port)}/${database}`;
  try {
    await untilItAnswers(url("postgres"), server.end);
  } catch (error) {
    await server.stop();
    const tail = tailOf(options.log);
    if (/No space left on device/.test(tail)) throw new Sentence(fullDisk);
    throw new Sentence(`Postgres did not start. Its last words (${options.log}):\n${tail}`, { cause: error });
  }
  return { port, pid: server.pid, dir: home.dir, url, ended: server.ended, stop: server.stop };
}

const settings = (port: number, durable: boolean): Record<string, string> => ({
  port: String(port),
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  timezone: "UTC",
  log_timezone: "UTC",
  ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" }),
});

function passwordOf(dir: string): string {
  const path = `${dir}.password`;
  if (!existsSync(path)) writeFileSync(path, randomBytes(18).toString("base64url"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}

// initdb asks for an empty folder; what an interrupted one left behind is removed first (PG_VERSION is checked before).
function makeCluster(home: PostgresHome, password: string): void {
  for (const name of readdirSync(home.dir)) rmSync(join(home.dir, name), { recursive: true, force: true });
  const scratch = mkdtempSync(join(tmpdir(), "nien-khoa-initdb-"));
  const passwordFile = join(scratch, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.user !== undefined) for (const path of [scratch, passwordFile]) chownSync(path, home.user.uid, home.user.gid);
  try {
    const made = spawnSync(join(home.bin, "initdb"), [
      `--pgdata=${home.dir}`, `--username=${owner}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8",
      // The same order of letters on every machine; Vietnamese order is asked for by name where a list is shown.
      "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions",
    ], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" }, ...(home.user === undefined ? {} : { ...home.user, cwd: "/" }) });
    if (made.status !== 0) {
      const words = `${made.stderr ?? ""}${made.error?.message ?? ""}`;
      if (/No space left on device/.test(words)) throw new Sentence(fullDisk);
      throw new Sentence(`Postgres could not make its data folder ${home.dir}. initdb says:\n${words.trim()}`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function refuseOtherVersion(dir: string): void {
  const found = readFileSync(join(dir, "PG_VERSION"), "utf8").trim();
  if (found === version) return;
  throw new Sentence(
    `The data in ${dir} was written by Postgres ${found}, this is Postgres ${version}. ` +
      "Take a backup with the older version and restore it here, or begin anew with npm start -- --fresh.",
  );
}

async function untilItAnswers(url: string, end: () => string | undefined): Promise<void> {
  // Recovery after a crash can take a while; a server that is gone never answers.
  const limit = Date.now() + 120_000;
  for (;;) {
    const sql = connect(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      if (end() !== undefined || Date.now() > limit) throw error;
    } finally {
      await sql.end({ timeout: 1 });
    }
    await sleep(100);
  }
}

/** Makes the database if there is none of that name. */
export async function ensureDatabase(server: PostgresServer, name: string): Promise<string> {
  const sql = connect(server.url("postgres"), { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
  return server.url(name);
}
