import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Holder, isHeld } from './lock.ts';
import { stopProcesses } from './processes.ts';

/**
 * The file that names the server that runs on this folder, so that the next start finds one that was
 * left over.
 */
export const processFile = (dir: string): string => join(dir, 'process.json');

/**
 * Stops the server that a killed start left running on this folder: two servers would damage its
 * SQLite file.
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
