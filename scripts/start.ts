import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type SetUpSettings, readSetUpSettings } from '#settings';
import { banner } from './lib/banner.ts';
import { type Child, startChild } from './lib/children.ts';
import { buildConsole } from './lib/console-build.ts';
import { type DataDir, beginAnew, stopLeftoverServers, openDataDir } from './lib/data-dir.ts';
import { fullDiskBehind } from './lib/full-disk.ts';
import { myself } from './lib/lock.ts';
import { file, refuseMissing, root, runOurs } from './lib/our-files.ts';
import { isFree } from './lib/ports.ts';
import { step, tell } from './lib/progress.ts';
import { writeRunFile } from './lib/run-file.ts';
import { type Running, openPostgres, openTemporal } from './lib/servers.ts';
import { SetUpError, explain, messageOf } from './lib/set-up-error.ts';
import { Stopped, listenForStop } from './lib/shutdown.ts';
import { type Temporal, prepareTemporal } from './lib/temporal-prepare.ts';
import { untilApiAnswers } from './lib/until-api-answers.ts';

const shutdown = listenForStop();
try {
  await Promise.race([start(), shutdown.requested]);
} catch (error) {
  if (!(error instanceof Stopped)) {
    process.stderr.write(`\n✗ ${explain(error)}\n`);
    process.exitCode = 1;
  }
  await shutdown.stopAll(tell);
  // Something a library left open must not keep this process alive.
  process.exit();
}

/** Starts everything, each part after those it needs, and then waits. It ends only by throwing. */
async function start(): Promise<never> {
  const fresh = readArguments();
  const settings = readSetUpSettings(process.env);
  refuseMissing(['db/postgres/migrate.ts', 'api/main.ts', 'worker/main.ts']);
  const dir = openDataDir(settings.dataDir);
  await refuseTakenPort(settings.port, settings.host);
  await stopLeftoverServers(dir);
  if (fresh) {
    await step('beginning anew', async () => {
      beginAnew(dir);
      await Promise.resolve();
    });
    if (settings.databaseUrl !== undefined)
      tell('  The database of DATABASE_URL is left as it is.');
  }

  const program = await prepareTemporal();
  try {
    return await bringUp(settings, dir, program);
  } catch (error) {
    throw fullDiskBehind(dir) ?? error;
  }
}

async function bringUp(settings: SetUpSettings, dir: DataDir, program: Temporal): Promise<never> {
  const postgres = await openPostgres(settings, dir, shutdown);
  const temporal = await openTemporal(settings, program, dir, shutdown);
  const demo = settings.demoData === 'yes' && settings.nodeEnv !== 'production';
  const env = {
    ...process.env,
    DATA_DIR: dir.path,
    DATABASE_URL: postgres.url,
    TEMPORAL_ADDRESS: temporal.url,
    // With demo data one may go through a year in an afternoon: the clock is moved in the account
    // menu.
    CLOCK: process.env['CLOCK'] || (demo ? 'demo' : 'real'),
  };
  await step('database: migrations', async () => runOurs('db/postgres/migrate.ts', env));
  if (demo) await step('demo data', async () => runOurs('demo/load.ts', env));
  await buildConsole(root);

  // A line for every request would scroll the demo accounts off the terminal, so those lines are only
  // shown to who sets LOG_LEVEL.
  const log = (name: string) => ({
    path: join(dir.logs, `${name}.log`),
    all: Boolean(process.env['LOG_LEVEL']),
  });
  const api = startChild('api', file('api/main.ts'), env, tell, log('api'));
  shutdown.onStop('api', api.stop);
  const worker = startChild('worker', file('worker/main.ts'), env, tell, log('worker'));
  shutdown.onStop('worker', worker.stop);
  await Promise.race([
    untilApiAnswers(settings.host, settings.port),
    ...watch(api, worker, postgres, temporal),
  ]);

  writeRunFile(dir.runFile, {
    ...myself(),
    publicUrl: settings.publicUrl,
    databaseUrl: postgres.url,
    temporalAddress: temporal.url,
    ...(postgres.port === undefined ? {} : { postgresPort: postgres.port }),
    processes: {
      api: api.pid,
      worker: worker.pid,
      ...(postgres.pid === undefined ? {} : { postgres: postgres.pid }),
      ...(temporal.pid === undefined ? {} : { temporal: temporal.pid }),
    },
  });
  tell(await banner(settings, dir.logs));
  return Promise.race(watch(api, worker, postgres, temporal));
}

function readArguments(): boolean {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean', default: false } } }).values.fresh;
  } catch (error) {
    throw new SetUpError(
      `npm start knows one option: npm start -- --fresh begins anew. (${messageOf(error)})`,
    );
  }
}

async function refuseTakenPort(port: number, host: string): Promise<void> {
  let free: boolean;
  try {
    free = await isFree(port, host);
  } catch (error) {
    throw new SetUpError(
      `Port ${String(port)} of ${host} cannot be opened (${messageOf(error)}). ` +
        'Ports below 1024 are for root; HOST must be an address of this machine. ' +
        'Choose others: PORT=3001 HOST=127.0.0.1 npm start.',
    );
  }
  if (!free)
    throw new SetUpError(
      `Port ${String(port)} is in use by another program. End that one, ` +
        `or choose another port: PORT=${String(port + 1)} npm start.`,
    );
}

/** Promises that reject when a part ends although nobody asked it to. */
function watch(api: Child, worker: Child, postgres: Running, temporal: Running): Promise<never>[] {
  const parts = {
    api: api.ended,
    worker: worker.ended,
    Postgres: postgres.ended,
    Temporal: temporal.ended,
  };
  return Object.entries(parts).flatMap(([name, ended]) =>
    ended === undefined
      ? []
      : [
          ended.then((end) => {
            throw new SetUpError(
              `${name} ended unexpectedly (${end}); what it said is above or in ` +
                `${readSetUpSettings(process.env).dataDir}/logs. ` +
                'The rest is stopped; start again when that is mended.',
            );
          }),
        ],
  );
}
