import { describe, expect, it } from 'vitest';
import type { Actor, Office } from '#domain/access/actor';
import { blankPlan } from '#domain/content/blank';
import { announce } from '#domain/notices/announce';
import { allowedOnSubmission } from '#domain/plan/allowed';
import type { PlanCommand } from '#domain/plan/commands';
import type { ReadContext } from '#domain/plan/context';
import { decide } from '#domain/plan/decide';
import { evolve } from '#domain/plan/evolve';
import type { PlanState } from '#domain/plan/state';
import { isRefusal } from '#domain/problems';
import type { RouteSpec } from '#domain/shapes/review-route';
import {
  chair,
  clerk,
  commune,
  context,
  department,
  director,
  emptyPlan,
  id,
  person,
  principal,
  school,
  specialist,
  subject,
} from '../support/plans.ts';
import { directive, fillPlan, routeId, routeStep, twoSteps } from '../support/world.ts';

const at = '2026-09-15T02:00:00.000Z';
const content = fillPlan(
  blankPlan(directive(department), {
    unitName: 'Trường',
    place: 'Hoa Sen',
    position: 'HIỆU TRƯỞNG',
    signer: 'A',
    superior: 'UBND',
  }),
);
const draft = { content, version: 3, sha256: 'b'.repeat(64), text: '' };
const withRoute = (spec: RouteSpec, over: Partial<ReadContext> = {}): Partial<ReadContext> => ({
  draft,
  routes: [{ routeId, version: 1, spec }],
  ...over,
});
const sure = (actor: Actor): Actor =>
  actor.kind === 'person' ? { ...actor, confirmed: 'second-factor' } : actor;
type Act = readonly [Actor, PlanCommand, string?];
/** Plays acts that are all granted. */
const after = (spec: RouteSpec, ...acts: readonly Act[]): PlanState =>
  acts.reduce((plan, [actor, command, now = at]) => {
    const answer = decide(plan, command, context(sure(actor), now, withRoute(spec)));
    if (isRefusal(answer)) throw new Error(`${command.type}: ${answer.refused}`);
    return answer.reduce((state, event) => evolve(state, event, now), plan);
  }, emptyPlan);

const paper = id(90);
const seen = { submissionId: paper, revision: 1, sha256: 'b'.repeat(64) };
const begin: Act = [principal, { type: 'begin', kind: 'plan', obligationIds: [id(71)] }];
const submit: Act = [principal, { type: 'submit', submissionId: paper, draftVersion: 3 }];
const endorse: Act = [specialist, { type: 'endorse', ...seen }];
const approve: Act = [chair, { type: 'approve', ...seen }];
const own = (position: 'team-lead' | 'deputy', over: Partial<RouteSpec['steps'][number]> = {}) =>
  routeStep(position, 'endorse', {
    offices: [{ relation: 'own', line: 'managing', position }],
    returns: 'author',
    ...over,
  });
const officeAt = (relation: 'parent' | 'grandparent', position: 'head' | 'specialist') => ({
  relation,
  line: 'managing' as const,
  position,
});
const route = (...steps: RouteSpec['steps']): RouteSpec => ({ steps, withdrawDays: 5 });
const end = routeStep('head', 'approve', { returns: 'both' });
const both = route(
  routeStep('specialist', 'endorse', {
    offices: [officeAt('parent', 'specialist'), officeAt('grandparent', 'specialist')],
    rule: 'all',
    needed: 2,
  }),
  end,
);
const inside = route(
  own('team-lead'),
  routeStep('specialist', 'endorse', { returns: 'both' }),
  end,
);
const strict = route(
  routeStep('specialist', 'endorse', { confirm: 'password' }),
  routeStep('head', 'approve', { confirm: 'second-factor', returns: 'none' }),
);
const deputy = person(21, [school, 'deputy']),
  lead = person(22, [school, 'team-lead']),
  higher = person(23, [department, 'specialist']);

