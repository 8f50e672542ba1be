import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAgenda } from '#db/plan/agenda';
import { verifyAudit } from '#db/record/verify-audit';
import { reroutable } from '#db/review-route/reroute';
import { planView } from '#db/screens/year';
import { momentOf } from '#db/shared/moment';
import { paperOf } from '#db/submission/paper';
import { signatureOf } from '#db/submission/signature';
import { twoSidedClockOf } from '#db/submission/two-sided-clock';
import { submissionView } from '#db/submission/view';
import { listTasks } from '#db/task/list';
import type { Content, PlanContent, ReportContent } from '#domain/shapes/content';
import { deepRoute, deepWorld, seenIn, type DeepWorld, type Told } from '../support/deep-review.ts';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { routeId, zone } from '../support/world.ts';
import { moreYears, type Year } from '../support/years.ts';

let database: TestDatabase;
let w: DeepWorld;
let model: string;
let main: Year;
beforeAll(async () => {
  database = await testDatabase();
  w = await deepWorld(database.url);
  await w.publish(2, deepRoute, '2026-09-07T00:30:00.000Z');
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  model = (await w.world.drafted('plan', at('09-07'))).submissionId;
  main = { planId: w.world.planId, submissionId: model };
});
afterAll(async () => {
  await w.close();
  await database.close();
});

type Who = Parameters<DeepWorld['actor']>[0];
const at = (day: string, time = '02:00'): string =>
  `${day.length > 5 ? '' : '2026-'}${day}T${time}:00.000Z`;
const by = { language: 'vi' as const, zone };
const calendar = { off: {}, worked: {} };
const way: readonly (readonly [Who, 'endorse' | 'sign' | 'approve'])[] = [
  ['teamLead', 'endorse'],
  ['schoolDeputy', 'endorse'],
  ['principal', 'sign'],
  ['specialist', 'endorse'],
  ['expert', 'endorse'],
  ['chair', 'approve'],
];
/** Lays a year's paper before the first desk and takes it so many decisions on. */
async function through(
  year: Year,
  now: string,
  decisions = way.length,
  draftVersion = 0,
): Promise<Told> {
  let told = await w.done(
    'teacher',
    now,
    { type: 'submit', submissionId: year.submissionId, draftVersion },
    year.planId,
  );
  for (const [who, type] of way.slice(0, decisions))
    told = await w.done(who, now, { type, ...seenIn(told) }, year.planId);
  return told;
}
const oneYear = async (): Promise<Year> => (await moreYears(w.world, model, 1))[0] as Year;
const draftVersion = async (id: string): Promise<number> =>
  (
    await w.owner<{ draft_version: number }[]>`
      select draft_version
      from submission
      where id = ${id}`
  )[0]?.draft_version ?? 0;
const rewrite = async (
  id: string,
  part: string,
  change: (content: never) => unknown,
): Promise<void> => {
  const [row] = await w.owner<{ content: never }[]>`
    select content
    from draft_part
    where submission_id = ${id}
      and part = ${part}`;
  await w.owner`
    update draft_part
    set content = ${w.owner.json(change(row?.content as never) as never)}
    where submission_id = ${id}
      and part = ${part}`;
};
const tasks = async (now: string) =>
  (
    await listTasks(
      w.db,
      await w.actor('principal', now),
      { sort: 'position', order: 'asc', page: 1, perPage: 50 },
      { planId: main.planId },
      momentOf(now, zone, calendar),
    )
  ).data.map((t) => `${t.number} ${t.title} ${t.percent}`);

