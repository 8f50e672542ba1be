import { existsSync } from 'node:fs';
import { connect as dial } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '@hono/node-server';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { actorOf } from '#db/access/people';
import { readingFrom } from '#db/access/reading';
import { connect } from '#db/postgres/connect';
import { letPassLostConnections } from '#db/postgres/lost-connection';
import { createReference } from '#db/shared/reference';
import { demoClock, realClock } from '#db/wake/clock';
import { createRenderer } from '#documents/rendering/renderer';
import { demoAccount, type DemoAccount } from '#domain/contracts/rehearsal';
import { createLog } from '#log';
import { authSecret, readSettings, SettingsError, type Settings } from '#settings';
import { createApp } from './app.ts';
import { createAuth } from './auth/auth.ts';
import { passwordMailer, type SendMail } from './auth/password-mail.ts';
import { passwordRecord } from './auth/password-record.ts';
import { createLive } from './live/live.ts';

/**
 * How long requests under way are waited for when the process is asked to stop, in milliseconds.
 */
const PATIENCE_MS = 8_000;
const MEGABYTE = 1024 * 1024;
const root = join(import.meta.dirname, '..');
const accountsModule = z.object({ accounts: z.array(demoAccount) });

try {
  await main(readSettings(process.env));
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  const isOurs = error instanceof SettingsError;
  process.stderr.write(isOurs ? `${why}\n` : `The api could not start: ${why}\n`);
  process.exit(1);
}

async function main(settings: Settings): Promise<void> {
  letPassLostConnections();
  const { databaseUrl, timeZone: zone, publicUrl } = settings;
  const log = createLog('api', settings.logLevel);
  const write = connect(databaseUrl, 'nk_writer', settings.dbPoolSize);
  const read = connect(databaseUrl, 'nk_reader', settings.dbPoolSize);
  const clock = settings.clock === 'demo' ? demoClock(read, settings.nodeEnv) : realClock;
  const mail = passwordMailer({ write, send: smtp(settings), publicUrl, log });
  const auth = createAuth({
    databaseUrl,
    secret: authSecret(settings),
    publicUrl,
    production: settings.nodeEnv === 'production',
    sendReset: mail.reset,
    resetByMail: passwordRecord({ write, zone, clock, log }, 'mail'),
  });
  const reading = readingFrom(read);
  const live = createLive({
    reading,
    listener: read,
    clock,
    zone,
    log,
    actorOf: async (personId, day) => actorOf(read, personId, day),
  });
  const documents = createRenderer({
    threads: settings.documentThreads,
    seconds: settings.documentSeconds,
    memoryMb: settings.documentMemoryMb,
    inputBytes: settings.documentInputMb * MEGABYTE,
    outputBytes: settings.documentOutputMb * MEGABYTE,
  });
  const app = createApp({
    write,
    reading,
    reference: createReference(read, zone),
    auth,
    tellPasswordChanged: mail.changed,
    clock,
    zone,
    live,
    documents,
    log,
    publicUrl,
    checkAnswers: settings.nodeEnv === 'test',
    around: {
      temporalAddress: settings.temporalAddress,
      temporalUp: async () => reachable(settings.temporalAddress, 1_000),
      mail: settings.smtpUrl === undefined ? 'kept' : 'smtp',
    },
    demoAccounts:
      settings.demoData === 'yes' && settings.nodeEnv !== 'production' ? await demoAccounts() : [],
    console: join(root, 'dist', 'admin'),
  });

  const server = serve(
    { fetch: app.fetch, hostname: settings.host, port: settings.port },
    ({ port }) => {
      log('info', 'listening', { host: settings.host, port });
      documents.warmUp();
    },
  );
  server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `Port ${settings.port} is in use by another program. Choose another: PORT=${settings.port + 1}\n`
        : `The api cannot listen on ${settings.host}:${settings.port}: ${error.message}\n`,
    );
    process.exit(1);
  });
  let stopping = false;
  const stop = async (): Promise<void> => {
    // Ctrl-C reaches us and our parent, who then asks us too.
    if (stopping) return;
    stopping = true;
    log('info', 'stopping');
    // New requests are refused, those under way finish, open streams of events end; then the
    // database.
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    await live.close();
    await Promise.race([
      closed,
      new Promise((resolve) => {
        setTimeout(resolve, PATIENCE_MS).unref();
      }),
    ]);
    await Promise.all([
      documents.close(),
      write.end({ timeout: 3 }),
      read.end({ timeout: 3 }),
      auth.close(),
    ]);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      void stop();
    });
}

function smtp(settings: Settings): SendMail | null {
  if (settings.smtpUrl === undefined) return null;
  const transport = createTransport(settings.smtpUrl);
  return async (to, mail) => {
    await transport.sendMail({
      from: settings.mailFrom,
      to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
    });
  };
}

/** Does something listen there? Asked for the operations page; nothing else here needs Temporal. */
async function reachable(address: string, ms: number): Promise<boolean> {
  const at = address.lastIndexOf(':');
  return new Promise((resolve) => {
    const socket = dial({
      host: address.slice(0, at).replace(/^\[|\]$/g, ''),
      port: Number(address.slice(at + 1)),
      timeout: ms,
    });
    const done = (up: boolean): void => {
      socket.destroy();
      resolve(up);
    };
    socket.once('connect', () => {
      done(true);
    });
    socket.once('timeout', () => {
      done(false);
    });
    socket.once('error', () => {
      done(false);
    });
  });
}

/** The accounts of the invented province, to click on at sign-in. */
async function demoAccounts(): Promise<DemoAccount[]> {
  const path = join(root, 'demo', 'accounts.ts');
  return existsSync(path)
    ? accountsModule.parse(await import(pathToFileURL(path).href)).accounts
    : [];
}
