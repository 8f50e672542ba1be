import { afterEach, beforeEach, expect, it } from 'vitest';
import { setClock } from '#db/wake/clock';
import { scratchFolder } from '../support/folders.ts';
import { setStage, type Stage } from '../support/stage.ts';
import { startWorkerProcess } from '../support/worker-process.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
  await stage.clockwork.stopWorker();
});
afterEach(() => stage.close());

it('follows the demo clock, is killed in the middle of the year, and the next one goes on where it was', async () => {
  const { world, url: databaseUrl, temporal } = stage;
  const dataDir = scratchFolder();
  const first = startWorkerProcess({ databaseUrl, temporal, dataDir });
  await first.said(/working on/);
  await setClock(world.db, '2026-10-03T02:00:00Z');
  const reminded = async () => (await world.db`select 1 from rung where rung = '-1'`).length;
  await expect.poll(reminded, { timeout: 20_000, interval: 10 }).toBeGreaterThan(0);
  expect(await first.end('SIGKILL')).toBe('SIGKILL');

  const second = startWorkerProcess({ databaseUrl, temporal, dataDir });
  await second.said(/every year stands at 2026-10-03/);
  for (const plan of [world.planId, world.otherPlanId]) {
    expect((await stage.told(plan)).map(([at, kind]) => `${at.slice(0, 10)} ${kind}`)).toEqual([
      '2026-09-07 opened',
      '2026-09-23 due-reminder',
      '2026-09-29 due-reminder',
      '2026-09-30 due-reminder',
      '2026-10-02 due-escalation',
      '2026-10-02 due-escalation',
      '2026-10-02 due-late',
    ]);
  }
  expect(await second.end('SIGTERM')).toBe(0);
  expect(second.output()).toMatch(/SIGTERM received, stopping[^]*worker: stopped/);
  // What the killed one had in hand is noticed by Temporal's own time limits, which cannot be
  // hurried.
}, 240_000);

it('keeps trying with a clear line while Temporal is not there, and stops when asked', async () => {
  const child = startWorkerProcess({
    databaseUrl: stage.url,
    temporal: { address: '127.0.0.1:9', namespace: 'n' },
    dataDir: scratchFolder(),
  });
  await child.said(
    /Temporal at 127\.0\.0\.1:9 cannot be used .* Plans go on without it; reminders wait\. Trying again\./,
  );
  await child.said(/Trying again[^]*Trying again/);
  expect([await child.end('SIGTERM'), child.output()]).toEqual([
    0,
    expect.stringContaining('worker: stopped'),
  ]);
});

it('says which setting is wrong', async () => {
  const child = startWorkerProcess({
    databaseUrl: stage.url,
    temporal: stage.temporal,
    dataDir: scratchFolder(),
    env: { NODE_ENV: 'production', AUTH_SECRET: 'x'.repeat(40) },
  });
  await child.said(/CLOCK is "demo": NODE_ENV is production/);
  expect(await child.ended).toBe(1);
});

it('marks every open year for the relay when an operator rebuilds the clocks', async () => {
  const child = startWorkerProcess({
    databaseUrl: stage.url,
    temporal: stage.temporal,
    dataDir: scratchFolder(),
    program: 'worker/rebuild-clocks.ts',
  });
  await child.said(/^3 clocks are marked/);
  expect(await child.ended).toBe(0);
  expect(await stage.world.db`select distinct delivered_seq < 0 as open from clock_wake`).toEqual([
    { open: true },
  ]);
});