describe('refusing and withdrawing', () => {
  it('a refusal ends the round, the unit still owes, and its authors hear', async () => {
    const year = await oneYear();
    const told = await through(year, at('09-08'), 5);
    expect(
      await w.act(
        'expert',
        at('09-08'),
        { type: 'refuse', ...seenIn(told), reason: 'Không' },
        year.planId,
      ),
    ).toMatchObject({ refused: 'not-allowed' });
    expect(
      await w.act(
        'chair',
        at('09-08'),
        { type: 'refuse', ...seenIn(told), reason: ' ' },
        year.planId,
      ),
    ).toMatchObject({ refused: 'reason-missing' });
    const refused = await w.done(
      'chair',
      at('09-09'),
      { type: 'refuse', ...seenIn(told), reason: 'Không phù hợp' },
      year.planId,
    );
    expect([refused.submission.state, refused.phase, await w.told(year.planId)]).toEqual([
      'refused',
      'drafting',
      ['refused: principal, teacher'],
    ]);
    const again = await through(year, at('09-10'));
    expect([again.submission, await w.told(year.planId)]).toMatchObject([
      { state: 'approved', round: 2, revision: 2 },
      ['approved: principal, teacher', 'to-number: clerk'],
    ]);
  });
  it('an approval is withdrawn by the office that gave it, within its days, and lies there again', async () => {
    const year = await oneYear();
    const told = await through(year, at('09-08'));
    const withdraw = { type: 'withdraw-approval' as const, ...seenIn(told), reason: 'Sai căn cứ' };
    // Approved on Tuesday 8: five working days are over with Tuesday 15.
    expect(await w.act('director', at('09-15'), withdraw, year.planId)).toMatchObject({
      refused: 'not-allowed',
    });
    expect(await w.act('principal', at('09-15'), withdraw, year.planId)).toMatchObject({
      refused: 'not-allowed',
    });
    expect(await w.act('chair', at('09-16'), withdraw, year.planId)).toMatchObject({
      refused: 'too-late-to-withdraw',
      params: { until: '2026-09-15' },
    });
    expect(
      (await w.owner`select 1 from task where plan_id = ${year.planId} and in_force`).length,
    ).toBe(2);
    const taken = await w.done('chair', at('09-15', '10:00'), withdraw, year.planId);
    expect([
      taken.submission.state,
      taken.submission.stepIndex,
      taken.phase,
      await w.told(year.planId),
    ]).toEqual([
      'in-review',
      4,
      'approving',
      ['approval-withdrawn: clerk, principal, teacher', 'to-review: chair'],
    ]);
    // Nothing is in force: nothing is carried out.
    expect(
      (await w.owner`select 1 from task where plan_id = ${year.planId} and in_force`).length,
    ).toBe(0);
    const back = await w.done(
      'chair',
      at('09-16'),
      { type: 'return', ...seenIn(told), reason: 'Sửa căn cứ' },
      year.planId,
    );
    expect([back.submission.state, await w.told(year.planId)]).toEqual([
      'returned',
      ['returned: principal, teacher'],
    ]);
    expect((await through(year, at('09-17'))).submission).toMatchObject({
      state: 'approved',
      revision: 2,
    });
    expect(
      (await w.owner`select 1 from task where plan_id = ${year.planId} and in_force`).length,
    ).toBe(2);
  });
});

