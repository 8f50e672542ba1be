import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { myself, tryLock, waitForLock } from '../../scripts/lib/lock.ts';
import { scratchFolder } from '../support/folders.ts';

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn('true');
  await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  return child.pid ?? 0;
}

describe('a lock file', () => {
  it('is held by one, and free again once released', () => {
    const path = join(scratchFolder(), 'lock');
    const first = tryLock(path);
    expect(tryLock(path)).toEqual({ heldBy: myself() });
    if ('release' in first) first.release();
    expect(tryLock(path)).toHaveProperty('release');
  });

  it.each([
    ['its holder was killed', async () => JSON.stringify({ pid: await deadPid(), birth: '1' })],
    [
      "its holder's number belongs to another process now",
      async () => Promise.resolve(JSON.stringify({ pid: process.pid, birth: 'long ago' })),
    ],
    ['it is empty, as after a full disk', async () => Promise.resolve('')],
  ])('is taken over when %s', async (_, content) => {
    const folder = scratchFolder();
    const path = join(folder, 'lock');
    writeFileSync(path, await content());
    expect(tryLock(path)).toHaveProperty('release');
    expect(tryLock(path)).toEqual({ heldBy: myself() });
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('lets the second wait until the first is done, and tells who that is', async () => {
    const path = join(scratchFolder(), 'lock');
    const first = await waitForLock(path, () => {
      throw new Error('nobody holds it');
    });
    const told: number[] = [];
    const second = waitForLock(path, ({ pid }) => {
      told.push(pid);
    });
    await sleep(50);
    first.release();
    (await second).release();
    expect(told).toEqual([process.pid]);
    expect(existsSync(path)).toBe(false);
  });
});
