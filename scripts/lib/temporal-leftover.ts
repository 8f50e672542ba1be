import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Holder, isHeld } from './lock.ts';
import { stopProcesses } from './processes.ts';

/**
 * Where the running server of a folder is written down, so that the next start finds it after a
 * kill.
 */
export const processFile = (dir: string): string => join(dir, 'process.json');

/**
 * Stops the server an earlier, killed start left running in this folder: two on one SQLite file
 * spoil it.
 */
export async function stopTemporalLeftover(dir: string): Promise<void> {
  if (!existsSync(processFile(dir))) return;
  let holder: Holder;
  try {
    holder = JSON.parse(readFileSync(processFile(dir), 'utf8')) as Holder;
  } catch {
    return;
  }
  if (isHeld(holder))
    await stopProcesses(
      [holder.pid],
      [
        ['SIGTERM', 10_000],
        ['SIGKILL', 5_000],
      ],
    );
}