describe('amending what is approved', () => {
  let told: Told;
  it('what is in force stays in force while the next revision is drafted, checked and reviewed', async () => {
    told = await through(main, at('09-08'), way.length, 1);
    await w.done('clerk', at('09-09'), {
      type: 'number',
      submissionId: model,
      number: 7,
      date: '2026-09-09',
      symbol: '07/KH-THHS',
    });
    const [first] = (
      await listTasks(
        w.db,
        await w.actor('principal', at('09-09')),
        { sort: 'position', order: 'asc', page: 1, perPage: 9 },
        { planId: main.planId },
        momentOf(at('09-09'), zone, calendar),
      )
    ).data;
    await w.done('principal', at('09-21'), {
      type: 'progress',
      taskId: first?.id ?? '',
      percent: 40,
    });
    await w.done('principal', at('09-22'), {
      type: 'amend',
      submissionId: model,
      reason: 'Thêm một nhiệm vụ',
    });
    await rewrite(model, 'tasks', ({ tasks: [a, b] }: PlanContent['tasks']) => ({
      tasks: [a, { ...b, key: 't-moi', title: 'Nhiệm vụ mới' }],
    }));
    told = await through(main, at('09-23'), 2, await draftVersion(model));
    expect(told).toMatchObject({
      phase: 'executing',
      submission: { state: 'checking', revision: 2 },
    });
    const seen = async (who: Who) =>
      submissionView(w.db, w.world.reference, await w.actor(who, at('09-23')), model, {
        ...by,
        now: at('09-23'),
      });
    expect(await seen('chair')).toMatchObject({
      revision: 1,
      inForce: 1,
      state: 'amending',
      registered: { number: 7 },
    });
    expect(await seen('teacher')).toMatchObject({ revision: 2, inForce: 1 });
    // Why it was opened again, for who checks it now and who will decide on it.
    const opened = {
      by: { name: 'Nguyễn Thu Hạnh' },
      office: { position: 'head', unit: { id: w.world.units.school } },
      at: at('09-22'),
      text: 'Thêm một nhiệm vụ',
    };
    expect([
      (await seen('schoolDeputy'))?.amendment,
      (await seen('chair'))?.amendment,
    ]).toMatchObject([opened, opened]);
    // The paper others get is the one in force, whole: with its number and both signatures.
    expect(
      await paperOf(w.db, w.world.reference, await w.actor('chair', at('09-23')), model, {
        ...by,
        now: at('09-23'),
      }),
    ).toMatchObject({
      registered: { number: 7 },
      signedOn: '2026-09-08',
      signature: { signer: 'Nguyễn Thu Hạnh' },
      approval: { signer: 'Hoàng Đình Sáng' },
    });
    expect(
      await paperOf(w.db, w.world.reference, await w.actor('principal', at('09-23')), model, {
        ...by,
        now: at('09-23'),
      }),
    ).toMatchObject({ registered: null, signature: null, approval: null });
  });
  it('both are readable in review; the tasks are those in force until it is approved', async () => {
    for (const [who, type] of way.slice(2, 5))
      told = await w.done(who, at('09-24'), { type, ...seenIn(told) });
    const view = await submissionView(
      w.db,
      w.world.reference,
      await w.actor('chair', at('09-24')),
      model,
      {
        ...by,
        now: at('09-24'),
      },
    );
    expect([
      view?.revision,
      view?.inForce,
      view?.revisions.map((r) => [r.number, r.inForce]),
    ]).toEqual([
      2,
      1,
      [
        [2, false],
        [1, true],
      ],
    ]);
    expect(view?.amendment?.text).toBe('Thêm một nhiệm vụ');
    const before = await tasks(at('09-24'));
    expect(before.map((t) => t.endsWith(' 40'))).toEqual([true, false]);
    told = await w.done('chair', at('09-25'), { type: 'approve', ...seenIn(told) });
    expect([told.submission.state, await w.told()]).toEqual([
      'approved',
      ['approved: principal, teacher', 'to-number: clerk'],
    ]);
    const amendment = async (now: string) =>
      (
        await submissionView(w.db, w.world.reference, await w.actor('chair', now), model, {
          ...by,
          now,
        })
      )?.amendment?.text ?? null;
    expect(await amendment(at('09-25'))).toBeNull();
    // Opened again, the newest reason is the one that counts.
    await w.done('principal', at('09-25', '04:00'), {
      type: 'amend',
      submissionId: model,
      reason: 'Đổi người chủ trì',
    });
    expect(await amendment(at('09-25', '05:00'))).toBe('Đổi người chủ trì');
    await w.done('principal', at('09-25', '06:00'), {
      type: 'drop-amendment',
      submissionId: model,
    });
    expect(await amendment(at('09-25', '07:00'))).toBeNull();
    // The kept task keeps how far it has come; the dropped one is no longer carried out.
    expect(await tasks(at('09-25'))).toEqual([before[0], expect.stringMatching(/Nhiệm vụ mới 0$/)]);
    const [dropped] = await w.owner<{ id: string }[]>`
      select id
      from task
      where plan_id = ${main.planId}
        and not in_force`;
    expect(
      await w.act('principal', at('09-25'), {
        type: 'progress',
        taskId: dropped?.id ?? '',
        percent: 10,
      }),
    ).toMatchObject({ refused: 'not-found' });
  });
  it('the amendment has its own number; withdrawn, the first one is in force again with number and tasks', async () => {
    expect(
      await w.act('clerk', at('09-28'), {
        type: 'number',
        submissionId: model,
        number: 7,
        date: '2026-09-28',
        symbol: '07/KH-THHS',
      }),
    ).toMatchObject({ refused: 'number-taken' });
    await w.done('clerk', at('09-28'), {
      type: 'number',
      submissionId: model,
      number: 8,
      date: '2026-09-28',
      symbol: '08/KH-THHS',
    });
    expect(
      await w.owner`
        select number, revision
        from register_entry
        where submission_id = ${model}
        order by number`,
    ).toMatchObject([
      { number: 7, revision: 1 },
      { number: 8, revision: 2 },
    ]);
    told = await w.done('chair', at('09-29'), {
      type: 'withdraw-approval',
      ...seenIn(told),
      reason: 'Chưa hợp lý',
    });
    // Another amendment was begun and dropped since; under way again is this one.
    expect(
      (
        await submissionView(w.db, w.world.reference, await w.actor('chair', at('09-29')), model, {
          ...by,
          now: at('09-29', '03:00'),
        })
      )?.amendment?.text,
    ).toBe('Thêm một nhiệm vụ');
    expect(
      await w.owner`
        select in_force, supersedes, register_number
        from submission
        where id = ${model}`,
    ).toMatchObject([{ in_force: 1, supersedes: null, register_number: 7 }]);
    expect(
      (await tasks(at('09-29'))).map((t) => [t.endsWith(' 40'), t.includes('Nhiệm vụ mới')]),
    ).toEqual([
      [true, false],
      [false, false],
    ]);
    // Signed once, whatever becomes of it.
    await expect(
      w.db`
        update revision
        set signed_on = '2026-09-30'
        where submission_id = ${model}
          and number = 1`,
    ).rejects.toThrow('a signed revision does not change');
    await w.done('chair', at('09-30'), { type: 'return', ...seenIn(told), reason: 'Làm lại' });
    const dropped = await w.done('principal', at('10-01'), {
      type: 'drop-amendment',
      submissionId: model,
    });
    expect([dropped.submission.state, dropped.phase]).toEqual(['approved', 'executing']);
  });
  it('an amended report replaces its figures, adds none twice; withdrawn, the first ones count again', async () => {
    const { submissionId, draftVersion: version } = await w.world.drafted(
      'semester-report',
      at('12-16'),
    );
    const report = { planId: main.planId, submissionId };
    const figures = async () =>
      (
        await w.owner<{ n: string; d: string }[]>`
          select numerator::text as n, denominator::text as d
          from indicator_value
          where submission_id = ${submissionId}`
      ).map((r) => `${r.n}/${r.d}`);
    await through(report, at('12-17'), way.length, version);
    expect(await figures()).toEqual(['38/40']);
    await w.done('principal', at('12-18'), { type: 'amend', submissionId, reason: 'Đếm lại' });
    await rewrite(submissionId, 'indicators', ({ values }: ReportContent['indicators']) => ({
      values: values.map((v) => ({ ...v, numerator: 36 })),
    }));
    const amended = await through(
      report,
      at('12-21'),
      way.length,
      await draftVersion(submissionId),
    );
    expect([amended.submission.state, await figures()]).toEqual(['approved', ['36/40']]);
    await w.done('chair', at('12-22'), {
      type: 'withdraw-approval',
      ...seenIn(amended),
      reason: 'Sai số liệu',
    });
    expect(await figures()).toEqual(['38/40']);
  });
});

