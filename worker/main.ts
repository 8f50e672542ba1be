import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { letPassLostConnections } from '#db/postgres/lost-connection';
import { createLog, inOneLine } from '#log';
import { readSettings, SettingsError } from '#settings';
import { startWorker } from './start.ts';
import { workflowBundle } from './temporal/bundle.ts';
import { connectionOf } from './temporal/connection.ts';
import { installRuntime } from './temporal/runtime.ts';

/** Minutes over which the timers of one morning are spread in production. */
const JITTER_MINUTES = 5;
/**
 * How long a year that was just woken waits before its next wake-up. In a rehearsal it does not
 * wait, because the rehearsal waits for each wake-up.
 */
const REST_MS = 2_000;

try {
  await main();
} catch (error) {
  const why =
    error instanceof SettingsError
      ? error.message
      : `The worker could not start: ${inOneLine(error)}`;
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  letPassLostConnections();
  // People at desks come first: a reminder may be a second late, a click may not. Set before any
  // thread is started, because threads inherit it.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const settings = readSettings(process.env);
  const log = createLog('worker', settings.logLevel);
  installRuntime(log, settings.logLevel === 'debug' ? 'WARN' : 'ERROR');
  const asked = Promise.withResolvers<string>();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      asked.resolve(signal);
    });

  const worker = startWorker({
    databaseUrl: settings.databaseUrl,
    poolSize: settings.dbPoolSize,
    zone: settings.timeZone,
    clock: settings.clock,
    place: {
      connection: { ...connectionOf(process.env), address: settings.temporalAddress },
      namespace: settings.temporalNamespace,
      taskQueue: settings.temporalTaskQueue,
    },
    smtpUrl: settings.smtpUrl,
    mailFrom: settings.mailFrom,
    publicUrl: settings.publicUrl,
    maxCachedWorkflows: settings.cachedWorkflows,
    pace: { restMs: settings.clock === 'demo' ? 0 : REST_MS, perSecond: settings.wakesPerSecond },
    mailsPerSecond: settings.mailsPerSecond,
    jitterMs: settings.nodeEnv === 'production' ? JITTER_MINUTES * 60_000 : 0,
    bundle: await workflowBundle(join(settings.dataDir, 'workflows')),
    log,
  });
  log('info', 'stopping', { signal: await asked.promise });
  await worker.stop();
  log('info', 'stopped');
  process.exit(0);
}