const sent = after(twoSteps, begin, submit);
const endorsed = after(twoSteps, begin, submit, endorse);
const approved = after(twoSteps, begin, submit, endorse, approve);
const again = after(
  twoSteps,
  begin,
  submit,
  [specialist, { type: 'return', ...seen, reason: 'sửa' }],
  submit,
);
const sentBoth = after(both, begin, submit);
const checking = after(inside, begin, [deputy, submit[1]]);
const checked = after(inside, begin, [deputy, submit[1]], [lead, { type: 'endorse', ...seen }]);
const signed = after(
  inside,
  begin,
  [deputy, submit[1]],
  [lead, { type: 'endorse', ...seen }],
  [principal, { type: 'sign', ...seen }],
);
const asked = after(twoSteps, begin, [
  principal,
  { type: 'ask-extension', obligationId: id(71), dueOn: '2026-10-09', reason: 'bão' },
]);

const forward = (
  to: { unitId: string; position: Office['position']; personId?: string },
  over: Partial<Extract<PlanCommand, { type: 'forward' }>> = {},
): PlanCommand => ({ type: 'forward', ...seen, seat: 0, to, reason: 'đi vắng', ...over });
const held = { targetHeld: true };
const click = (actor: Actor, confirmed: 'click' | 'password' = 'click'): Actor =>
  actor.kind === 'person' ? { ...actor, confirmed } : actor;
const lent = (
  n: number,
  unitId: string,
  acts: NonNullable<Office['lent']>['acts'],
  kinds: NonNullable<Office['lent']>['kinds'] = [],
): Actor => ({
  kind: 'person',
  personId: id(n),
  confirmed: 'second-factor',
  offices: [
    { unitId, position: 'head', authority: 'KT.', lent: { delegationId: id(99), acts, kinds } },
  ],
});
type Row = [
  string,
  PlanState,
  Actor,
  PlanCommand,
  object,
  (Partial<ReadContext> & { spec?: RouteSpec; now?: string })?,
];

const refused = (rows: readonly Row[]): void => {
  it.each<Row>(rows)(
    '%s',
    (_name, plan, actor, command, expected, { spec = twoSteps, now = at, ...over } = {}) => {
      const before = JSON.stringify(plan);
      const answer = decide(plan, command, context(actor, now, withRoute(spec, over)));
      expect(answer).toMatchObject(expected);
      expect(isRefusal(answer)).toBe(true);
      expect(JSON.stringify(plan)).toBe(before);
    },
  );
};
const no = (code: string, at?: string, detail?: string): object => ({
  refused: code,
  ...(at && { details: [{ at, code: detail }] }),
});

describe('a decision on another text, or of another kind than the step asks', () => {
  refused([
    ['the revision before', again, specialist, { type: 'endorse', ...seen }, no('stale-revision')],
    [
      'another text under the same number',
      sent,
      specialist,
      { type: 'endorse', ...seen, sha256: 'c'.repeat(64) },
      no('stale-revision'),
    ],
    [
      'an old revision recalled',
      again,
      principal,
      { type: 'recall', ...seen },
      no('stale-revision'),
    ],
    [
      'an old revision forwarded',
      again,
      specialist,
      forward({ unitId: commune, position: 'deputy' }),
      no('stale-revision'),
      held,
    ],
    [
      'refused where it is only endorsed',
      sent,
      specialist,
      { type: 'refuse', ...seen, reason: 'x' },
      no('wrong-state'),
    ],
    [
      'approved where it is only endorsed',
      sent,
      chair,
      { type: 'approve', ...seen },
      no('wrong-state'),
    ],
    [
      'refused without a reason',
      endorsed,
      chair,
      { type: 'refuse', ...seen, reason: ' ' },
      no('reason-missing'),
    ],
    [
      'returned to the step before by one that returns to the author',
      sent,
      specialist,
      { type: 'return', ...seen, reason: 'x', to: 'before' },
      no('may-not-return'),
    ],
    [
      'returned where nothing is returned',
      after(strict, begin, submit, endorse),
      sure(chair),
      { type: 'return', ...seen, reason: 'x' },
      no('may-not-return'),
      { spec: strict },
    ],
    [
      'returned to the step before over the signature',
      signed,
      specialist,
      { type: 'return', ...seen, reason: 'x', to: 'before' },
      no('may-not-return'),
      { spec: inside },
    ],
    [
      'returned with a date that is past',
      sent,
      specialist,
      { type: 'return', ...seen, reason: 'x', dueOn: '2026-09-15' },
      no('date-in-past'),
    ],
  ]);
});

