import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startClockwork, type Clockwork } from './clockwork.ts';
import { startMailbox, type Mailbox } from './mailbox.ts';
import { testDatabase } from './postgres.ts';
import { testTemporal } from './temporal.ts';

/** The whole product for a browser: the api as a process of its own, the clock side, a mail server, on a database of its own. */
export interface Stack {
  readonly url: string;
  readonly databaseUrl: string;
  readonly mailbox: Mailbox;
  readonly clockwork: Clockwork;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** @param at the application's time at the beginning */
export async function startStack(at: string): Promise<Stack> {
  const [database, temporal, mailbox, port] = await Promise.all([testDatabase(), testTemporal(), startMailbox(), freePort()]);
  const url = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'nien-khoa-stack-'));
  const clockwork = await startClockwork({ databaseUrl: database.url, temporal, at, smtpUrl: mailbox.url, publicUrl: url });
  const api = spawn(process.execPath, ['api/main.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'], NODE_ENV: 'test', CLOCK: 'demo', PORT: String(port), DATABASE_URL: database.url, TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace, SMTP_URL: mailbox.url, PUBLIC_URL: url, DATA_DIR: folder, AUTH_SECRET: 'a-secret-only-for-this-test-0123456789', LOG_LEVEL: 'warn',
    },
  });
  const said = collect(api);
  await untilReady(url, api, said);
  return {
    url, databaseUrl: database.url, mailbox, clockwork,
    async stop() {
      api.kill('SIGTERM');
      if (api.exitCode === null) await once(api, 'exit');
      await clockwork.stop();
      await mailbox.stop();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function collect(child: ChildProcess): string[] {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return said;
}

async function untilReady(url: string, api: ChildProcess, said: readonly string[]): Promise<void> {
  for (const until = performance.now() + 30_000; performance.now() < until;) {
    if (api.exitCode !== null) break;
    const ok = await fetch(`${url}/api/health/ready`).then((r) => r.ok, () => false);
    if (ok) return;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`The api did not get ready:\n${said.join('')}`);
}
