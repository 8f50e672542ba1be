import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandFailed, run } from './commands.ts';
import { SetUpError, fullDisk } from './set-up-error.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The full path of a file of this checkout. */
export const file = (path: string): string => join(root, path);

/** @throws SetUpError that names those files that are not in this checkout */
export function refuseMissing(paths: readonly string[]): void {
  const missing = paths.filter((path) => !existsSync(file(path)));
  if (missing.length === 0) return;
  throw new SetUpError(
    `This checkout is not whole: ${missing.join(', ')} is missing. ` +
      `Bring it back with: git checkout -- ${missing.join(' ')}`,
  );
}

/** Runs a program of this checkout to its end. @throws SetUpError with what it wrote, when it fails */
export async function runOurs(path: string, env: NodeJS.ProcessEnv): Promise<void> {
  refuseMissing([path]);
  try {
    await run(process.execPath, [file(path)], { cwd: root, env });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    if (/No space left on device|ENOSPC/.test(error.output)) throw new SetUpError(fullDisk);
    throw new SetUpError(`${path} failed. It says:\n${error.output.trim()}`, { cause: error });
  }
}