describe('a confirmation weaker than the step asks', () => {
  const at2 = after(strict, begin, submit, endorse);
  refused([
    [
      'a click for a password',
      after(strict, begin, submit),
      specialist,
      { type: 'endorse', ...seen },
      no('confirmation-needed'),
      { spec: strict },
    ],
    [
      'a password for the second factor',
      at2,
      click(chair, 'password'),
      { type: 'approve', ...seen },
      no('confirmation-needed'),
      { spec: strict },
    ],
    [
      'to refuse',
      at2,
      chair,
      { type: 'refuse', ...seen, reason: 'x' },
      no('confirmation-needed'),
      { spec: strict },
    ],
    [
      'to withdraw',
      after(strict, begin, submit, endorse, approve),
      chair,
      { type: 'withdraw-approval', ...seen, reason: 'x' },
      no('confirmation-needed'),
      { spec: strict },
    ],
  ]);
  it('is no reason to show acts the step does not ask for', () => {
    expect(
      allowedOnSubmission(
        after(strict, begin, submit),
        paper,
        context(specialist, at, withRoute(strict)),
      ),
    ).not.toEqual(expect.arrayContaining(['approve']));
    expect(
      allowedOnSubmission(
        after(strict, begin, submit),
        paper,
        context(specialist, at, withRoute(strict)),
      ),
    ).not.toContain('refuse');
    expect(
      allowedOnSubmission(
        after(strict, begin, submit, endorse, approve),
        paper,
        context(chair, '2026-11-15T02:00:00.000Z', withRoute(strict)),
      ),
    ).not.toContain('withdraw-approval');
  });
});

describe('forwarding', () => {
  refused([
    [
      'to a clerk',
      sent,
      specialist,
      forward({ unitId: commune, position: 'clerk' }),
      no('office-cannot-decide'),
      held,
    ],
    [
      'to an inspector',
      sent,
      specialist,
      forward({ unitId: department, position: 'inspector' }),
      no('office-cannot-decide'),
      held,
    ],
    [
      'to an administrator',
      sent,
      specialist,
      forward({ unitId: department, position: 'administrator' }),
      no('office-cannot-decide'),
      held,
    ],
    [
      'an approval to a deputy',
      endorsed,
      chair,
      forward({ unitId: commune, position: 'deputy' }),
      no('office-cannot-decide'),
      held,
    ],
    [
      "to the author's own unit",
      sent,
      specialist,
      forward({ unitId: school, position: 'deputy' }),
      no('office-cannot-decide'),
      held,
    ],
    [
      'to an office of another line',
      sent,
      specialist,
      forward({ unitId: id(31), position: 'head' }),
      no('office-cannot-decide'),
      held,
    ],
    [
      'what is not signed, out of the unit',
      checking,
      lead,
      forward({ unitId: commune, position: 'specialist' }),
      no('office-cannot-decide'),
      { ...held, spec: inside },
    ],
    [
      'the signature',
      checked,
      principal,
      forward({ unitId: school, position: 'deputy' }),
      no('wrong-state'),
      { ...held, spec: inside },
    ],
    [
      'to an office nobody holds',
      sent,
      specialist,
      forward({ unitId: commune, position: 'deputy' }),
      no('nobody-holds-office'),
      { targetHeld: false },
    ],
    [
      'to an office that is asked already',
      sentBoth,
      specialist,
      forward({ unitId: department, position: 'specialist' }),
      no('office-already-asked'),
      { ...held, spec: both },
    ],
    [
      "another's seat",
      sentBoth,
      specialist,
      forward({ unitId: commune, position: 'deputy' }, { seat: 1 }),
      no('not-allowed'),
      { ...held, spec: both },
    ],
    [
      'a seat of an office above',
      sentBoth,
      chair,
      forward({ unitId: commune, position: 'deputy' }, { seat: 1 }),
      no('not-allowed'),
      { ...held, spec: both },
    ],
    [
      'a seat that was heard',
      after(both, begin, submit, endorse),
      specialist,
      forward({ unitId: commune, position: 'deputy' }),
      no('already-decided'),
      { ...held, spec: both },
    ],
    [
      'a seat that is not there',
      sent,
      specialist,
      forward({ unitId: commune, position: 'deputy' }, { seat: 3 }),
      no('wrong-state'),
      held,
    ],
    [
      'without a reason',
      sent,
      specialist,
      forward({ unitId: commune, position: 'deputy' }, { reason: ' ' }),
      no('reason-missing'),
      held,
    ],
  ]);
});

