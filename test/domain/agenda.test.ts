import { describe, expect, it } from 'vitest';
import { agenda, type AgendaFacts } from '#domain/agenda/agenda';
import { rungKey } from '#domain/deadlines/reminder';
import { announce } from '#domain/notices/announce';
import type { PlanEvent } from '#domain/plan/events';
import { evolve } from '#domain/plan/evolve';
import type { PlanState } from '#domain/plan/state';
import { resolveRoute } from '#domain/review/resolve-route';
import type { Step } from '#domain/review/submission';
import { context, days, department, emptyPlan, id, principal, subject } from '../support/plans.ts';
import { routeId, twoSteps } from '../support/world.ts';

const facts: AgendaFacts = {
  days,
  issuedAt: '2026-09-07T01:00:00.000Z',
  closesOn: '2027-06-30',
  climbed: new Set(),
  undelivered: [],
  desks: new Map(),
  ladder: [
    { days: -5, kind: 'reminder' },
    { days: 0, kind: 'reminder' },
    { days: 2, kind: 'escalation' },
  ],
  reviewLadder: [
    { days: -1, kind: 'reminder' },
    { days: 1, kind: 'escalation' },
  ],
};
const steps = resolveRoute(twoSteps, subject, department) as Step[];
const happen = (plan: PlanState, ...events: [string, PlanEvent][]): PlanState =>
  events.reduce((state, [at, e]) => evolve(state, e, at), plan);
const begun: PlanEvent = {
  type: 'begun',
  submissionId: id(90),
  kind: 'plan',
  obligationIds: [id(71)],
  onBehalf: false,
};
const submitted = (round: number): PlanEvent => ({
  type: 'submitted',
  submissionId: id(90),
  revision: round,
  sha256: 'a'.repeat(64),
  round,
  onBehalf: false,
  by: id(11),
  signedOn: '2026-09-15',
  fileId: null,
  authority: '',
  steps,
  route: { routeId, version: 1, withdrawDays: 5 },
  entry: {
    step: 0,
    visit: round,
    stepSince: '2026-09-15T02:00:00.000Z',
    stepDueOn: '2026-09-18',
    stepDueAt: '2026-09-18T17:00:00.000Z',
  },
});
const reminders = (a: ReturnType<typeof agenda>) =>
  a.due.flatMap((d) =>
    d.do === 'remind'
      ? d.reminders.map((r) => [r.cause.split(':')[0], r.occurrence, r.rung, r.outcome, r.side])
      : [],
  );

