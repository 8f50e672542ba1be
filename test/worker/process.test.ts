import { afterEach, beforeEach, expect, it } from 'vitest';
import { setClock } from '#db/wake/clock';
import { testQueue } from '../support/clockwork.ts';
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
  await second.said(/every year stands at .*"to":"2026-10-03/);
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
  expect(second.output()).toMatch(/"message":"stopping","signal":"SIGTERM"[^]*"message":"stopped"/);
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
    /Temporal cannot be used: plans go on without it, reminders wait; it is tried again","temporal":"127\.0\.0\.1:9","why":"./,
  );
  await child.said(/tried again[^]*tried again/);
  expect([await child.end('SIGTERM'), child.output()]).toEqual([
    0,
    expect.stringContaining('"message":"stopped"'),
  ]);
});

it('names the workflow when an activity fails', async () => {
  const child = startWorkerProcess({
    databaseUrl: stage.url,
    temporal: stage.temporal,
    dataDir: scratchFolder(),
  });
  await child.said(/working on/);
  await stage.clockwork.client.workflow.start('planCycle', {
    workflowId: 'plan-nowhere',
    taskQueue: testQueue,
    args: [{ planId: 'nowhere', lastSeq: -1 }],
  });
  await child.said(
    /"level":"warn","part":"worker","message":"Activity failed","workflowId":"plan-nowhere","activity":"readAgenda","attempt":1,"why":"[^"]/,
  );
  expect(await child.end('SIGTERM')).toBe(0);
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
