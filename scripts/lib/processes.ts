import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Is there a process of this number now, of ours or of another user? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

// In a container without an init process nobody collects dead orphans: they stay as zombies, which
// answer to signal 0.
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${String(pid)}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** The command line of a process; empty when it is gone, or belongs to another user who hides it. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .replaceAll('\0', ' ')
      .trim();
  } catch {
    return ps('command=', pid);
  }
}

/** When a process started, as the system writes it. Tells apart two processes that had one number. */
export function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // Field 22 of proc(5). The name in brackets may hold spaces, so fields are counted behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return ps('lstart=', pid);
  }
}

function ps(column: string, pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** Processes whose working folder is `dir`; empty where the system has no /proc. */
export function processesIn(dir: string): number[] {
  try {
    const real = realpathSync(dir);
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => workingFolderOf(pid) === real);
  } catch {
    return [];
  }
}

function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`);
  } catch {
    return undefined;
  }
}

/** Waits until all of them are gone. @returns false when some are left after `ms` */
export async function goneWithin(pids: readonly number[], ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (pids.some(isAlive)) {
    if (Date.now() > end) return false;
    await sleep(50);
  }
  return true;
}

/**
 * Sends signals, one after the other, until the processes are gone.
 * @param steps each signal, and how long to wait after it, in ms
 * @returns whether they are gone
 */
export async function stopProcesses(
  pids: readonly number[],
  steps: readonly (readonly [NodeJS.Signals, number])[],
): Promise<boolean> {
  for (const [signal, patience] of steps) {
    for (const pid of pids.filter(isAlive)) {
      try {
        process.kill(pid, signal);
      } catch {
        // It ended just before the signal.
      }
    }
    if (await goneWithin(pids, patience)) return true;
  }
  return false;
}
