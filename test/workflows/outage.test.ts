import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAudit } from '#db/record/verify-audit';
import { lag } from '#db/wake/relay';
import type { PlanCommand } from '#domain/plan/commands';
import { isRefusal } from '#domain/problems';
import { ensureNamespace } from '#worker/temporal/namespace';
import { prepareTemporal } from '../../scripts/lib/temporal-prepare.ts';
import { startTemporal, type TemporalServer } from '../../scripts/lib/temporal-server.ts';
import { setStage, type Stage } from '../support/stage.ts';

/** How long Temporal is away, in ms: a minute, as an update of it takes. */
const AWAY_MS = 60_000;

let stage: Stage;
let server: TemporalServer;
let start: () => Promise<TemporalServer>;
let folder: string;
beforeAll(async () => {
  // A server of its own, because it is stopped; where TEMPORAL_ADDRESS names one for the other
  // tests, this one is still started here.
  const program = await prepareTemporal({ env: { ...process.env, TEMPORAL_ADDRESS: '' } });
  if (program.kind === 'address') throw new Error('a program to start was expected');
  folder = mkdtempSync(join(tmpdir(), 'nien-khoa-outage-'));
  start = () =>
    startTemporal({ program, dir: folder, log: join(folder, 'log'), temporaryFolder: folder });
  server = await start();
  await ensureNamespace({ address: server.address }, 'outage', 1);
  stage = await setStage({ temporal: { address: server.address, namespace: 'outage' } });
});
afterAll(async () => {
  await stage.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('answers every command while Temporal is away, loses none, and catches up with timers and wake-ups', async () => {
  const { world, clockwork } = stage;
  const draft = await world.drafted('plan', '2026-09-08T02:00:00Z');
  // The reminder of 08:00 falls into the outage.
  await clockwork.advance('2026-09-23T00:59:50Z');
  const headOf = async () =>
    (await world.db<{ seq: number }[]>`select seq from plan where id = ${world.planId}`)[0]?.seq ??
    0;
  const before = await headOf();
  await server.stop();
  const down = performance.now();

  const times: number[] = [];
  const [owed] = await world.db<{ id: string }[]>`
    select id
    from obligation
    where plan_id = ${world.planId}
      and kind = 'plan'`;
  const act = async (who: 'principal' | 'chair', command: PlanCommand): Promise<void> => {
    const began = performance.now();
    const answer = await world.act(who, command, await clockwork.clock.now());
    times.push(performance.now() - began);
    expect(isRefusal(answer)).toBe(false);
  };
  const comment = (): Promise<void> =>
    act('principal', {
      type: 'comment',
      submissionId: draft.submissionId,
      commentId: crypto.randomUUID(),
      part: 'heading',
      text: 'Đang sửa',
    });
  while (performance.now() - down < AWAY_MS) {
    await Promise.all([
      comment(),
      comment(),
      act('chair', { type: 'urge', obligationId: owed?.id ?? '' }),
    ]);
    await sleep(100);
  }
  expect(times.length).toBeGreaterThan(450);
  expect(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]).toBeLessThan(1_000);
  expect(await headOf()).toBe(before + times.length);
  expect((await lag(world.db, await clockwork.clock.now())).waiting).toBeGreaterThan(0);
  expect(await stage.world.db`select 1 from notice where kind = 'due-reminder'`).toHaveLength(0);

  server = await start();
  const reminded = () =>
    world.db`
      select distinct channel, person_id
      from notice
      where kind = 'due-reminder'
        and plan_id = ${world.planId}`;
  await expect.poll(async () => (await reminded()).length, { timeout: 60_000 }).toBe(2);
  await clockwork.settled();
  expect(await world.db`select distinct state from notice where channel = 'mail'`).toEqual([
    { state: 'kept' },
  ]);
  expect(await lag(world.db, await clockwork.clock.now())).toEqual({
    waiting: 0,
    oldestSeconds: null,
    failing: [],
  });
  expect(await world.db`select rung, outcome from rung where plan_id = ${world.planId}`).toEqual([
    { rung: '-5', outcome: 'sent' },
  ]);
  expect(await headOf()).toBe(before + times.length + 1);
  expect((await verifyAudit(world.db)).broken).toEqual([]);

  await clockwork.advance('2026-10-03T01:00:00Z');
  expect(
    (await stage.told())
      .filter(([, kind]) => kind !== 'urged')
      .map(([at, kind]) => `${at.slice(0, 10)} ${kind}`),
  ).toEqual([
    '2026-09-07 opened',
    '2026-09-23 due-reminder',
    '2026-09-29 due-reminder',
    '2026-09-30 due-reminder',
    ...Array<string>(2).fill('2026-10-02 due-escalation'),
    '2026-10-02 due-late',
  ]);
}, 240_000);
