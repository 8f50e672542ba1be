import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '#db/record/verify-audit';
import { listAudit } from '#db/screens/audit';
import { planView } from '#db/screens/year';
import { momentOf } from '#db/shared/moment';
import { listSubmissions } from '#db/submission/list';
import { paperOf } from '#db/submission/paper';
import { revisionView } from '#db/submission/revisions';
import { twoSidedClockOf } from '#db/submission/two-sided-clock';
import { submissionView } from '#db/submission/view';
import type { PlanEvent } from '#domain/plan/events';
import { evolve } from '#domain/plan/evolve';
import type { PlanState } from '#domain/plan/state';
import { daysHeld } from '#domain/review/two-sided-clock';
import { deepRoute, deepWorld, seenIn, type DeepWorld, type Told } from '../support/deep-review.ts';
import { spansOf, type Act } from '../support/held.ts';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { zone } from '../support/world.ts';

let database: TestDatabase;
let w: DeepWorld;
let plan: Told;
let draft: { submissionId: string; draftVersion: number };
beforeAll(async () => {
  database = await testDatabase();
  w = await deepWorld(database.url);
  await w.publish(2, deepRoute, '2026-09-07T00:30:00.000Z');
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  draft = await w.world.drafted('plan', '2026-09-07T02:00:00.000Z');
});
afterAll(async () => {
  await w.close();
  await database.close();
});

const at = (day: string, time = '02:00'): string => `2026-${day}T${time}:00.000Z`;
const by = { language: 'vi' as const, zone };
const look = async (who: Parameters<DeepWorld['actor']>[0], now: string) =>
  submissionView(w.db, w.world.reference, await w.actor(who, now), draft.submissionId, {
    ...by,
    now,
  });
const desks = async () =>
  (
    await w.owner<{ seat: number; unit_id: string; position: string; person_id: string | null }[]>`
      select seat, unit_id, position, person_id
      from desk
      where submission_id = ${draft.submissionId}
      order by seat`
  ).map((d) => {
    const [unit = '?'] = Object.entries(w.world.units).find(([, id]) => id === d.unit_id) ?? [];
    const person = d.person_id === null ? [] : [w.names([d.person_id])[0] ?? ''];
    return [d.seat, unit, d.position, ...person].join(' ');
  });
const decisions = async () =>
  (
    await w.owner<
      {
        kind: string;
        person_id: string;
        authority: string;
        visit: number;
        seat: number;
        revision: number;
        round: number;
        office_position: string;
      }[]
    >`
      select kind, person_id, authority, visit, seat, revision, round, office_position
      from decision
      where submission_id = ${draft.submissionId}
      order by visit, at, seat`
  ).map((d) =>
    `${d.visit}/${d.seat} ${d.kind} ${w.names([d.person_id])[0] ?? ''} ${d.office_position} ${d.authority}`.trim(),
  );
const revision = async (n: number) =>
  (
    await w.owner`
      select signed_by, signed_on, office_position, prepared_by, sha256
      from revision
      where submission_id = ${draft.submissionId}
        and number = ${n}`
  )[0];
const submit = async (who: 'teacher', now: string) =>
  (plan = await w.done(who, now, {
    type: 'submit',
    submissionId: draft.submissionId,
    draftVersion: 1,
  }));
const act = async (
  who: Parameters<DeepWorld['done']>[0],
  now: string,
  type: 'endorse' | 'sign' | 'approve',
) => (plan = await w.done(who, now, { type, ...seenIn(plan) }));