describe('who may not decide', () => {
  refused([
    [
      'twice in one step',
      after(both, begin, submit, endorse),
      person(12, [commune, 'specialist'], [department, 'specialist']),
      { type: 'endorse', ...seen },
      no('same-person'),
      { spec: both },
    ],
    [
      'the next step too, where one person may not',
      endorsed,
      person(12, [commune, 'head']),
      { type: 'approve', ...seen },
      no('same-person'),
    ],
    [
      'on what they signed',
      sent,
      person(11, [commune, 'specialist'], [school, 'head']),
      { type: 'endorse', ...seen },
      no('own-submission'),
    ],
    [
      'above, on what they prepared',
      signed,
      person(21, [commune, 'specialist']),
      { type: 'endorse', ...seen },
      no('own-submission'),
      { spec: inside },
    ],
    [
      'inside the unit, on what they laid before it',
      checking,
      person(21, [school, 'team-lead']),
      { type: 'endorse', ...seen },
      no('own-submission'),
      { spec: inside },
    ],
    [
      'after the office was heard',
      after(both, begin, submit, endorse),
      person(24, [commune, 'specialist']),
      { type: 'endorse', ...seen },
      no('already-decided'),
      { spec: both },
    ],
    [
      'again, when the paper has moved on',
      endorsed,
      specialist,
      { type: 'endorse', ...seen },
      no('already-decided'),
    ],
    [
      'back, when the paper has moved on',
      endorsed,
      specialist,
      { type: 'return', ...seen, reason: 'x' },
      no('already-decided'),
    ],
    [
      'in the approval, when they endorsed',
      endorsed,
      specialist,
      { type: 'approve', ...seen },
      no('not-allowed'),
    ],
    [
      'against the approval, when they endorsed',
      endorsed,
      specialist,
      { type: 'refuse', ...seen, reason: 'x' },
      no('not-allowed'),
    ],
    [
      'with a signature lent for another act',
      endorsed,
      lent(25, commune, ['review']),
      { type: 'approve', ...seen },
      no('not-allowed'),
    ],
    [
      'with a signature lent for other papers',
      endorsed,
      lent(25, commune, ['approve'], ['semester-report']),
      { type: 'approve', ...seen },
      no('not-allowed'),
    ],
    [
      'who signs for the head, lent for other papers',
      after(twoSteps, begin),
      lent(25, school, ['sign'], ['semester-report']),
      submit[1],
      no('not-allowed'),
    ],
  ]);
});

