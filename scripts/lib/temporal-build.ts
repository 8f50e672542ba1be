import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandFailed, run } from './commands.ts';
import { SetUpError, fullDisk } from './set-up-error.ts';
import { builtServer, serverVersion } from './temporal-cache.ts';

const source = `go.temporal.io/server/cmd/server@v${serverVersion}`;

/** Does the program at `path` start? A file that was half written, or is for another system, does not. */
export async function runs(path: string): Promise<boolean> {
  try {
    await run(path, ['--version'], { limit: 15_000 });
    return true;
  } catch {
    return false;
  }
}

/** Is there a `go` to build with? */
export const hasGo = async (env: NodeJS.ProcessEnv): Promise<boolean> =>
  run('go', ['version'], { env, limit: 15_000 }).then(
    () => true,
    () => false,
  );

/** Builds the server from its published source, into our cache directory. @returns its path */
export async function buildServer(env: NodeJS.ProcessEnv): Promise<string> {
  const target = builtServer(env);
  const folder = dirname(target);
  mkdirSync(dirname(folder), { recursive: true });
  const scratch = mkdtempSync(`${folder}.building-`);
  try {
    await run('go', ['install', source], {
      env: {
        ...env,
        GOBIN: scratch,
        GOFLAGS: [env.GOFLAGS, '-ldflags=-s'].filter(Boolean).join(' '),
      },
    });
    chmodSync(join(scratch, 'server'), 0o755);
    renameSync(join(scratch, 'server'), join(scratch, 'temporal-server'));
    chmodSync(scratch, 0o755);
    rmSync(folder, { recursive: true, force: true });
    renameSync(scratch, folder);
    return target;
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    if (existsSync(target)) return target;
    if (!(error instanceof CommandFailed)) throw error;
    if (/no space left on device/i.test(error.output)) throw new SetUpError(fullDisk);
    const lastLines = error.output.trim().split('\n').slice(-8).join('\n');
    throw new SetUpError(
      `The Temporal server could not be built with go install ${source}. Go says:\n${lastLines}\n` +
        'It needs Go 1.26.8 or newer and the Go module proxy. Or use a server that runs elsewhere: ' +
        'TEMPORAL_ADDRESS=host:7233 npm start.',
    );
  }
}