describe('inside the unit, before the head signs', () => {
  it('the text is laid before the team lead: a revision without a signature, one desk, one notice', async () => {
    await submit('teacher', at('09-08'));
    expect(plan).toMatchObject({
      phase: 'drafting',
      submission: { state: 'checking', revision: 1, round: 1, stepIndex: 0 },
    });
    expect(await desks()).toEqual(['0 school team-lead']);
    expect(await revision(1)).toMatchObject({
      signed_by: null,
      signed_on: null,
      prepared_by: w.person('teacher'),
    });
    expect(await w.told()).toEqual(['to-review: teamLead']);
  });
  it('nobody may check what they prepared, nor sign before it is checked, nor decide from above', async () => {
    expect(await w.act('principal', at('09-08'), { type: 'sign', ...seenIn(plan) })).toMatchObject({
      refused: 'wrong-state',
    });
    expect(await w.act('teacher', at('09-08'), { type: 'endorse', ...seenIn(plan) })).toMatchObject(
      { refused: 'not-allowed' },
    );
    expect(await w.act('chair', at('09-08'), { type: 'endorse', ...seenIn(plan) })).toMatchObject({
      refused: 'not-allowed',
    });
    expect(
      await w.act('otherPrincipal', at('09-08'), { type: 'endorse', ...seenIn(plan) }),
    ).toMatchObject({ refused: 'not-found' });
  });
  it('comments, mentions and advice on it stay inside', async () => {
    const { submissionId } = draft;
    const comment = (mentions: string[]) => ({
      type: 'comment' as const,
      submissionId,
      commentId: randomUUID(),
      part: 'tasks' as const,
      text: 'Chuyện trong nhà',
      mentions,
    });
    expect(
      await w.act('teamLead', at('09-08', '03:00'), comment([w.person('chair')])),
    ).toMatchObject({ refused: 'bad-input', details: [{ at: 'mentions', code: 'may-not-read' }] });
    await w.done('teamLead', at('09-08', '03:00'), comment([w.person('teacher')]));
    expect(await w.told()).toEqual(['mentioned: teacher']);
    expect(
      await w.act('teamLead', at('09-08', '03:00'), {
        type: 'ask-advice',
        ...seenIn(plan),
        personId: w.person('specialist'),
        question: 'Có nên không?',
      }),
    ).toMatchObject({ refused: 'bad-input' });
    await w.done('teamLead', at('09-08', '03:00'), {
      type: 'ask-advice',
      ...seenIn(plan),
      personId: w.person('schoolDeputy'),
      question: 'Hỏi trong nhà',
    });
    expect(await w.told()).toEqual(['advice-asked: schoolDeputy']);
    const [asked] = await w.owner<{ id: string }[]>`
      select id
      from advice
      where submission_id = ${submissionId}`;
    await w.done('schoolDeputy', at('09-08', '03:30'), {
      type: 'give-advice',
      submissionId,
      adviceId: asked?.id ?? '',
      text: 'Đáp trong nhà',
    });
    expect(await w.told()).toEqual(['advice-given: teamLead']);
    expect(
      await w.act('schoolDeputy', at('09-08', '03:30'), {
        type: 'give-advice',
        submissionId,
        adviceId: asked?.id ?? '',
        text: 'Lần nữa',
      }),
    ).toMatchObject({ refused: 'already-decided' });
  });
  it('a superior reads nothing of it: not in the list, the view, the history, the record, the paper', async () => {
    for (const who of ['specialist', 'chair', 'director', 'inspector'] as const) {
      const now = at('09-08', '04:00');
      const [actor, moment] = [
        await w.actor(who, now),
        momentOf(now, zone, { off: {}, worked: {} }),
      ];
      const view = await look(who, now);
      expect(view).toMatchObject({
        content: null,
        source: 'none',
        revision: 0,
        sha256: null,
        revisions: [],
        decisions: [],
        comments: [],
        advice: [],
        submittedBy: null,
      });
      expect(view?.allowedActions.filter((a) => a !== 'forward')).toEqual([]);
      const row = (
        await listSubmissions(
          w.db,
          actor,
          { sort: 'id', order: 'asc', page: 1, perPage: 50 },
          {},
          moment,
        )
      ).data.find((s) => s.id === draft.submissionId);
      expect(row).toMatchObject({ revision: 0, submittedAt: null, state: 'checking' });
      const texts = [
        ...((await planView(w.db, w.world.reference, actor, w.world.planId, { ...by, now }))
          ?.events ?? []),
        ...(
          await listAudit(
            w.db,
            actor,
            { sort: 'at', order: 'asc', page: 1, perPage: 99 },
            { planId: w.world.planId },
            moment,
            'vi',
          )
        ).data,
      ];
      expect(
        texts
          .filter((e) => ['commented', 'advice-asked', 'advice-given'].includes(e.type))
          .map((e) => e.text),
      ).toEqual([null, null, null, null, null, null]);
      expect([
        await revisionView(w.db, w.world.reference, actor, draft.submissionId, 1, { ...by, now }),
        await paperOf(w.db, w.world.reference, actor, draft.submissionId, { ...by, now }),
      ]).toEqual([null, null]);
    }
    const own = await look('principal', at('09-08', '04:00'));
    expect(own).toMatchObject({
      source: 'revision',
      revision: 1,
      advice: [{ question: 'Hỏi trong nhà', answer: 'Đáp trong nhà' }],
      comments: [{ text: 'Chuyện trong nhà' }],
    });
    expect(
      (
        await planView(
          w.db,
          w.world.reference,
          await w.actor('clerk', at('09-08')),
          w.world.planId,
          {
            ...by,
            now: at('09-08'),
          },
        )
      )?.events
        .filter((e) => e.type === 'advice-given')
        .map((e) => e.text),
    ).toEqual(['Đáp trong nhà']);
  });
  it('the deputy sends it back to its author: no date of a superior, and those who wrote it hear', async () => {
    await act('teamLead', at('09-09'), 'endorse');
    expect([await desks(), await w.told()]).toEqual([
      ['0 school deputy'],
      ['to-review: schoolDeputy'],
    ]);
    plan = await w.done('schoolDeputy', at('09-10'), {
      type: 'return',
      ...seenIn(plan),
      reason: 'Thiếu phụ lục',
    });
    expect([plan.submission.state, await desks(), await w.told()]).toEqual([
      'returned',
      [],
      ['returned: principal, teacher'],
    ]);
    expect(
      await w.owner`select return_due_on, overrun from submission where id = ${draft.submissionId}`,
    ).toMatchObject([{ return_due_on: null, overrun: 0 }]);
  });
  it('the second round is checked and signed once; the database takes no other signature or text', async () => {
    await submit('teacher', at('09-11'));
    await act('teamLead', at('09-11', '03:00'), 'endorse');
    await act('schoolDeputy', at('09-11', '04:00'), 'endorse');
    expect([await desks(), await w.told(), plan.submission.state]).toEqual([
      ['0 school head'],
      ['to-sign: principal'],
      'checking',
    ]);
    await act('principal', at('09-14', '02:00'), 'sign');
    expect(plan).toMatchObject({
      phase: 'approving',
      submission: { state: 'in-review', revision: 2, round: 2, stepIndex: 3 },
    });
    expect(await revision(1)).toMatchObject({ signed_by: null });
    expect(await revision(2)).toMatchObject({
      signed_by: w.person('principal'),
      signed_on: '2026-09-14',
      office_position: 'head',
    });
    for (const again of [
      w.db`
        update revision
        set signed_by = ${w.person('teacher')}
        where submission_id = ${draft.submissionId}
          and number = 2`,
      w.owner`
        update revision
        set content = content || ' '
        where submission_id = ${draft.submissionId}
          and number = 1`,
      w.owner`
        update revision
        set authority = 'KT.'
        where submission_id = ${draft.submissionId}
          and number = 2`,
    ])
      await expect(again).rejects.toThrow('a signed revision does not change');
    await expect(
      w.db`update revision set content = '{}' where submission_id = ${draft.submissionId}`,
    ).rejects.toThrow('permission denied');
    expect(await w.told()).toEqual(['to-review: communeDeputy, expert, specialist']);
    expect(await desks()).toEqual([
      '0 commune specialist',
      '1 commune deputy',
      '2 department specialist',
    ]);
  });
  it('what was never signed stays unread above it, also now', async () => {
    const view = await look('chair', at('09-14', '03:00'));
    expect(view?.revisions.map((r) => r.number)).toEqual([2]);
    expect([
      view?.comments,
      view?.advice,
      view?.decisions.map((d) => `${d.revision} ${d.kind}`),
    ]).toEqual([[], [], ['2 endorsed', '2 endorsed', '2 signed']]);
    expect(
      await revisionView(
        w.db,
        w.world.reference,
        await w.actor('chair', at('09-14')),
        draft.submissionId,
        1,
        {
          ...by,
          now: at('09-14'),
        },
      ),
    ).toBeNull();
    expect((await look('teacher', at('09-14', '03:00')))?.revisions.map((r) => r.number)).toEqual([
      2, 1,
    ]);
  });
});

