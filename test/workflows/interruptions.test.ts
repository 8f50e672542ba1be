import { afterEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '#db/record/verify-audit';
import { setClock } from '#db/wake/clock';
import { lag, rebuildClocks } from '#db/wake/relay';
import { keepHistory } from '../support/record-histories.ts';
import { setStage, type Stage, type Told } from '../support/stage.ts';
import { testTemporal } from '../support/temporal.ts';

let stage: Stage;
afterEach(() => stage.close());

const planWorkflow = (planId: string) =>
  stage.clockwork.client.workflow.getHandle(`plan-${planId}`);

/** The autumn of a school that sends its plan on 28 September and hears nothing more. */
const autumn: Told[] = [
  ['2026-09-07 08:00', 'opened', 'principal'],
  ['2026-09-23 08:00', 'due-reminder', 'principal'],
  ['2026-09-28 09:00', 'to-review', 'specialist'],
  ['2026-09-30 08:00', 'review-reminder', 'specialist'],
  ['2026-10-01 08:00', 'review-reminder', 'specialist'],
  ['2026-10-02 08:00', 'review-escalation', 'chair'],
  ['2026-10-02 08:00', 'review-late', 'specialist'],
];

describe('what comes at the wrong moment', () => {
  it('sends no reminder to who sent up seconds before it, and one to who did it seconds after', async () => {
    stage = await setStage();
    const { world } = stage;
    await stage.send('2026-09-29T00:59:50Z', 'plan');
    await stage.send('2026-09-29T01:00:20Z', 'plan', world.otherPlanId);
    expect((await stage.told()).filter(([, kind]) => kind === 'due-reminder')).toEqual([
      ['2026-09-23 08:00', 'due-reminder', 'principal'],
    ]);
    expect(
      (await stage.told(world.otherPlanId))
        .filter(([, kind]) => kind === 'due-reminder')
        .map(([at]) => at),
    ).toEqual(['2026-09-23 08:00', '2026-09-29 08:00']);
  });

  it('goes by the new date when a due date is moved, also after reminders of the old one', async () => {
    stage = await setStage();
    const { world, clockwork } = stage;
    const [owed] = await world.db<{ id: string }[]>`
      select id
      from obligation
      where plan_id = ${world.planId}
        and kind = 'plan'`;
    await stage.at('2026-09-29T02:00:00Z', 'chair', {
      type: 'extend',
      obligationId: owed?.id ?? '',
      dueOn: '2026-10-15',
      reason: 'Lũ lụt',
    });
    await clockwork.advance('2026-10-15T02:00:00Z');
    expect((await stage.told()).map(([at, kind]) => `${at} ${kind}`)).toEqual([
      '2026-09-07 08:00 opened',
      '2026-09-23 08:00 due-reminder',
      '2026-09-29 08:00 due-reminder',
      '2026-09-29 09:00 extended',
      '2026-10-08 08:00 due-reminder',
      '2026-10-14 08:00 due-reminder',
      '2026-10-15 08:00 due-reminder',
    ]);
  });

  it('does not care for repeated, late and premature wake-ups', async () => {
    stage = await setStage();
    const { world, clockwork } = stage;
    await stage.send('2026-09-28T02:00:00Z', 'plan');
    await clockwork.settled();
    const handle = planWorkflow(world.planId);
    const before = (await handle.describe()).historyLength;
    for (const seq of [0, 1, 1, 2, 3, 0]) await handle.signal('wake', seq);
    await clockwork.settled();
    // Old news: nothing is asked, only the signals are written down.
    expect((await handle.describe()).historyLength - before).toBeLessThan(6 * 4 + 1);
    expect(
      JSON.stringify(
        (await handle.fetchHistory()).events
          ?.slice(before)
          .map((e) => e.activityTaskScheduledEventAttributes?.activityType?.name ?? ''),
      ),
    ).not.toContain('readAgenda');
    await handle.signal('wake', 9_999);
    await clockwork.settled();
    await clockwork.advance('2026-10-03T02:00:00Z');
    expect(await stage.told()).toEqual(autumn);
    // A head that was announced and never came does not deafen it for what comes.
    await stage.at('2026-10-05T02:00:00Z', 'principal', {
      type: 'comment',
      submissionId: (await world.db<{ id: string }[]>`select id from submission`)[0]?.id ?? '',
      commentId: crypto.randomUUID(),
      part: 'heading',
      text: 'Đã gửi',
    });
    await clockwork.settled();
    expect((await lag(world.db, await clockwork.clock.now())).waiting).toBe(0);
  });
});

describe('what breaks in the middle of the year', () => {
  it('goes on with another worker', async () => {
    stage = await setStage();
    await stage.send('2026-09-28T02:00:00Z', 'plan');
    await stage.clockwork.stopWorker();
    await stage.clockwork.startWorker();
    await stage.clockwork.advance('2026-10-03T02:00:00Z');
    expect(await stage.told()).toEqual(autumn);
  });

  it("loses and doubles nothing when Temporal's database is wiped, and supersedes what was missed", async () => {
    stage = await setStage();
    const { world, clockwork } = stage;
    await stage.send('2026-09-28T02:00:00Z', 'plan');
    await clockwork.settled();
    await clockwork.stopWorker();
    // Nobody keeps the time while two dates of the reviewer pass, and two of the school that sent
    // nothing.
    await setClock(world.db, '2026-10-01T02:00:00Z');
    // Another namespace is an empty Temporal. The worker notices by itself; `clocks:rebuild` beside
    // it must not hurt.
    await clockwork.startWorker(await testTemporal());
    expect(await rebuildClocks(world.db, await clockwork.clock.now())).toBe(3);
    await clockwork.advance('2026-10-03T02:00:00Z');
    expect(await stage.told()).toEqual(
      autumn
        .filter(([at]) => at !== '2026-09-30 08:00')
        .map(([at, ...rest]) => [at === '2026-10-01 08:00' ? '2026-10-01 09:00' : at, ...rest]),
    );
    expect(
      await world.db`
        select cause like 'step:%' as step, rung, outcome
        from rung
        where cause not like 'step:%'
          or rung = '-1'
        order by step, at, rung`,
    ).toEqual([
      ...['-5', '-5'].map((rung) => ({ step: false, rung, outcome: 'sent' })),
      { step: false, rung: '-1', outcome: 'superseded' },
      { step: false, rung: '0', outcome: 'sent' },
      { step: false, rung: '+2', outcome: 'sent' },
      { step: true, rung: '-1', outcome: 'superseded' },
    ]);
    expect((await verifyAudit(world.db)).broken).toEqual([]);
    await keepHistory(clockwork, `plan-${world.otherPlanId}`, 'outage');
  });

  it('continues as new, as often as it must, without a reader noticing', async () => {
    stage = await setStage({ continueAfter: 30 });
    const { world, clockwork } = stage;
    const first = (await planWorkflow(world.planId).describe()).runId;
    await stage.send('2026-09-28T02:00:00Z', 'plan');
    await clockwork.advance('2026-10-03T02:00:00Z');
    expect(await stage.told()).toEqual(autumn);
    expect((await planWorkflow(world.planId).describe()).runId).not.toBe(first);
    expect((await planWorkflow(world.planId).describe()).historyLength).toBeLessThan(80);
    await keepHistory(clockwork, `plan-${world.planId}`, 'continued', first);
  });
});
