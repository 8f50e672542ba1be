import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataDir } from './data-dir.ts';
import { postgresHome } from './postgres-home.ts';
import { Sentence, fullDiskAt } from './sentence.ts';
import { tailOf } from './server-process.ts';

/**
 * Postgres writes its log of changes in files of 16 MB: with less than that free it stops, and some
 * bytes are free still.
 */
const least = 20_000_000;

/** What a disk says about itself; `free` and `log` are others' in tests. */
export type Looks = { readonly free: (folder: string) => number; readonly log: () => string };

/**
 * A part that failed on a full disk rarely says so: its connection is reset, or it is gone. So the
 * disks are asked, and Postgres' last words read.
 * @returns the sentence that names the disk; undefined when none of them is full
 */
export function fullDiskBehind(dir: DataDir, looks: Looks = looksAt(dir)): Sentence | undefined {
  const folders = [
    dir.path,
    ...(postgresFolder(dir) === dir.postgres ? [] : [postgresFolder(dir)]),
  ];
  const full =
    folders.find((folder) => looks.free(folder) < least) ??
    (/No space left on device/i.test(looks.log()) ? folders.at(-1) : undefined);
  return full === undefined ? undefined : new Sentence(fullDiskAt(full, looks.free(full)));
}

/**
 * As it stands now. Of Postgres' log only what this start wrote: an old full disk says nothing
 * about today's failure.
 */
export function looksAt(dir: DataDir, since = logBegan): Looks {
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

/** As Postgres writes a moment at the beginning of a line. */
const logBegan = new Date().toISOString().replace('T', ' ').replace('Z', '');

function postgresFolder(dir: DataDir): string {
  try {
    return existsSync(`${dir.postgres}.password`) ? postgresHome(dir.postgres).dir : dir.postgres;
  } catch {
    return dir.postgres;
  }
}
