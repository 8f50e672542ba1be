import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addAccounts, hashPassword } from '#db/account/accounts';
import { setClock } from '#db/wake/clock';
import { buildConsole } from '../../scripts/lib/console-build.ts';
import { root } from '../../scripts/lib/our-files.ts';
import { freePorts } from '../../scripts/lib/ports.ts';
import { openDesks, type Desks } from './browser.ts';
import { startClockwork, type Clockwork } from './clockwork.ts';
import { startMailbox, type Mailbox } from './mailbox.ts';
import { testDatabase } from './postgres.ts';
import { testTemporal, type TestTemporal } from './temporal.ts';
import { smallWorld, type World } from './world.ts';

/**
 * The whole product as people meet it: the api in a process of its own, which serves the console,
 * on a database of its own.
 */
export interface Stack {
  readonly url: string;
  readonly world: World;
  /** Browsers of the people of the world. */
  readonly desks: Desks<keyof World['people']>;
  stop(): Promise<void>;
}

/**
 * The same with its clock side: worker, relay, delivery by a real mail server, and a hand that
 * moves the time.
 */
export interface WholeStack extends Stack {
  readonly mailbox: Mailbox;
  readonly clockwork: Clockwork;
}

interface Setting {
  /** The application's time at the beginning. */
  readonly at: string;
  /** When the directive was issued; null leaves it a draft. */
  readonly issuedAt: string | null;
}

/** Everybody's. */
export const password = 'mot-hai-ba-bon-nam';

/**
 * Without the clock side: what is to have happened is done through `world` before anybody looks.
 */
export async function startStack({ at, issuedAt }: Setting): Promise<Stack> {
  const ground = await prepare({ at, issuedAt });
  return open(ground, { TEMPORAL_ADDRESS: '127.0.0.1:1' }, []);
}

/** The whole product. The console is built first when its sources have changed. */
export async function startWholeStack({ at, issuedAt }: Setting): Promise<WholeStack> {
  const [ground, temporal, mailbox] = await Promise.all([
    prepare({ at, issuedAt }),
    testTemporal(),
    startMailbox(),
  ]);
  const clockwork = await startClockwork({
    databaseUrl: ground.database.url,
    temporal,
    smtpUrl: mailbox.url,
    publicUrl: ground.url,
  });
  const stack = await open(ground, { ...environmentOf(temporal), SMTP_URL: mailbox.url }, [
    async () => clockwork.stop(),
    async () => mailbox.stop(),
  ]);
  return { ...stack, mailbox, clockwork };
}

const environmentOf = (temporal: TestTemporal): Record<string, string> => ({
  TEMPORAL_ADDRESS: temporal.address,
  TEMPORAL_NAMESPACE: temporal.namespace,
});

type Ground = Awaited<ReturnType<typeof prepare>>;

async function prepare({ at, issuedAt }: Setting) {
  const [database, [port = 0], passwordHash] = await Promise.all([
    testDatabase(),
    freePorts(1),
    hashPassword(password),
    buildConsole(root, () => {}),
  ]);
  const world = await smallWorld(database.url, issuedAt);
  const people = await world.db<
    { id: string; name: string; login: string; email: string | null }[]
  >`
    select id, name, login, email
    from person`;
  await addAccounts(
    world.db,
    people.map((p) => ({
      personId: p.id,
      name: p.name,
      login: p.login,
      email: p.email,
      passwordHash,
    })),
  );
  await setClock(world.db, at);
  const logins = Object.fromEntries(
    Object.entries(world.people).map(([who, id]) => [
      who,
      people.find((p) => p.id === id)?.login ?? '',
    ]),
  ) as Record<keyof World['people'], string>;
  return { database, world, logins, port, url: `http://localhost:${String(port)}` };
}

async function open(
  { database, world, logins, port, url }: Ground,
  environment: Record<string, string>,
  others: readonly (() => Promise<void>)[],
): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), 'nien-khoa-stack-'));
  const api = spawn(process.execPath, [join(root, 'api', 'main.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'test',
      CLOCK: 'demo',
      DEMO_DATA: 'no',
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      ...environment,
    },
  });
  // A test that fails half-way must not leave it behind.
  process.once('exit', () => api.kill('SIGKILL'));
  const said = collect(api);
  await untilReady(url, api, said);
  const desks = await openDesks(url, logins, password, said);
  return {
    url,
    world,
    desks,
    async stop() {
      await desks.close();
      api.kill('SIGTERM');
      if (api.exitCode === null) await once(api, 'exit');
      for (const end of others) await end();
      await world.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function collect(child: ChildProcess): string[] {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  return said;
}

async function untilReady(url: string, api: ChildProcess, said: readonly string[]): Promise<void> {
  for (
    const until = performance.now() + 60_000;
    performance.now() < until && api.exitCode === null;
    await sleep(50)
  ) {
    if (
      await fetch(`${url}/api/health/live`).then(
        (r) => r.ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`The api did not get ready:\n${said.join('')}`);
}