describe('above the unit', () => {
  it('two of three offices carry the step, none of them twice', async () => {
    await act('specialist', at('09-15'), 'endorse');
    expect([plan.submission.stepIndex, await desks(), await w.told()]).toEqual([
      3,
      ['1 commune deputy', '2 department specialist'],
      [],
    ]);
    expect(
      await w.act('specialist', at('09-15'), { type: 'endorse', ...seenIn(plan) }),
    ).toMatchObject({ refused: 'already-decided' });
    expect(
      await w.act('principal', at('09-15'), { type: 'recall', ...seenIn(plan) }),
    ).toMatchObject({ refused: 'already-decided' });
    await expect(
      w.db`
        insert into decision
        select (d).*
        from (
          select d
          from decision d
          where submission_id = ${draft.submissionId}
          order by visit desc
          limit 1
        ) x`,
    ).rejects.toThrow(/decision_pkey/);
    await act('expert', at('09-15', '04:00'), 'endorse');
    expect([plan.submission.stepIndex, await desks(), await w.told()]).toEqual([
      4,
      ['0 commune head'],
      ['endorsed: principal, teacher', 'to-review: chair'].toSorted(),
    ]);
    expect(
      await w.act('communeDeputy', at('09-15', '05:00'), { type: 'endorse', ...seenIn(plan) }),
    ).toMatchObject({ refused: 'not-allowed' });
  });
  it('advice is asked of a colleague and given, and the decision stays where it is', async () => {
    await w.done('chair', at('09-15', '06:00'), {
      type: 'ask-advice',
      ...seenIn(plan),
      personId: w.person('director'),
      question: 'Sở có ý kiến gì?',
    });
    expect(await w.told()).toEqual(['advice-asked: director']);
    const adviceId =
      (await w.owner<{ id: string }[]>`select id from advice where answered_at is null`)[0]?.id ??
      '';
    expect(
      await w.act('expert', at('09-15', '06:30'), {
        type: 'give-advice',
        submissionId: draft.submissionId,
        adviceId,
        text: 'Không hỏi tôi',
      }),
    ).toMatchObject({ refused: 'not-found' });
    const after = await w.done('director', at('09-15', '07:00'), {
      type: 'give-advice',
      submissionId: draft.submissionId,
      adviceId,
      text: 'Nên bổ sung kinh phí',
    });
    expect([await w.told(), after.submission.stepIndex]).toEqual([['advice-given: chair'], 4]);
    expect((await look('chair', at('09-15', '07:00')))?.advice).toMatchObject([
      { question: 'Sở có ý kiến gì?', answer: 'Nên bổ sung kinh phí', mine: false },
    ]);
  });
  it('the head sends it back to the step before: all its desks ask anew, under a new visit', async () => {
    plan = await w.done('chair', at('09-16'), {
      type: 'return',
      ...seenIn(plan),
      reason: 'Xem lại chỉ tiêu',
      to: 'before',
    });
    expect([
      plan.submission.state,
      plan.submission.stepIndex,
      (await desks()).length,
      await w.told(),
    ]).toEqual(['in-review', 3, 3, ['sent-back: communeDeputy, expert, specialist']]);
  });
  it('one seat goes to another office, one to a person of the office, each with reason and notice', async () => {
    const forward = (
      seat: number,
      unitId: string,
      position: 'head' | 'specialist' | 'clerk',
      personId?: string,
    ) => ({
      type: 'forward' as const,
      ...seenIn(plan),
      seat,
      to: { unitId, position, ...(personId !== undefined && { personId }) },
      reason: 'Đi công tác',
    });
    const { commune, department } = w.world.units;
    expect(
      await w.act('communeDeputy', at('09-16'), forward(1, department, 'specialist')),
    ).toMatchObject({ refused: 'office-already-asked' });
    expect(await w.act('communeDeputy', at('09-16'), forward(1, commune, 'clerk'))).toMatchObject({
      refused: 'office-cannot-decide',
    });
    expect(
      await w.act(
        'specialist',
        at('09-16'),
        forward(0, commune, 'specialist', w.person('colleague')),
      ),
    ).toMatchObject({ refused: 'nobody-holds-office' });
    expect(
      await w.act('specialist', at('09-16'), { ...forward(2, commune, 'head'), reason: ' ' }),
    ).toMatchObject({ refused: 'not-allowed' });
    await w.done('communeDeputy', at('09-16', '03:00'), forward(1, department, 'head'));
    expect(await w.told()).toEqual(['forwarded: director']);
    await w.owner`
      update appointment
      set during = '[2026-09-17,)'
      where person_id = ${w.person('colleague')}`;
    await w.done('chair', at('09-17'), forward(0, commune, 'specialist', w.person('colleague')));
    expect([await w.told(), await desks()]).toEqual([
      ['forwarded: colleague'],
      ['0 commune specialist colleague', '1 department head', '2 department specialist'],
    ]);
  });
  it("a step two days over its limit and an approver one over move the author's date, which says why", async () => {
    // It came back on Wednesday 16: due on Monday 21; carried on Wednesday 23.
    await act('colleague', at('09-23'), 'endorse');
    await act('director', at('09-23', '03:00'), 'endorse');
    expect(
      await w.owner`select overrun, step_due_on from submission where id = ${draft.submissionId}`,
    ).toMatchObject([{ overrun: 2, step_due_on: '2026-09-30' }]);
    const [before] = await w.owner<{ due_on: string; due_version: number }[]>`
      select due_on, due_version
      from obligation
      where submission_id = ${draft.submissionId}`;
    plan = await w.done('chair', at('10-01'), {
      type: 'return',
      ...seenIn(plan),
      reason: 'Thiếu kinh phí',
    });
    expect(await w.told()).toEqual(['returned: principal, teacher']);
    const [moved] = await w.owner<{ due_on: string; due_version: number; why: unknown[] }[]>`
      select due_on, due_version, why
      from obligation
      where submission_id = ${draft.submissionId}`;
    expect([before, moved?.due_on, moved?.due_version, moved?.why.at(-1)]).toEqual([
      { due_on: '2026-09-30', due_version: 1 },
      '2026-10-05',
      2,
      { code: 'superior-overran', days: 3, from: '2026-09-30', to: '2026-10-05' },
    ]);
    await submit('teacher', at('10-02'));
    const obligation = (
      await planView(
        w.db,
        w.world.reference,
        await w.actor('principal', at('10-02')),
        w.world.planId,
        {
          ...by,
          now: at('10-02'),
        },
      )
    )?.obligations.find((o) => o.kind === 'plan');
    // While the unit checks it anew the mending date counts; what the superiors took stands beside
    // it.
    expect(obligation).toMatchObject({
      dueOn: '2026-10-08',
      late: false,
      why: expect.arrayContaining([
        { code: 'superior-overran', params: { days: 3, from: '2026-09-30', to: '2026-10-05' } },
      ]),
    });
  });
  it('the third round is approved: tasks, notices, one decision a visit and seat with person and office', async () => {
    for (const [who, what] of [
      ['teamLead', 'endorse'],
      ['schoolDeputy', 'endorse'],
      ['principal', 'sign'],
      ['communeDeputy', 'endorse'],
      ['expert', 'endorse'],
    ] as const)
      await act(who, at('10-05'), what);
    await act('chair', at('10-06'), 'approve');
    expect([plan.submission.state, plan.phase, await desks(), await w.told()]).toEqual([
      'approved',
      'executing',
      [],
      ['approved: principal, teacher', 'to-number: clerk'],
    ]);
    expect((await w.owner`select 1 from task where plan_id = ${w.world.planId}`).length).toBe(2);
    expect(await decisions()).toEqual([
      '1/0 endorsed teamLead team-lead',
      '2/0 returned schoolDeputy deputy KT.',
      '3/0 endorsed teamLead team-lead',
      '4/0 endorsed schoolDeputy deputy KT.',
      '5/0 signed principal head',
      '6/0 endorsed specialist specialist',
      '6/2 endorsed expert specialist',
      '7/0 sent-back chair head TM.',
      '8/0 endorsed colleague specialist',
      '8/1 endorsed director head',
      '9/0 returned chair head TM.',
      '10/0 endorsed teamLead team-lead',
      '11/0 endorsed schoolDeputy deputy KT.',
      '12/0 signed principal head',
      '13/1 endorsed communeDeputy deputy KT.',
      '13/2 endorsed expert specialist',
      '14/0 approved chair head TM.',
    ]);
  });
  it('who has held it adds up, and says the same as the record of the events', async () => {
    const now = '2026-10-20T02:00:00.000Z';
    const calendar = { off: {}, worked: {} };
    const clock = await twoSidedClockOf(w.db, draft.submissionId, momentOf(now, zone, calendar));
    const events = await w.owner<{ type: string; at: string; body: string }[]>`
      select type, at, body
      from event
      where stream = ${w.world.planId}
      order by seq`;
    const acts: Act[] = [];
    let before: PlanState = {
      id: w.world.planId,
      unitId: w.world.units.school,
      directiveId: '',
      phase: 'drafting',
      obligations: [],
      submissions: [],
    };
    for (const e of events) {
      const after = evolve(
        before,
        { type: e.type, ...(JSON.parse(e.body) as { payload: object }).payload } as PlanEvent,
        e.at,
      );
      acts.push({ before, after, at: e.at });
      before = after;
    }
    const list = spansOf(draft.submissionId, acts);
    expect(
      await w.owner`
        select side, unit_id as "unitId", position, visit, limit_days as "limitDays",
          at as "from", lead(at) over (order by seq) as "to"
        from held
        where submission_id = ${draft.submissionId}
        order by seq`,
    ).toEqual(list);
    expect(clock).toMatchObject({
      author: daysHeld(list, 'author', now, { calendar, zone }),
      superior: daysHeld(list, 'superior', now, { calendar, zone }),
    });
    // Begun on Monday 7 September, approved on Tuesday 6 October: 21 working days, with somebody on
    // each of them.
    expect([clock.author + clock.superior, clock.superior > 10, clock.spans.at(-1)?.until]).toEqual(
      [21, true, at('10-06')],
    );
    // Three rounds of two desks and a signature inside the school: one line for each time the
    // school had it.
    const sides = clock.spans.map((s) => s.side);
    expect(sides.filter((side, i) => side === 'author' && sides[i - 1] === 'author')).toEqual([]);
    expect(sides.filter((side) => side === 'author')).toHaveLength(2);
    expect(clock.spans.reduce((sum, s) => sum + s.days, 0)).toBe(21);
    expect(new Set(clock.spans.map((s) => s.seq)).size).toBe(clock.spans.length);
    // A row for the next visit of the author, as it was written down before, is no line of its own;
    // neither is one of the same instant.
    const [first] = clock.spans;
    for (const since of [at('09-08', '07:00'), first?.since ?? '']) {
      await w.owner`
        insert into held
        select submission_id, seq + 1, ${since}, side, unit_id, position, visit + 1, limit_days
        from held
        where submission_id = ${draft.submissionId}
          and seq = ${first?.seq ?? 0}`;
      expect(
        await twoSidedClockOf(w.db, draft.submissionId, momentOf(now, zone, calendar)),
      ).toEqual(clock);
      await w.owner`
        delete from held
        where submission_id = ${draft.submissionId}
          and seq = ${(first?.seq ?? 0) + 1}`;
    }
  });
  it('the record holds: every chain, text and revision, those never signed too', async () => {
    expect((await verifyAudit(w.owner)).broken).toEqual([]);
  });
});
