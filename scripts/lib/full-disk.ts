import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataDir } from './data-dir.ts';
import { postgresHome } from './postgres-home.ts';
import { tailOf } from './server-process.ts';
import { SetUpError, fullDiskAt } from './set-up-error.ts';

/**
 * A disk with less than so many bytes free counts as full. Postgres writes its log of changes in
 * files of 16 MB and stops when it cannot make one, though some bytes are left.
 */
const MIN_FREE_BYTES = 20_000_000;

/** What is looked at to find out; tests put their own in its place. */
export type Disk = {
  /** Bytes free on the disk that holds a folder. */
  readonly free: (folder: string) => number;
  /** The last lines of Postgres' log. */
  readonly log: () => string;
};

/**
 * Finds out whether something failed because a disk is full. The part that failed rarely says so:
 * its connection is reset, or it is gone. So the disks are looked at, and the end of Postgres' log.
 * @returns the error that names the disk; undefined when none is full
 */
export function fullDiskBehind(dir: DataDir, disk: Disk = diskOf(dir)): SetUpError | undefined {
  const folders = [
    dir.path,
    ...(postgresFolder(dir) === dir.postgres ? [] : [postgresFolder(dir)]),
  ];
  const full =
    folders.find((folder) => disk.free(folder) < MIN_FREE_BYTES) ??
    (/No space left on device/i.test(disk.log()) ? folders.at(-1) : undefined);
  return full === undefined ? undefined : new SetUpError(fullDiskAt(full, disk.free(full)));
}

/**
 * The disk as it is now. Of Postgres' log only what was written since this start: that the disk was
 * full earlier says nothing about this failure.
 * @param since a moment as Postgres writes it at the beginning of a line
 */
export function diskOf(dir: DataDir, since = startedAt): Disk {
  return {
    free: (folder) => {
      try {
        const { bavail, bsize } = statfsSync(folder);
        return bavail * bsize;
      } catch {
        return Number.POSITIVE_INFINITY;
      }
    },
    log: () =>
      tailOf(join(dir.logs, 'postgres.log'), 40)
        .split('\n')
        .filter((line) => line.slice(0, since.length) >= since)
        .join('\n'),
  };
}

/** When this process started, as Postgres writes it. */
const startedAt = new Date().toISOString().replace('T', ' ').replace('Z', '');

function postgresFolder(dir: DataDir): string {
  try {
    return existsSync(`${dir.postgres}.password`) ? postgresHome(dir.postgres).dir : dir.postgres;
  } catch {
    return dir.postgres;
  }
}