describe('withdrawing an approval', () => {
  refused([
    [
      'after its limit',
      approved,
      chair,
      { type: 'withdraw-approval', ...seen, reason: 'x' },
      no('too-late-to-withdraw'),
      { now: '2026-09-22T17:00:00.000Z' },
    ],
    [
      'on a route that knows none',
      after({ ...twoSteps, withdrawDays: 0 }, begin, submit, endorse, approve),
      chair,
      { type: 'withdraw-approval', ...seen, reason: 'x' },
      no('too-late-to-withdraw'),
    ],
    [
      'by an office that did not approve',
      approved,
      director,
      { type: 'withdraw-approval', ...seen, reason: 'x' },
      no('not-allowed'),
    ],
    [
      'without a reason',
      approved,
      chair,
      { type: 'withdraw-approval', ...seen, reason: ' ' },
      no('reason-missing'),
    ],
    [
      'while an amendment is drafted',
      after(twoSteps, begin, submit, endorse, approve, [
        principal,
        { type: 'amend', submissionId: paper, reason: 'x' },
      ]),
      chair,
      { type: 'withdraw-approval', ...seen, reason: 'x' },
      no('wrong-state'),
    ],
  ]);
});

describe('a later date', () => {
  const ask = (dueOn: string, reason = 'bão'): PlanCommand => ({
    type: 'ask-extension',
    obligationId: id(71),
    dueOn,
    reason,
  });
  const grant = (dueOn: string): PlanCommand => ({
    type: 'extend',
    obligationId: id(71),
    dueOn,
    reason: 'bão',
  });
  refused([
    [
      'asked for after the date',
      after(twoSteps, begin),
      principal,
      ask('2026-10-09'),
      no('too-late-to-ask'),
      { now: '2026-09-30T17:00:00.000Z' },
    ],
    ['asked for twice', asked, principal, ask('2026-10-12'), no('already-asked')],
    [
      'that is earlier',
      after(twoSteps, begin),
      principal,
      ask('2026-09-29'),
      no('bad-input', 'dueOn', 'not-later'),
    ],
    [
      'that is the same',
      after(twoSteps, begin),
      principal,
      ask('2026-09-30'),
      no('bad-input', 'dueOn', 'not-later'),
    ],
    [
      'beyond the year',
      after(twoSteps, begin),
      principal,
      ask('2027-07-01'),
      no('bad-input', 'dueOn', 'after-closing'),
    ],
    [
      'without a reason',
      after(twoSteps, begin),
      principal,
      ask('2026-10-09', ' '),
      no('reason-missing'),
    ],
    ['for what is sent up', sent, principal, ask('2026-10-09'), no('wrong-state')],
    ['asked for by a clerk', after(twoSteps, begin), clerk, ask('2026-10-09'), no('not-allowed')],
    [
      'granted beyond the year',
      asked,
      chair,
      grant('2027-07-01'),
      no('bad-input', 'dueOn', 'after-closing'),
    ],
    ['granted in the past', asked, chair, grant('2026-09-14'), no('date-in-past')],
    ['granted to oneself', asked, principal, grant('2026-10-09'), no('not-allowed')],
    [
      'refused when nothing is asked',
      sent,
      chair,
      { type: 'refuse-extension', obligationId: id(71), extensionId: id(90), reason: 'x' },
      no('already-decided'),
    ],
  ]);
});

