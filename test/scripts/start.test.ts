import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freePorts } from '../../scripts/lib/ports.ts';
import { goneWithin, isAlive } from '../../scripts/lib/processes.ts';
import { processesOf, runScript, smallCheckout } from '../support/small-checkout.ts';

const checkout = smallCheckout();
afterAll(checkout.remove);

let copies = 0;
/** A start with a port and a data folder of its own. */
async function copy() {
  const [port = 0] = await freePorts(1);
  const env = {
    PORT: String(port),
    DATA_DIR: join(checkout.folder, `.data-${String((copies += 1))}`),
  };
  return {
    port,
    dataDir: env.DATA_DIR,
    start: (...args: string[]) => runScript(checkout.folder, 'start.mjs', args, env),
    run: (...args: string[]) => runScript(checkout.folder, 'run.mjs', args, env),
  };
}
/**
 * A disk of 120 MB; where none may be mounted, a stand-in for the demo data that fails as on one.
 */
function smallDisk(folder: string) {
  mkdirSync(folder, { recursive: true });
  if (
    process.getuid?.() === 0 &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120m,mode=755', 'tmpfs', folder]).status === 0
  ) {
    return {
      env: { FILL_THE_DISK: 'yes' },
      remove: () => {
        spawnSync('umount', ['--lazy', folder]);
      },
    };
  }
  return {
    env: { FAIL_AS_ON_A_FULL_DISK: join(folder, 'logs', 'postgres.log') },
    remove: () => {},
  };
}

const ready = 'Ctrl-C stops everything';

