import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readSetUpSettings } from '#settings';
import { stopLeftoverServers, openDataDir } from './lib/data-dir.ts';
import { file, refuseMissing, root } from './lib/our-files.ts';
import { runningInstance } from './lib/run-file.ts';
import { openPostgres, openTemporal } from './lib/servers.ts';
import { SetUpError, explain } from './lib/set-up-error.ts';
import { Stopped, listenForStop } from './lib/shutdown.ts';
import { prepareTemporal } from './lib/temporal-prepare.ts';

// node scripts/run.mjs <file> [arguments]: runs one of our programs, beside a running instance or with
// servers started for it.
const quiet = () => {
  /* What the command says is what the person wants to read. */
};
const shutdown = listenForStop();
try {
  process.exitCode = await Promise.race([main(process.argv.slice(2)), shutdown.requested]);
} catch (error) {
  if (!(error instanceof Stopped)) process.stderr.write(`✗ ${explain(error)}\n`);
  process.exitCode = error instanceof Stopped ? 130 : 1;
}
await shutdown.stopAll(() => {});
process.exit();

async function main([program, ...args]: string[]): Promise<number> {
  if (program === undefined)
    throw new SetUpError(
      'Say which program to run: node scripts/run.mjs db/record/verify-audit.ts',
    );
  refuseMissing([program]);
  return runProgram(program, args, { ...process.env, ...(await addresses(program)) });
}

/**
 * Where the data is: given, of the running instance, or of servers started for the time of this
 * command.
 */
async function addresses(program: string): Promise<NodeJS.ProcessEnv> {
  // A bench brings servers of its own, so that it measures nothing else.
  if (program.startsWith('test/bench/')) return {};
  const settings = readSetUpSettings(process.env);
  const instance = runningInstance(join(settings.dataDir, 'run.json'));
  if (instance !== undefined) {
    return {
      DATA_DIR: settings.dataDir,
      DATABASE_URL: settings.databaseUrl ?? instance.databaseUrl,
      TEMPORAL_ADDRESS: settings.temporalAddress ?? instance.temporalAddress,
      PUBLIC_URL: process.env['PUBLIC_URL'] || instance.publicUrl,
    };
  }
  const dir = openDataDir(settings.dataDir);
  await stopLeftoverServers(dir);
  const postgres = await openPostgres(settings, dir, shutdown, quiet);
  // The worker's programs talk to Temporal; the others need the record only.
  const needsTemporal = program.startsWith('worker/');
  const temporal = needsTemporal
    ? await openTemporal(settings, await prepareTemporal(), dir, shutdown, quiet)
    : undefined;
  return {
    DATA_DIR: dir.path,
    DATABASE_URL: postgres.url,
    TEMPORAL_ADDRESS: settings.temporalAddress ?? temporal?.url ?? '127.0.0.1:7233',
  };
}

async function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(process.execPath, [file(program), ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  shutdown.onStop(program, () => {
    child.kill('SIGTERM');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