describe('words to others', () => {
  refused([
    [
      'a mention of a stranger',
      sent,
      specialist,
      {
        type: 'comment',
        submissionId: paper,
        commentId: id(93),
        part: 'tasks',
        text: 'x',
        mentions: [id(13), id(600)],
      },
      no('bad-input', 'mentions', 'may-not-read'),
      { mayRead: new Set([id(13)]) },
    ],
    [
      'advice of a stranger',
      sent,
      specialist,
      { type: 'ask-advice', ...seen, personId: id(600), question: 'x' },
      no('bad-input', 'personId', 'may-not-read'),
    ],
    [
      'advice of oneself',
      sent,
      specialist,
      { type: 'ask-advice', ...seen, personId: id(12), question: 'x' },
      no('bad-input', 'personId', 'not-accepted'),
      { mayRead: new Set([id(12)]) },
    ],
    [
      'advice by one at no desk',
      sent,
      director,
      { type: 'ask-advice', ...seen, personId: id(12), question: 'x' },
      no('not-allowed'),
      { mayRead: new Set([id(12)]) },
    ],
    [
      'advice that was not asked',
      sent,
      chair,
      { type: 'give-advice', submissionId: paper, adviceId: id(91), text: 'x' },
      no('not-found'),
      { advice: { id: id(91), of: id(12), by: id(13), given: false } },
    ],
    [
      'advice twice',
      sent,
      specialist,
      { type: 'give-advice', submissionId: paper, adviceId: id(91), text: 'x' },
      no('already-decided'),
      { advice: { id: id(91), of: id(12), by: id(13), given: true } },
    ],
  ]);
});

describe('moving a running paper to a new version', () => {
  const admin = person(18, [department, 'administrator']);
  const moved = (plan: PlanState, spec: RouteSpec, now = at) => {
    const answer = decide(
      plan,
      { type: 'reroute', ...seen, version: 2 },
      context(admin, now, { routes: [{ routeId, version: 2, spec }] }),
    );
    if (isRefusal(answer)) throw new Error(answer.refused);
    return answer.reduce((state, event) => evolve(state, event, now), plan).submissions[0];
  };
  refused([
    [
      'that is not the newest',
      sent,
      admin,
      { type: 'reroute', ...seen, version: 2 },
      no('stale-version'),
    ],
    ['by who decides', sent, chair, { type: 'reroute', ...seen, version: 1 }, no('not-allowed')],
    [
      'that is approved',
      approved,
      admin,
      { type: 'reroute', ...seen, version: 1 },
      no('wrong-state'),
    ],
  ]);
  it('does not skip a step that is new before the one it stands at', () => {
    expect(
      moved(
        endorsed,
        route(
          routeStep('specialist', 'endorse', { limitDays: 3 }),
          routeStep('deputy', 'endorse'),
          end,
        ),
      ),
    ).toMatchObject({ stepIndex: 1, given: [{ step: 0, personId: id(12) }] });
  });
  it('does not take an opinion for an endorsement', () => {
    const advice = route(routeStep('specialist', 'advise', { key: 'a' }), end);
    expect(
      moved(
        after(advice, begin, submit, [specialist, { type: 'advise', ...seen, note: 'được' }]),
        route(routeStep('specialist', 'endorse', { key: 'a' }), end),
      ),
    ).toMatchObject({ stepIndex: 0, given: [] });
  });
  it('still asks for the signature when the unit no longer checks it', () => {
    expect(moved(checking, twoSteps)).toMatchObject({
      state: 'checking',
      stepIndex: 0,
      steps: [{ act: 'sign' }, { act: 'endorse' }, { act: 'approve' }],
    });
  });
  it('lets nobody wait for enough when fewer are needed now: the step is asked anew', () => {
    const one = route(
      { ...(both.steps[0] as RouteSpec['steps'][number]), rule: 'some', needed: 1 },
      end,
    );
    expect(moved(after(both, begin, submit, endorse), one)).toMatchObject({
      stepIndex: 0,
      visit: 2,
      given: [{ visit: 1, personId: id(12) }],
    });
  });
  it('remembers who decided from a seat that was forwarded, and bars them as before', () => {
    const byChair = after(twoSteps, begin, submit);
    const passed = decide(
      byChair,
      forward({ unitId: department, position: 'specialist' }),
      context(specialist, at, { targetHeld: true }),
    );
    if (isRefusal(passed)) throw new Error(passed.refused);
    const there = passed.reduce((state, event) => evolve(state, event, at), byChair);
    const given = decide(there, { type: 'endorse', ...seen }, context(higher, at));
    if (isRefusal(given)) throw new Error(given.refused);
    const plan = given.reduce((state, event) => evolve(state, event, at), there);
    expect(moved(plan, { ...twoSteps, withdrawDays: 3 })).toMatchObject({
      stepIndex: 1,
      given: [{ step: 0, seat: -1, personId: id(23) }],
    });
  });
  it('keeps the visit and its clock where nothing changes for its holder, in any order of fields', () => {
    const stored: PlanState = {
      ...sent,
      submissions: sent.submissions.map((s) => ({
        ...s,
        steps: s.steps.map((step) => ({
          ...step,
          seats: step.seats.map(({ unitId, position, personId }) => ({
            personId,
            position,
            unitId,
          })),
        })),
      })),
    };
    const was = sent.submissions[0];
    expect(
      moved(stored, { ...twoSteps, withdrawDays: 3 }, '2026-09-16T02:00:00.000Z'),
    ).toMatchObject({ visit: was?.visit, stepSince: was?.stepSince, stepDueOn: was?.stepDueOn });
  });
  it('keeps what the superior took too long, though the clock begins anew', () => {
    const late = moved(
      sent,
      route(routeStep('specialist', 'endorse', { limitDays: 9 }), end),
      '2026-09-22T02:00:00.000Z',
    );
    expect(late).toMatchObject({ stepIndex: 0, visit: 2, overrun: 2 });
  });
});