describe('extensions', () => {
  const ask = async (who: Who, now: string, dueOn: string, planId: string) =>
    w.act(
      who,
      now,
      { type: 'ask-extension', obligationId: await obligation(planId), dueOn, reason: 'Bão số 5' },
      planId,
    );
  const obligation = async (planId: string): Promise<string> =>
    (
      await w.owner<{ id: string }[]>`
        select id
        from obligation
        where plan_id = ${planId}
          and kind = 'plan'`
    )[0]?.id ?? '';
  const asked = async (planId: string): Promise<string> =>
    (
      await w.owner<{ id: string }[]>`
        select id
        from extension
        where plan_id = ${planId}
          and state = 'asked'`
    )[0]?.id ?? '';
  it('are asked of the managing body, refused or granted, once each, and the date says why', async () => {
    const { planId } = await oneYear();
    expect(await ask('teacher', at('09-10'), '2026-10-15', planId)).toMatchObject({
      refused: 'not-allowed',
    });
    expect(await ask('principal', at('09-10'), '2026-09-30', planId)).toMatchObject({
      refused: 'bad-input',
    });
    await ask('principal', at('09-10'), '2026-10-15', planId);
    expect(await w.told(planId)).toEqual(['extension-asked: chair']);
    expect(await ask('principal', at('09-10'), '2026-10-20', planId)).toMatchObject({
      refused: 'already-asked',
    });
    const first = await asked(planId);
    const refuse = {
      type: 'refuse-extension' as const,
      obligationId: await obligation(planId),
      extensionId: first,
      reason: 'Còn đủ thời gian',
    };
    expect(await w.act('principal', at('09-11'), refuse, planId)).toMatchObject({
      refused: 'not-allowed',
    });
    await w.done('chair', at('09-11'), refuse, planId);
    expect(await w.told(planId)).toEqual(['extension-refused: principal']);
    expect(await w.act('chair', at('09-11'), refuse, planId)).toMatchObject({
      refused: 'already-decided',
    });
    await ask('principal', at('09-14'), '2026-10-15', planId);
    await w.done(
      'chair',
      at('09-15'),
      {
        type: 'extend',
        obligationId: await obligation(planId),
        dueOn: '2026-10-09',
        reason: 'Đồng ý một phần',
      },
      planId,
    );
    expect(await w.told(planId)).toEqual(['extended: principal']);
    expect(
      await w.owner`
        select state, wanted_on, granted_on
        from extension
        where plan_id = ${planId}
        order by asked_at`,
    ).toMatchObject([
      { state: 'refused', granted_on: null },
      { state: 'granted', wanted_on: '2026-10-15', granted_on: '2026-10-09' },
    ]);
    const shown = (
      await planView(w.db, w.world.reference, await w.actor('principal', at('09-16')), planId, {
        ...by,
        now: at('09-16'),
      })
    )?.obligations.find((o) => o.kind === 'plan');
    expect(shown).toMatchObject({
      dueOn: '2026-10-09',
      asked: null,
      why: expect.arrayContaining([
        {
          code: 'moved',
          params: { from: '2026-09-30', to: '2026-10-09', because: 'Đồng ý một phần' },
        },
      ]),
    });
    expect(await ask('principal', at('10-09', '17:00'), '2026-10-15', planId)).toMatchObject({
      refused: 'too-late-to-ask',
    });
  });
});

