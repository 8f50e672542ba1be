import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DataDir } from '../../scripts/lib/data-dir.ts';
import { fullDiskBehind, diskOf } from '../../scripts/lib/full-disk.ts';
import { scratchFolder } from '../support/folders.ts';

function dataDir(log: string): DataDir {
  const path = scratchFolder();
  mkdirSync(join(path, 'logs'));
  writeFileSync(join(path, 'logs', 'postgres.log'), log);
  return {
    path,
    postgres: join(path, 'postgres'),
    temporal: join(path, 'temporal'),
    logs: join(path, 'logs'),
    runFile: join(path, 'run.json'),
    isOurs: true,
  };
}
const panic =
  '2026-11-20 08:00:00.000 UTC [7] PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device\n';
const since = (moment: string, dir: DataDir) => ({
  ...diskOf(dir, moment),
  free: () => 5_000_000_000,
});

describe('a failed start looks for a full disk', () => {
  it("where there is no room for another of Postgres' files", () => {
    const dir = dataDir('');
    expect(fullDiskBehind(dir, { free: () => 15_900_000, log: () => '' })?.message).toContain(
      `The disk that holds ${dir.path} is full (15 MB left).`,
    );
    expect(fullDiskBehind(dir, { free: () => 5_000_000_000, log: () => '' })).toBeUndefined();
  });
  it('in what Postgres wrote since the start, and not in what it wrote before', () => {
    const dir = dataDir(panic);
    expect(fullDiskBehind(dir, since('2026-11-20 07:59:00.000', dir))?.message).toContain(
      'is full',
    );
    expect(fullDiskBehind(dir, since('2026-11-20 08:00:01.000', dir))).toBeUndefined();
  });
});