describe('what an approval that came late costs', () => {
  it('is given back to the author when it is withdrawn and returned', () => {
    const late = '2026-09-24T02:00:00.000Z';
    const plan = after(
      twoSteps,
      begin,
      submit,
      endorse,
      [chair, { type: 'approve', ...seen }, late],
      [chair, { type: 'withdraw-approval', ...seen, reason: 'nhầm' }, late],
      [chair, { type: 'return', ...seen, reason: 'sửa', to: 'author' }, late],
    );
    // Due on the 22nd, approved on the 24th: the date moves from Wednesday by two working days.
    expect(plan.obligations[0]).toMatchObject({ dueOn: '2026-10-02', dueVersion: 2 });
  });
});

describe('who is told that nobody is there', () => {
  const where = { ...context(principal, at) };
  const nobody = {
    cause: `nobody:${paper}`,
    occurrence: 2,
    rung: 'nobody',
    kind: 'nobody-free',
    side: 'reviewer',
    submissionId: paper,
    obligationId: id(71),
    outcome: 'sent',
    dueOn: '2026-09-22',
  } as const;
  const told = (above: ReadContext['subject']['above'], plan = endorsed) =>
    announce({ type: 'reminded', reminders: [nobody] }, plan, 'x', {
      ...where,
      subject: { ...subject, above },
    })[0]?.audience.offices;
  it("the next unit on whichever line goes on, and at the top the administrators beside the issuer's head", () => {
    expect(told(subject.above)).toEqual([{ unitId: department, position: 'head' }]);
    expect(
      told([
        { unitId: commune, line: 'managing', depth: 1 },
        { unitId: commune, line: 'professional', depth: 1 },
        { unitId: department, line: 'professional', depth: 2 },
      ]),
    ).toEqual([{ unitId: department, position: 'head' }]);
    expect(told([{ unitId: commune, line: 'managing', depth: 1 }])).toEqual([
      { unitId: department, position: 'head' },
      { unitId: commune, position: 'administrator' },
      { unitId: department, position: 'administrator' },
    ]);
    expect(told(subject.above, sent)).toEqual([{ unitId: commune, position: 'head' }]);
  });
});