describe('nobody there', () => {
  it('who is away is not free, the office above hears at once, then a delegate acts for the head', async () => {
    const year = await oneYear();
    const told = await through(year, at('10-12'), 5);
    const { commune } = w.world.units;
    const due = async (now: string) =>
      (await readAgenda(w.owner, w.world.reference, year.planId, now)).due.flatMap((d) =>
        d.do === 'remind' ? d.reminders : [],
      );
    expect((await due(at('10-12'))).filter((r) => r.kind === 'nobody-free')).toEqual([]);
    await w.onUnit('admin', at('10-12', '03:00'), commune, {
      type: 'enter-leave',
      personId: w.person('chair'),
      from: '2026-10-12',
      to: '2026-10-26',
    });
    const reminders = (await due(at('10-12', '04:00'))).filter((r) => r.kind === 'nobody-free');
    expect(reminders).toMatchObject([
      { submissionId: year.submissionId, side: 'reviewer', rung: 'nobody' },
    ]);
    await w.world.tick({ type: 'remind', reminders }, at('10-12', '04:00'), year.planId);
    const nobody = await w.owner<{ person_id: string }[]>`
      select person_id
      from notice
      where plan_id = ${year.planId}
        and kind = 'nobody-free'
        and channel = 'app'`;
    expect(w.names(nobody.map((n) => n.person_id))).toEqual(['director']);
    expect((await due(at('10-12', '05:00'))).filter((r) => r.kind === 'nobody-free')).toEqual([]);
    // Who is away finds it in the console and gets no mail.
    await w.done(
      'director',
      at('10-12', '05:00'),
      {
        type: 'forward',
        ...seenIn(told),
        seat: 0,
        to: { unitId: w.world.units.department, position: 'head' },
        reason: 'Chủ tịch nghỉ',
      },
      year.planId,
    );
    await w.done(
      'director',
      at('10-12', '05:10'),
      {
        type: 'forward',
        ...seenIn(told),
        seat: 0,
        to: { unitId: commune, position: 'head' },
        reason: 'Có người thay',
      },
      year.planId,
    );
    const channels = await w.owner<{ channel: string }[]>`
      select channel
      from notice
      where plan_id = ${year.planId}
        and kind = 'forwarded'
        and person_id = ${w.person('chair')}`;
    expect(channels.map((c) => c.channel)).toEqual(['app']);

    expect(
      await w.act('communeDeputy', at('10-13'), { type: 'approve', ...seenIn(told) }, year.planId),
    ).toMatchObject({ refused: 'not-allowed' });
    await w.onUnit('chair', at('10-13'), commune, {
      type: 'delegate',
      position: 'head',
      personId: w.person('communeDeputy'),
      authority: 'KT.',
      acts: ['review', 'approve'],
      kinds: [],
      from: '2026-10-13',
      to: '2026-10-26',
      reason: '',
    });
    const approved = await w.done(
      'communeDeputy',
      at('10-13', '03:00'),
      { type: 'approve', ...seenIn(told) },
      year.planId,
    );
    const last = async () => {
      const [d] = await w.owner<
        { authority: string; office_position: string; person_id: string; kind: string }[]
      >`
        select authority, office_position, person_id, kind
        from decision
        where submission_id = ${year.submissionId}
        order by at desc, visit desc
        limit 1`;
      const [e] = await w.owner<{ body: string }[]>`
        select body
        from event
        where stream = ${year.planId}
        order by seq desc
        limit 1`;
      const body = JSON.parse(e?.body ?? '{}') as {
        actor: string;
        office: { unitId: string; position: string; authority: string; lent?: object };
      };
      return [
        d?.kind,
        d?.office_position,
        d?.authority,
        w.names([d?.person_id ?? '', body.actor]),
        body.office.unitId === commune,
        body.office.position,
        body.office.authority,
        body.office.lent !== undefined,
      ];
    };
    expect(await last()).toEqual([
      'approved',
      'head',
      'KT.',
      ['communeDeputy', 'communeDeputy'],
      true,
      'head',
      'KT.',
      true,
    ]);
    expect(
      await signatureOf(w.owner, year.planId, ['approved'], year.submissionId, 1, zone),
    ).toMatchObject({
      signer: 'communeDeputy',
      lines: expect.arrayContaining([expect.stringMatching(/^KT\. CHỦ TỊCH/)]),
    });
    // What was approved for the head is taken back for the head, not as the deputy.
    await w.done(
      'communeDeputy',
      at('10-14'),
      { type: 'withdraw-approval', ...seenIn(approved), reason: 'Xem lại' },
      year.planId,
    );
    expect(await last()).toEqual([
      'withdrawn',
      'head',
      'KT.',
      ['communeDeputy', 'communeDeputy'],
      true,
      'head',
      'KT.',
      true,
    ]);
    // The delegate stands for the head: the desk's notice goes to both, the mail only to who is
    // there.
    expect((await w.told(year.planId)).find((t) => t.startsWith('to-review'))).toBe(
      'to-review: chair, communeDeputy',
    );
  });
});

