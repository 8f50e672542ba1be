import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { tryLock } from './lock.ts';
import { postgresHome } from './postgres-home.ts';
import { stopLeftovers } from './postgres-leftovers.ts';
import { SetUpError, noPermission } from './set-up-error.ts';
import { stopTemporalLeftover } from './temporal-leftover.ts';

/** The folder DATA_DIR with all that `npm start` keeps in it. */
export type DataDir = {
  readonly path: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly logs: string;
  readonly runFile: string;
  /** False when this start is the first in the folder: then nothing in it is ours to remove. */
  readonly isOurs: boolean;
};

// Only a folder with this file in it is ours, and may be emptied.
const marker = '.nien-khoa';

const keptNames = [
  'postgres',
  'postgres.password',
  'temporal',
  'workflows',
  'logs',
  'run.json',
  'auth-secret',
];

/**
 * Takes the folder for this process until it ends.
 * @throws SetUpError when another start has it, when it cannot be written, and when it holds files
 * that are not of this program
 */
export function openDataDir(path: string): DataDir {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new SetUpError(noPermission(path), { cause: error });
  }
  const isOurs = existsSync(join(path, marker));
  if (!isOurs && ['postgres', 'temporal'].some((name) => existsSync(join(path, name)))) {
    throw new SetUpError(
      `${path} holds files that are not of this program. Choose another folder: DATA_DIR=/other/folder npm start.`,
    );
  }
  const lock = tryLock(join(path, 'lock'));
  if ('heldBy' in lock) throw new SetUpError(alreadyRuns(path, lock.heldBy.pid));
  process.once('exit', lock.release);
  writeFileSync(
    join(path, marker),
    'Data of Niên Khóa, kept by npm start. See docs/operations.md before you touch it.\n',
  );
  mkdirSync(join(path, 'logs'), { recursive: true });
  return {
    path,
    postgres: join(path, 'postgres'),
    temporal: join(path, 'temporal'),
    logs: join(path, 'logs'),
    runFile: join(path, 'run.json'),
    isOurs,
  };
}

function alreadyRuns(path: string, pid: number): string {
  return (
    `Niên Khóa runs already with the data in ${path} (process ${String(pid)}${addressIn(join(path, 'run.json'))}). ` +
    'Use that one, stop it with Ctrl-C, or start a second copy beside it: PORT=3001 DATA_DIR=.data-2 npm start.'
  );
}

function addressIn(runFile: string): string {
  try {
    const { publicUrl } = JSON.parse(readFileSync(runFile, 'utf8')) as { publicUrl?: string };
    return publicUrl === undefined ? '' : `, ${publicUrl}`;
  } catch {
    return '';
  }
}

/** Stops servers that a killed start left running on the data of this folder. */
export async function stopLeftoverServers(dir: DataDir): Promise<void> {
  await stopTemporalLeftover(dir.temporal);
  if (existsSync(dir.postgres) || existsSync(`${dir.postgres}.password`))
    await stopLeftovers(postgresHome(dir.postgres).dir);
}

/** Removes all that `npm start` kept in the folder, and nothing else that lies there. */
export function beginAnew(dir: DataDir): void {
  if (!dir.isOurs) return;
  if (existsSync(`${dir.postgres}.password`))
    rmSync(postgresHome(dir.postgres).dir, { recursive: true, force: true });
  for (const name of keptNames) rmSync(join(dir.path, name), { recursive: true, force: true });
  mkdirSync(dir.logs, { recursive: true });
}