describe("the agenda of one unit's year", () => {
  it('opens on the opening date, not before', () => {
    const waiting: PlanState = { ...emptyPlan, phase: 'waiting' };
    expect(agenda(waiting, facts, '2026-09-06T16:59:59.000Z')).toEqual({
      phase: 'waiting',
      due: [],
      nextAt: '2026-09-06T17:00:00.000Z',
    });
    expect(agenda(waiting, facts, '2026-09-06T17:00:00.000Z').due).toEqual([{ do: 'open' }]);
  });

  it('looks again when the next rung comes, and finds it due then', () => {
    expect(agenda(emptyPlan, facts, '2026-09-08T01:00:00.000Z')).toMatchObject({
      due: [],
      nextAt: '2026-09-23T01:00:00.000Z',
    });
    expect(reminders(agenda(emptyPlan, facts, '2026-09-23T01:00:00.000Z'))).toEqual([
      ['obligation', 1, '-5', 'sent', 'author'],
    ]);
  });

  it('sends nothing twice', () => {
    const climbed = new Set([
      rungKey({ cause: `obligation:${id(71)}`, occurrence: 1, rung: '-5' }),
    ]);
    expect(agenda(emptyPlan, { ...facts, climbed }, '2026-09-23T01:00:00.000Z')).toMatchObject({
      due: [],
      nextAt: '2026-09-30T01:00:00.000Z',
    });
  });

  it('after an outage sends the latest missed rung and records the earlier', () => {
    expect(reminders(agenda(emptyPlan, facts, '2026-10-05T01:00:00.000Z'))).toEqual([
      ['obligation', 1, '-5', 'superseded', 'author'],
      ['obligation', 1, '0', 'superseded', 'author'],
      ['obligation', 1, '+2', 'sent', 'author'],
    ]);
  });

  it('reminds the superior, not the school, while a superior holds it', () => {
    const plan = happen(
      emptyPlan,
      ['2026-09-14T02:00:00.000Z', begun],
      ['2026-09-15T02:00:00.000Z', submitted(1)],
    );
    expect(plan.phase).toBe('approving');
    expect(reminders(agenda(plan, facts, '2026-09-23T01:00:00.000Z'))).toEqual([
      ['step', 1, '-1', 'superseded', 'reviewer'],
      ['step', 1, '+1', 'sent', 'reviewer'],
    ]);
  });

  it('reminds of the mending date after a return, and anew in the second round', () => {
    const plan = happen(
      emptyPlan,
      ['2026-09-14T02:00:00.000Z', begun],
      ['2026-09-15T02:00:00.000Z', submitted(1)],
      [
        '2026-09-16T02:00:00.000Z',
        {
          type: 'returned',
          submissionId: id(90),
          revision: 1,
          step: 0,
          seat: 0,
          visit: 1,
          moved: [],
          reason: { freeText: 'x' },
          dueOn: '2026-09-23',
          dueAt: '2026-09-23T17:00:00.000Z',
        },
      ],
    );
    expect(plan.phase).toBe('drafting');
    const asked = agenda(plan, facts, '2026-09-16T02:00:01.000Z');
    expect(asked.due).toEqual([]);
    expect(asked.nextAt).toBe('2026-09-23T01:00:00.000Z');
    const again = happen(plan, ['2026-09-17T02:00:00.000Z', submitted(2)]);
    expect(reminders(agenda(again, facts, '2026-09-17T01:00:00.000Z'))).toContainEqual([
      'step',
      2,
      '-1',
      'sent',
      'reviewer',
    ]);
  });

  it('goes on counting the mending date while the own unit checks the second round', () => {
    const forward: PlanEvent = {
      type: 'put-forward',
      submissionId: id(90),
      revision: 2,
      sha256: 'b'.repeat(64),
      round: 2,
      by: id(17),
      steps,
      route: { routeId, version: 1, withdrawDays: 5 },
      entry: {
        step: 0,
        visit: 2,
        stepSince: '2026-10-05T02:00:00.000Z',
        stepDueOn: '2026-10-08',
        stepDueAt: '2026-10-08T17:00:00.000Z',
      },
    };
    const mended = happen(
      emptyPlan,
      ['2026-09-14T02:00:00.000Z', begun],
      ['2026-09-15T02:00:00.000Z', submitted(1)],
      [
        '2026-10-01T02:00:00.000Z',
        {
          type: 'returned',
          submissionId: id(90),
          revision: 1,
          step: 0,
          seat: 0,
          visit: 1,
          moved: [],
          reason: { freeText: 'x' },
          dueOn: '2026-10-09',
          dueAt: '2026-10-09T17:00:00.000Z',
        },
      ],
      ['2026-10-05T02:00:00.000Z', forward],
    );
    // The obligation's own date, 30/9, is past, and nobody is late: the ladder hangs on the mending
    // date.
    expect(reminders(agenda(mended, facts, '2026-10-05T03:00:00.000Z'))).toEqual([
      ['return', 1, '-5', 'sent', 'author'],
    ]);
    expect(reminders(agenda(mended, facts, '2026-10-09T02:00:00.000Z'))).toContainEqual([
      'return',
      1,
      '0',
      'sent',
      'author',
    ]);
    // Urged by hand, the unit hears of the same day.
    expect(
      announce(
        { type: 'urged', obligationId: id(71), note: null },
        mended,
        'x',
        context(principal, '2026-10-05T03:00:00.000Z'),
      ),
    ).toMatchObject([{ kind: 'urged', dueOn: '2026-10-09' }]);
    const inside = happen(mended, [
      '2026-10-06T02:00:00.000Z',
      {
        type: 'returned',
        submissionId: id(90),
        revision: 2,
        step: 0,
        seat: 0,
        visit: 2,
        moved: [],
        reason: { freeText: 'x' },
        dueOn: null,
        dueAt: null,
      },
    ]);
    expect(inside.submissions[0]).toMatchObject({ state: 'returned', returnDueOn: '2026-10-09' });
  });

  it('makes the reminders of a moved date new ones', () => {
    const plan = happen(emptyPlan, [
      '2026-09-20T02:00:00.000Z',
      {
        type: 'extended',
        obligationId: id(71),
        from: '2026-09-30',
        dueOn: '2026-10-15',
        dueAt: '2026-10-15T17:00:00.000Z',
        dueVersion: 2,
        reason: { freeText: 'x' },
        extensionId: null,
      },
    ]);
    expect(agenda(plan, facts, '2026-09-30T01:00:00.000Z')).toMatchObject({
      due: [],
      nextAt: '2026-10-08T01:00:00.000Z',
    });
    expect(reminders(agenda(plan, facts, '2026-10-08T01:00:00.000Z'))).toEqual([
      ['obligation', 2, '-5', 'sent', 'author'],
    ]);
  });

  it('tells the office above once a visit when nobody at the desk may act, and looks again on a change', () => {
    const plan = happen(
      emptyPlan,
      ['2026-09-14T02:00:00.000Z', begun],
      ['2026-09-15T02:00:00.000Z', submitted(1)],
    );
    const at = (holders: readonly string[], over: Partial<AgendaFacts> = {}) =>
      agenda(
        plan,
        {
          ...facts,
          desks: new Map([[id(90), { holders: [holders], changesOn: '2026-09-16' }]]),
          ...over,
        },
        '2026-09-15T02:00:01.000Z',
      );
    expect(at([id(12)])).toMatchObject({ due: [], nextAt: '2026-09-15T17:00:00.000Z' });
    expect(reminders(at([]))).toEqual([['nobody', 1, 'nobody', 'sent', 'reviewer']]);
    // Who sent it up is there, but may not decide on it.
    expect(reminders(at([id(11)]))).toEqual([['nobody', 1, 'nobody', 'sent', 'reviewer']]);
    expect(
      reminders(
        at([], {
          climbed: new Set([rungKey({ cause: `nobody:${id(90)}`, occurrence: 1, rung: 'nobody' })]),
        }),
      ),
    ).toEqual([]);
  });

  it('closes when nothing is owed, and at the end of the year whatever is', () => {
    expect(
      agenda({ ...emptyPlan, phase: 'closing' }, facts, '2027-05-01T00:00:00.000Z').due,
    ).toEqual([{ do: 'close' }]);
    expect(agenda(emptyPlan, facts, '2027-06-30T17:00:00.000Z').due).toEqual([{ do: 'close' }]);
    const approved = {
      ...emptyPlan,
      phase: 'closing' as const,
      obligations: [],
      submissions: happen(
        emptyPlan,
        ['2026-09-14T02:00:00.000Z', begun],
        ['2026-09-17T02:00:00.000Z', submitted(1)],
      ).submissions.map((s) => ({ ...s, state: 'approved' as const, inForce: 1, stepIndex: null })),
    };
    expect(agenda(approved, facts, '2027-05-01T00:00:00.000Z')).toMatchObject({
      due: [],
      nextAt: '2027-06-30T17:00:00.000Z',
    });
    const registered = {
      ...approved,
      submissions: approved.submissions.map((s) => ({ ...s, registerNumber: 12 })),
    };
    expect(agenda(registered, facts, '2027-05-01T00:00:00.000Z').due).toEqual([{ do: 'close' }]);
    expect(agenda({ ...emptyPlan, phase: 'closed' }, facts, '2027-07-01T00:00:00.000Z')).toEqual({
      phase: 'closed',
      due: [],
      nextAt: null,
    });
  });
});
