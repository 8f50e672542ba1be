import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Is there such a process now? One of another user counts as well. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

// In a container without an init nobody collects orphans: they stay as zombies and answer to signal
// 0.
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${String(pid)}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** The command line of a process, empty when it is gone or hidden. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .replaceAll('\0', ' ')
      .trim();
  } catch {
    return ps('command=', pid);
  }
}

/** Something that differs between two processes that had the same number one after the other. */
export function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // Field 22 counted from 1; the name in brackets may hold spaces, so count behind it.
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

/** Waits until all are gone; false when some are left after `ms`. */
export async function goneWithin(pids: readonly number[], ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (pids.some(isAlive)) {
    if (Date.now() > end) return false;
    await sleep(50);
  }
  return true;
}

/**
 * Sends the signals one after the other, each with its patience in ms, until the processes are
 * gone.
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
        // Gone between the look and the signal.
      }
    }
    if (await goneWithin(pids, patience)) return true;
  }
  return false;
}
