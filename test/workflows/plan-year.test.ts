import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAudit } from '#db/record/verify-audit';
import { keepHistory } from '../support/record-histories.ts';
import { setStage, type Stage, type Told } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** What reached whom in the first school's year; nothing else did, and nothing twice. */
const year: Told[] = [
  ['2026-09-07 08:00', 'opened', 'principal'],
  ['2026-09-23 08:00', 'due-reminder', 'principal'], // five working days before 30 September
  ['2026-09-24 09:00', 'to-review', 'specialist'], // three working days: until 29 September
  ['2026-09-28 08:00', 'review-reminder', 'specialist'],
  ['2026-09-28 09:30', 'returned', 'principal'], // to be mended until 5 October
  ['2026-10-02 08:00', 'due-reminder', 'principal'],
  // the second round has a clock of its own, until 7 October
  ['2026-10-02 10:00', 'to-review', 'specialist'],
  ['2026-10-06 08:00', 'review-reminder', 'specialist'],
  ['2026-10-06 10:00', 'endorsed', 'principal'],
  ['2026-10-06 10:00', 'to-review', 'chair'], // five working days: until 13 October
  ['2026-10-12 07:59', 'approved', 'principal'], // a minute before the reminder, which is not sent
  ['2026-10-12 07:59', 'to-number', 'clerk'],
  // from 15 to 29 January: nothing on the 8th, 14th and 15th
  ['2027-01-04 09:00', 'extended', 'principal'],
  ['2027-01-22 08:00', 'due-reminder', 'principal'],
  ['2027-01-27 09:00', 'to-review', 'specialist'],
  ['2027-01-28 09:00', 'endorsed', 'principal'],
  ['2027-01-28 09:00', 'to-review', 'chair'],
  ['2027-01-29 09:00', 'approved', 'principal'],
  ['2027-01-29 09:00', 'to-number', 'clerk'],
  ['2027-05-21 08:00', 'due-reminder', 'principal'],
  ['2027-05-27 08:00', 'due-reminder', 'principal'],
  ['2027-05-28 08:00', 'due-reminder', 'principal'],
  ['2027-06-01 08:00', 'due-escalation', 'chair'],
  ['2027-06-01 08:00', 'due-escalation', 'specialist'],
  ['2027-06-01 08:00', 'due-late', 'principal'],
  ['2027-06-01 09:00', 'to-review', 'specialist'],
  ['2027-06-02 09:00', 'endorsed', 'principal'],
  ['2027-06-02 09:00', 'to-review', 'chair'],
  ['2027-06-03 09:00', 'approved', 'principal'],
  ['2027-06-03 09:00', 'to-number', 'clerk'],
];