describe('the end of the year', () => {
  it('stops the clock of what was left lying', async () => {
    const year = await oneYear();
    await through(year, at('09-08'), 3);
    await w.world.tick({ type: 'close' }, at('09-15'), year.planId);
    const days = async (now: string) => {
      const { author, superior, spans } = await twoSidedClockOf(
        w.db,
        year.submissionId,
        momentOf(now, zone, calendar),
      );
      return [author + superior, superior, spans.at(-1)?.until];
    };
    expect(await days(at('09-15', '03:00'))).toEqual([5, 5, at('09-15')]);
    expect(await days(at('2027-07-01'))).toEqual([5, 5, at('09-15')]);
  });
});

describe('a newer version of the route', () => {
  it('leaves what runs on its own version until an operator has seen what moving it does', async () => {
    const [inside, above, done] = (await moreYears(w.world, model, 3)) as [Year, Year, Year];
    const [a, b] = [await through(inside, at('10-14'), 1), await through(above, at('10-14'), 4)];
    await through(done, at('10-14'));
    // No deputy inside any more; above, one office instead of three, and the commune's deputy
    // before its head.
    const [teamLead, , offices, head] = deepRoute.steps;
    if (!teamLead || !offices || !head) throw new Error('the route has changed');
    await w.publish(
      3,
      {
        ...deepRoute,
        steps: [
          teamLead,
          { ...offices, offices: offices.offices.slice(0, 1), rule: 'all', needed: 1 },
          { ...offices, key: 'expert', offices: offices.offices.slice(2), rule: 'all', needed: 1 },
          head,
        ],
      },
      at('10-14', '03:00'),
    );
    expect(
      await w.owner`
        select route ->> 'version' as version
        from submission
        where id = any(${[inside.submissionId, above.submissionId]}::uuid[])`,
    ).toMatchObject([{ version: '2' }, { version: '2' }]);
    const now = at('10-15');
    const dry = await reroutable(w.db, w.world.reference, await w.actor('admin', now), routeId, {
      ...momentOf(now, zone, calendar),
      language: 'vi',
    });
    const mine = dry.rows.filter((r) => [inside, above, done].some((y) => y.planId === r.planId));
    expect([
      dry.newest,
      mine
        .map((r) => [r.submissionId === inside.submissionId, r.stays, r.dropped, r.code])
        .toSorted((a, b) => Number(a[0]) - Number(b[0])),
    ]).toEqual([
      3,
      [
        [false, false, 0, null],
        [true, false, 0, null],
      ],
    ]);
    expect(
      await reroutable(w.db, w.world.reference, await w.actor('chair', now), routeId, {
        ...momentOf(now, zone, calendar),
        language: 'vi',
      }),
    ).toMatchObject({ rows: [] });
    expect(
      await w.act('director', now, { type: 'reroute', ...seenIn(a), version: 3 }, inside.planId),
    ).toMatchObject({ refused: 'not-allowed' });
    expect(
      await w.act('admin', now, { type: 'reroute', ...seenIn(a), version: 2 }, inside.planId),
    ).toMatchObject({ refused: 'stale-version' });
    const movedInside = await w.done(
      'admin',
      now,
      { type: 'reroute', ...seenIn(a), version: 3 },
      inside.planId,
    );
    // What the team lead gave counts; the deputy is asked no more: it is the head's to sign.
    expect([
      movedInside.submission.state,
      movedInside.submission.stepIndex,
      await w.told(inside.planId),
    ]).toEqual(['checking', 1, ['to-sign: principal']]);
    const movedAbove = await w.done(
      'admin',
      now,
      { type: 'reroute', ...seenIn(b), version: 3 },
      above.planId,
    );
    // The specialist had endorsed under the old rule of two: one office is asked now, and it has
    // been heard, but the visit is a new one.
    expect([
      movedAbove.submission.state,
      movedAbove.submission.stepIndex,
      await w.told(above.planId),
    ]).toEqual(['in-review', 3, ['to-review: specialist']]);
    expect(mine.map((r) => r.to)).toEqual(
      expect.arrayContaining([expect.stringContaining('Chuyên viên')]),
    );
    const signed = await w.done(
      'principal',
      now,
      { type: 'sign', ...seenIn(movedInside) },
      inside.planId,
    );
    expect(await w.told(inside.planId)).toEqual(['to-review: specialist']);
    await w.done('specialist', now, { type: 'endorse', ...seenIn(signed) }, inside.planId);
    expect(await w.told(inside.planId)).toEqual([
      'endorsed: principal, teacher',
      'to-review: expert',
    ]);
  });
});

describe('the record', () => {
  it('is whole: chains, texts, revisions, routes; no decision twice', async () => {
    expect((await verifyAudit(w.owner)).broken).toEqual([]);
    expect(
      (
        await w.owner`
          select submission_id, revision, round, visit, person_id
          from decision
          where kind in ('endorsed', 'approved', 'signed')
          group by 1, 2, 3, 4, 5
          having count(*) > 1`
      ).length,
    ).toBe(0);
    const contents = await w.owner<{ content: string }[]>`select content from revision`;
    expect(contents.every((c) => Object.keys(JSON.parse(c.content) as Content).length > 0)).toBe(
      true,
    );
  });
});