describe('who is told what of a rung', () => {
  const where = context(principal, at);
  const told = (
    plan: PlanState,
    rung: string,
    kind: 'reminder' | 'escalation',
    side: 'author' | 'reviewer' | 'granter' = 'reviewer',
  ) =>
    announce(
      {
        type: 'reminded',
        reminders: [
          {
            cause: 'c',
            occurrence: 1,
            rung,
            kind,
            side,
            submissionId: paper,
            obligationId: id(71),
            outcome: 'sent',
            dueOn: '2026-09-22',
          },
        ],
      },
      plan,
      'x',
      where,
    ).map((a) => [
      a.kind,
      a.act,
      ...a.audience.offices.map(
        (o) =>
          `${o.unitId === school ? 'school' : o.unitId === commune ? 'commune' : 'department'} ${o.position}`,
      ),
    ]);
  it('the desk, with what its step asks for', () => {
    expect(told(sent, '-1', 'reminder')).toEqual([
      ['review-reminder', 'endorse', 'commune specialist'],
    ]);
    expect(told(endorsed, '0', 'reminder')).toEqual([
      ['review-reminder', 'approve', 'commune head'],
    ]);
    expect(told(endorsed, '+1', 'reminder')).toEqual([['review-late', 'approve', 'commune head']]);
  });
  it('at the end who has it is told to act, and the head above to assign', () => {
    expect(told(sent, '+3', 'escalation')).toEqual([
      ['review-late', 'endorse', 'commune specialist'],
      ['review-escalation', 'endorse', 'commune head'],
    ]);
    expect(told(asked, '+3', 'escalation', 'granter').map(([kind]) => kind)).toEqual([
      'extension-late',
      'extension-escalation',
    ]);
    expect(told(emptyPlan, '+3', 'escalation', 'author')).toEqual([
      ['due-late', null, 'school head'],
      ['due-escalation', null, 'commune specialist', 'commune head'],
    ]);
  });
});

describe('the date a notice speaks of', () => {
  const report = {
    ...emptyPlan,
    obligations: emptyPlan.obligations
      .slice(0, 1)
      .map((o) => ({ ...o, kind: 'ad-hoc-report' as const, dueOn: '2026-12-01' })),
  };
  it('is that of the report where only a report is asked for', () => {
    expect(announce({ type: 'opened' }, report, 'x', context(principal, at))).toMatchObject([
      { kind: 'opened', dueOn: '2026-12-01', obligationId: id(71) },
    ]);
  });
  it('is what the paper is owed by when its own unit returns it', () => {
    const back = after(
      inside,
      begin,
      [deputy, submit[1]],
      [lead, { type: 'return', ...seen, reason: 'sửa' }],
    );
    const returned = {
      type: 'returned',
      submissionId: paper,
      revision: 1,
      step: 0,
      seat: 0,
      visit: 1,
      moved: [],
      reason: { freeText: 'x' },
      dueOn: null,
      dueAt: null,
    } as const;
    expect(announce(returned, back, 'x', context(principal, at))).toMatchObject([
      { kind: 'returned', dueOn: back.obligations[0]?.dueOn },
    ]);
  });
});

describe('a second round after one that came in on paper', () => {
  it('is signed by the head, and told to them', () => {
    const paperAct: Act = [
      specialist,
      {
        type: 'enter-on-behalf',
        kind: 'plan',
        obligationIds: [id(71)],
        fileId: id(94),
        signedOn: '2026-09-14',
        subject: 'x',
      },
    ];
    const first = after(twoSteps, paperAct);
    expect(first.submissions[0]).toMatchObject({ onBehalf: true });
    const text = first.submissions[0]?.sha256 ?? '';
    const second = after(
      twoSteps,
      paperAct,
      [
        person(26, [commune, 'specialist']),
        { type: 'return', submissionId: paper, revision: 1, sha256: text, reason: 'sửa' },
      ],
      submit,
    );
    expect(second.submissions[0]).toMatchObject({
      onBehalf: false,
      submittedBy: id(11),
      revision: 2,
    });
  });
});
