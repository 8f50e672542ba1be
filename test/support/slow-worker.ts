import { createLog } from '#log';
// A worker whose fan-out goes in steps of five units, so that a test can kill it between two of
// them.
import { readSettings } from '#settings';
import { startWorker } from '#worker/start';
import { workflowBundle } from '#worker/temporal/bundle';
import { bundleFolder, quietRuntime } from './clockwork.ts';

quietRuntime();
const settings = readSettings(process.env);
startWorker({
  databaseUrl: settings.databaseUrl,
  poolSize: 4,
  zone: settings.timeZone,
  clock: 'demo',
  follow: false,
  jitterMs: 0,
  maxCachedWorkflows: 50,
  fanOutStep: 5,
  place: {
    connection: { address: settings.temporalAddress },
    namespace: settings.temporalNamespace,
    taskQueue: settings.temporalTaskQueue,
  },
  mailFrom: settings.mailFrom,
  publicUrl: settings.publicUrl,
  bundle: await workflowBundle(bundleFolder),
  log: createLog('worker', 'info'),
});
