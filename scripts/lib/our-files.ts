import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandFailed, run } from './commands.ts';
import { Sentence, fullDisk } from './sentence.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const file = (path: string): string => join(root, path);

/** Throws a sentence that names what is not in this checkout. */
export function refuseMissing(paths: readonly string[]): void {
  const missing = paths.filter((path) => !existsSync(file(path)));
  if (missing.length === 0) return;
  throw new Sentence(
    `This checkout is not whole: ${missing.join(', ')} is missing. Bring it back with: git checkout -- ${missing.join(' ')}`,
  );
}

/** Runs one of our own programs to its end; what it wrote is part of the sentence when it fails. */
export async function runOurs(path: string, env: NodeJS.ProcessEnv): Promise<void> {
  refuseMissing([path]);
  try {
    await run(process.execPath, [file(path)], { cwd: root, env });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    if (/No space left on device|ENOSPC/.test(error.output)) throw new Sentence(fullDisk);
    throw new Sentence(`${path} failed. It says:\n${error.output.trim()}`, { cause: error });
  }
}