it('goes through the whole year: each notice once, at its time, to who holds the office', async () => {
  const { world } = stage;
  let seen = await stage.send('2026-09-24T02:00:00Z', 'plan');
  const { submissionId } = await stage.at('2026-09-28T02:30:00Z', 'specialist', {
    type: 'return',
    ...seen,
    reason: 'Thiếu chỉ tiêu',
    dueOn: '2026-10-05',
  });
  expect(await stage.phase()).toBe('drafting');
  seen = await stage.at('2026-10-02T03:00:00Z', 'principal', {
    type: 'submit',
    submissionId,
    draftVersion: 1,
  });
  await stage.at('2026-10-06T03:00:00Z', 'specialist', { type: 'endorse', ...seen });
  await stage.at('2026-10-12T00:59:00Z', 'chair', { type: 'approve', ...seen });
  await stage.at('2026-10-12T07:00:00Z', 'clerk', {
    type: 'number',
    submissionId,
    number: 12,
    date: '2026-10-12',
    symbol: '12/KH-THHS',
  });
  expect(await stage.phase()).toBe('executing');

  const [report] = await world.db<{ id: string }[]>`
    select id
    from obligation
    where plan_id = ${world.planId}
      and kind = 'semester-report'`;
  await stage.at('2027-01-04T02:00:00Z', 'chair', {
    type: 'extend',
    obligationId: report?.id ?? '',
    dueOn: '2027-01-29',
    reason: 'Bão số 9',
  });
  for (const [kind, sent, endorsed, approved, number] of [
    ['semester-report', '2027-01-27', '2027-01-28', '2027-01-29', 3],
    ['year-report', '2027-06-01', '2027-06-02', '2027-06-03', 21],
  ] as const) {
    seen = await stage.send(`${sent}T02:00:00Z`, kind);
    await stage.at(`${endorsed}T02:00:00Z`, 'specialist', { type: 'endorse', ...seen });
    await stage.at(`${approved}T02:00:00Z`, 'chair', { type: 'approve', ...seen });
    await stage.clockwork.settled();
    expect(await stage.phase()).toBe(kind === 'year-report' ? 'closing' : 'executing');
    await stage.at(`${approved}T07:00:00Z`, 'clerk', {
      type: 'number',
      submissionId: seen.submissionId,
      number,
      date: approved,
      symbol: `${number}/BC-THHS`,
    });
  }
  // Nothing is owed and every paper has its number: the year is closed, long before its last day.
  await stage.clockwork.settled();
  expect(await stage.phase()).toBe('closed');
  expect(await stage.told()).toEqual(year);
  expect(await world.db`select distinct state from notice where channel = 'mail'`).toEqual([
    { state: 'kept' },
  ]);
  expect((await verifyAudit(world.db)).broken).toEqual([]);
  await keepHistory(stage.clockwork, `plan-${world.planId}`, 'whole-year');
});

it('reminds the school that sends nothing, escalates, and closes its year with what stayed open', async () => {
  const { world } = stage;
  await stage.clockwork.advance('2027-07-01T01:00:00Z');
  const told = await stage.told(world.otherPlanId);
  expect(
    told.filter(([, kind]) => kind === 'due-reminder').map(([at, , who]) => [at, who]),
  ).toEqual(
    [
      '2026-09-23',
      '2026-09-29',
      '2026-09-30',
      '2027-01-08',
      '2027-01-14',
      '2027-01-15',
      '2027-05-21',
      '2027-05-27',
      '2027-05-28',
    ].map((day) => [`${day} 08:00`, 'otherPrincipal']),
  );
  expect(
    told
      .filter(([, kind]) => kind === 'due-escalation')
      .map(([at, , who]) => `${at.slice(0, 10)} ${who}`),
  ).toEqual(
    ['2026-10-02', '2027-01-19', '2027-06-01'].flatMap((day) =>
      ['chair', 'specialist'].map((who) => `${day} ${who}`),
    ),
  );
  expect(
    told
      .filter(([, kind]) => kind === 'due-late')
      .map(([at, , who]) => `${at.slice(0, 10)} ${who}`),
  ).toEqual(['2026-10-02', '2027-01-19', '2027-06-01'].map((day) => `${day} otherPrincipal`));
  expect(told.at(-1)).toEqual(['2027-07-01 00:00', 'closed-open', 'otherPrincipal']);
  expect(await world.db`select state from directive`).toEqual([{ state: 'closed' }]);
  await keepHistory(stage.clockwork, `directive-${world.directiveId}`, 'directive');
});

it('lets nothing run on once the year is closed: a late wake-up starts a run that ends at once', async () => {
  const { world, clockwork } = stage;
  const handle = clockwork.client.workflow.getHandle(`plan-${world.planId}`);
  await clockwork.client.workflow.signalWithStart('planCycle', {
    workflowId: `plan-${world.planId}`,
    taskQueue: 'nien-khoa-test',
    args: [{ planId: world.planId, lastSeq: -1 }],
    signal: 'wake',
    signalArgs: [3],
  });
  await handle.result();
  expect((await handle.describe()).status.name).toBe('COMPLETED');
  expect(await stage.told()).toEqual(year);
});
