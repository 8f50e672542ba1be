import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf, isAlive } from './processes.ts';

/** A process that holds a lock. */
export type Holder = { readonly pid: number; readonly birth: string };
export type Lock = { readonly release: () => void };

export const myself = (): Holder => ({ pid: process.pid, birth: birthOf(process.pid) });

/**
 * Is the process that wrote this still running? Not when its number belongs to another process
 * now.
 */
export const isHeld = (holder: Holder): boolean =>
  isAlive(holder.pid) && birthOf(holder.pid) === holder.birth;

/** Takes the lock file, also from a holder that was killed. @returns the lock, or who holds it */
export function tryLock(path: string): Lock | { readonly heldBy: Holder } {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${String(process.pid)}`;
  writeFileSync(mine, JSON.stringify(myself()), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // A link has all of its content at once, so nobody reads half a lock.
        linkSync(mine, path);
        return {
          release: () => {
            rmSync(path, { force: true });
          },
        };
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
      const holder = read(path);
      if (holder !== undefined && isHeld(holder)) return { heldBy: holder };
      removeStale(path, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Takes the lock, waiting while another process holds it; `onWait` is told once who that is. */
export async function waitForLock(path: string, onWait: (holder: Holder) => void): Promise<Lock> {
  for (let told = false; ; told = true) {
    const got = tryLock(path);
    if ('release' in got) return got;
    if (!told) onWait(got.heldBy);
    await sleep(500);
  }
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

// Two processes may see the same stale lock. The slower one must not remove the lock that the faster
// one has just taken.
function removeStale(path: string, seen: Holder | undefined): void {
  const aside = `${path}.stale.${String(process.pid)}`;
  try {
    renameSync(path, aside);
    const got = read(aside);
    if (got !== undefined && (got.pid !== seen?.pid || got.birth !== seen.birth))
      linkSync(aside, path);
  } catch {
    // Another process was faster; the caller looks again.
  } finally {
    rmSync(aside, { force: true });
  }
}