describe('npm start', () => {
  it('brings everything up, stops in order on Ctrl-C, and finds the data again in less than 15 s', async () => {
    const { start, run, dataDir, port } = await copy();
    const first = start();
    await first.says(ready);
    expect(first.output()).toContain(`http://localhost:${String(port)}`);
    expect(first.output()).toMatch(/so\.mau +mat-khau-thu +head +Trần Thị Mẫu/);
    expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(200);
    await first.says('worker | up');
    await first.says('a line of warn');
    expect(first.output()).not.toContain('a line of info');
    expect(first.output()).toContain(`in ${join(dataDir, 'logs')}. LOG_LEVEL=info`);
    expect(readFileSync(join(dataDir, 'logs', 'api.log'), 'utf8')).toMatch(
      /a line of info[^]*a line of warn/,
    );
    const processes = Object.values(processesOf(dataDir));
    expect(processes).toHaveLength(4);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.output()).toMatch(/Stopping[^]*worker \| leaves[^]*api \| leaves[^]*Stopped/);
    expect(processes.filter(isAlive)).toEqual([]);

    const began = Date.now();
    const second = runScript(checkout.folder, 'start.mjs', [], {
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
    });
    await second.says(ready);
    await second.says('a line of info');
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(second.output()).not.toContain('console: building');
    const beside = run('db/count-visits.ts');
    expect(await beside.ended).toBe(0);
    expect(beside.output()).toBe('visits 2\n');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);

    const alone = run('db/count-visits.ts');
    expect(await alone.ended).toBe(0);
    expect(alone.output()).toBe('visits 2\n');
  });

  it('finds all that was saved after kill -9 of everything', async () => {
    const { start, run, dataDir } = await copy();
    const first = start();
    await first.says(ready);
    const processes = Object.values(processesOf(dataDir));
    first.child.kill('SIGKILL');
    for (const pid of processes) process.kill(pid, 'SIGKILL');
    const second = start();
    await second.says(ready);
    const beside = run('db/count-visits.ts');
    await beside.ended;
    expect(beside.output()).toBe('visits 2\n');
    second.child.kill('SIGINT');
    await second.ended;
  });

  it('leaves nothing running when only the start itself is killed', async () => {
    const { start, dataDir } = await copy();
    const run = start();
    await run.says(ready);
    const processes = Object.values(processesOf(dataDir));
    run.child.kill('SIGKILL');
    expect(await goneWithin(processes, 20_000)).toBe(true);
  });

  it('runs twice side by side, and refuses a second start on the same data with a sentence', async () => {
    const one = await copy();
    const two = await copy();
    const [first, second] = [one.start(), two.start()];
    await Promise.all([first.says(ready), second.says(ready)]);
    const third = one.start();
    expect(await third.ended).toBe(1);
    expect(third.output()).toMatch(
      /✗ Niên Khóa runs already with the data in .*DATA_DIR=\.data-2 npm start/,
    );
    expect(Object.values(processesOf(one.dataDir)).every(isAlive)).toBe(true);
    for (const run of [first, second]) run.child.kill('SIGINT');
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
  });

  it('begins anew with --fresh, and removes nothing in the folder that is not its own', async () => {
    const { start, run, dataDir } = await copy();
    const first = start();
    await first.says(ready);
    first.child.kill('SIGINT');
    await first.ended;
    writeFileSync(join(dataDir, 'mine.txt'), 'kept');
    const second = start('--fresh');
    await second.says(ready);
    second.child.kill('SIGINT');
    await second.ended;
    expect(existsSync(join(dataDir, 'mine.txt'))).toBe(true);
    const visits = run('db/count-visits.ts');
    await visits.ended;
    expect(visits.output()).toBe('visits 1\n');
  });

  it('stops the rest and ends with 1 when a part ends unexpectedly', async () => {
    const { start, dataDir } = await copy();
    const run = start();
    await run.says(ready);
    const processes = Object.values(processesOf(dataDir));
    const dies = join(checkout.folder, 'worker-dies');
    writeFileSync(dies, '');
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/✗ worker ended unexpectedly \(exit code 7\)/);
    expect(processes.filter(isAlive)).toEqual([]);
    rmSync(dies);
  });

  it('names the disk that is full when Postgres gives up in the middle of loading the demo data', async () => {
    const { port, dataDir } = await copy();
    const disk = smallDisk(dataDir);
    try {
      const run = runScript(checkout.folder, 'start.mjs', [], {
        PORT: String(port),
        DATA_DIR: dataDir,
        ...disk.env,
      });
      expect(await run.ended).toBe(1);
      expect(run.output()).toMatch(
        new RegExp(
          `✗ demo data[^]*✗ The disk that holds ${dataDir} is full \\(\\d+ MB left\\)\\. Free about 2 GB there, or .*DATA_DIR=`,
        ),
      );
      expect(run.output()).not.toMatch(/ECONNRESET|^ +at /m);
    } finally {
      disk.remove();
    }
  });

  it('leaves the folder free for the next start when it was refused', async () => {
    const { dataDir } = await copy();
    await runScript(checkout.folder, 'start.mjs', [], { DATA_DIR: dataDir, HOST: '192.0.2.1' })
      .ended;
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  it('can be stopped in the middle of the set-up', async () => {
    const { start } = await copy();
    const run = start();
    await run.says('· Temporal');
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(run.output()).toContain('Stopped.');
  });

  it('says so when the port is in use, before it does anything long', async () => {
    const { start, port } = await copy();
    const server = createServer().listen(port, '127.0.0.1');
    const run = start();
    expect(await run.ended).toBe(1);
    server.close();
    expect(run.output()).toContain(
      `✗ Port ${String(port)} is in use by another program. End that one, or choose another port: PORT=${String(port + 1)} npm start.`,
    );
    expect(run.output()).not.toContain('Postgres');
  });

  it.each([
    ['a bad setting', { PORT: 'x' }, [], /✗ PORT is "x": it must be a whole number/],
    [
      'an option it does not know',
      {},
      ['--frisch'],
      /✗ npm start knows one option: npm start -- --fresh/,
    ],
    [
      'a database it cannot reach',
      { DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x' },
      [],
      /✗ The database of DATABASE_URL \(127\.0\.0\.1:1\/x\) does not let us in: (?!.*geheim)/,
    ],
    [
      'a Temporal server it cannot reach',
      { TEMPORAL_ADDRESS: '127.0.0.1:1' },
      [],
      /✗ The Temporal server at 127\.0\.0\.1:1 does not let us work in the namespace nien-khoa/,
    ],
    [
      'a data folder it cannot make',
      { DATA_DIR: '/dev/null/data' },
      [],
      /✗ No permission to write \/dev\/null\/data|✗ .*\/dev\/null\/data/,
    ],
  ])('answers %s with a sentence and no stack', async (_, env, args, sentence) => {
    const run = runScript(checkout.folder, 'start.mjs', args, {
      PORT: '39123',
      DATA_DIR: join(checkout.folder, '.data-bad'),
      ...env,
    });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(sentence);
    expect(run.output()).not.toMatch(/^ +at /m);
  });

  it("does not take a folder for its own that holds others' files of the same names", async () => {
    const { start, dataDir } = await copy();
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    const run = start('--fresh');
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('holds files that are not of this program');
    expect(existsSync(join(dataDir, 'postgres'))).toBe(true);
  });
});
