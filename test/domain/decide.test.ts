import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor';
import { blankPlan } from '#domain/content/blank';
import { allowedOnSubmission } from '#domain/plan/allowed';
import type { PlanCommand } from '#domain/plan/commands';
import { decide } from '#domain/plan/decide';
import type { PlanEvent } from '#domain/plan/events';
import { evolve } from '#domain/plan/evolve';
import type { PlanState } from '#domain/plan/state';
import { isRefusal } from '#domain/problems';
import {
  anyActor,
  chair,
  clerk,
  commune,
  context,
  department,
  emptyPlan,
  id,
  person,
  principal,
  school,
  specialist,
} from '../support/plans.ts';
import { directive, fillPlan } from '../support/world.ts';

const draft = {
  content: fillPlan(
    blankPlan(directive(department), {
      unitName: 'Trường',
      place: 'Hoa Sen',
      position: 'HIỆU TRƯỞNG',
      signer: 'A',
      superior: 'UBND',
    }),
  ),
  version: 3,
  sha256: 'b'.repeat(64),
  text: '',
};
const at = '2026-09-15T02:00:00.000Z';

function run(plan: PlanState, actor: Actor, command: PlanCommand): PlanState {
  const answer = decide(plan, command, context(actor, at, { draft }));
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.reduce((state: PlanState, e: PlanEvent) => evolve(state, e, at), plan);
}
const begin: PlanCommand = { type: 'begin', kind: 'plan', obligationIds: [id(71)] };
const submit = { type: 'submit', submissionId: id(90), draftVersion: 3 } as const;
const sent = run(run(emptyPlan, principal, begin), principal, submit);
const seen = { submissionId: id(90), revision: 1, sha256: 'b'.repeat(64) };

describe('who may do what', () => {
  it.each<[string, Actor, PlanCommand, string]>([
    ['a clerk does not sign', clerk, submit, 'not-allowed'],
    ['a stranger learns nothing', person(30, [id(31), 'head']), submit, 'not-found'],
    ['the author does not endorse', principal, { type: 'endorse', ...seen }, 'not-allowed'],
    [
      'the department is not on the route',
      person(32, [department, 'specialist']),
      { type: 'endorse', ...seen },
      'not-allowed',
    ],
    [
      'an inspector changes nothing',
      person(33, [department, 'inspector']),
      { type: 'return', ...seen, reason: 'x' },
      'not-allowed',
    ],
    [
      'an administrator reads nothing',
      person(34, [department, 'administrator']),
      { type: 'return', ...seen, reason: 'x' },
      'not-found',
    ],
    [
      'no one approves what they submitted',
      person(11, [commune, 'specialist'], [school, 'head']),
      { type: 'endorse', ...seen },
      'own-submission',
    ],
    [
      'a school does not extend its own date',
      principal,
      { type: 'extend', obligationId: id(72), dueOn: '2027-02-01', reason: 'x' },
      'not-allowed',
    ],
  ])('%s', (_name, actor, command, refused) => {
    expect(decide(sent, command, context(actor, at, { draft }))).toMatchObject({ refused });
  });

  it("the head of the office may take the specialist's step", () => {
    expect(decide(sent, { type: 'endorse', ...seen }, context(chair, at))).toMatchObject([
      { type: 'endorsed', step: 0 },
    ]);
  });
});

describe('the review machine, over random acts of random people', () => {
  const acts = fc.array(
    fc.tuple(
      anyActor,
      fc.constantFrom('begin', 'submit', 'recall', 'endorse', 'return', 'approve', 'number'),
    ),
    { maxLength: 40 },
  );
  const commandFor = (type: string, plan: PlanState): PlanCommand => {
    const s = plan.submissions[0];
    const now = { submissionId: id(90), revision: s?.revision ?? 0, sha256: s?.sha256 ?? '' };
    switch (type) {
      case 'begin':
        return begin;
      case 'submit':
        return submit;
      case 'return':
        return { type: 'return', ...now, reason: 'sửa' };
      case 'number':
        return {
          type: 'number',
          submissionId: id(90),
          number: 1,
          date: '2026-09-15',
          symbol: '01/KH',
        };
      case 'recall':
        return { type: 'recall', ...now };
      case 'endorse':
        return { type: 'endorse', ...now };
      default:
        return { type: 'approve', ...now };
    }
  };

  it('no one decides on their own submission, rounds and revisions only grow, an approved text never changes', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        let plan = emptyPlan;
        for (const [actor, type] of steps) {
          const before = plan.submissions[0];
          const answer = decide(plan, commandFor(type, plan), context(actor, at, { draft }));
          if (isRefusal(answer)) continue;
          plan = answer.reduce((state: PlanState, e: PlanEvent) => evolve(state, e, at), plan);
          const after = plan.submissions[0];
          if (!before || !after) continue;
          expect(after.round).toBeGreaterThanOrEqual(before.round);
          expect(after.revision - before.revision).toBe(type === 'submit' ? 1 : 0);
          if (before.state === 'approved')
            expect([after.state, after.sha256]).toEqual(['approved', before.sha256]);
          if (['endorse', 'approve', 'return'].includes(type))
            expect(actor.kind === 'person' && actor.personId).not.toBe(before.submittedBy);
          expect(after.state === 'in-review').toBe(after.stepIndex !== null);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shows a button exactly when the server would take the act', () => {
    fc.assert(
      fc.property(acts, anyActor, (steps, asker) => {
        let plan = emptyPlan;
        for (const [actor, type] of steps) {
          const answer = decide(plan, commandFor(type, plan), context(actor, at, { draft }));
          if (!isRefusal(answer))
            plan = answer.reduce((state: PlanState, e: PlanEvent) => evolve(state, e, at), plan);
        }
        if (!plan.submissions[0]) return;
        const ctx = context(asker, at, { draft });
        const shown = allowedOnSubmission(plan, id(90), ctx);
        for (const type of [
          'submit',
          'recall',
          'endorse',
          'return',
          'approve',
          'number',
        ] as const) {
          expect([type, shown.includes(type)]).toEqual([
            type,
            !isRefusal(decide(plan, commandFor(type, plan), ctx)),
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never leaves a submission in review with nobody who may act', () => {
    expect(allowedOnSubmission(sent, id(90), context(specialist, at))).toEqual(
      expect.arrayContaining(['endorse', 'return']),
    );
    const endorsed = run(sent, specialist, { type: 'endorse', ...seen });
    expect(allowedOnSubmission(endorsed, id(90), context(chair, at))).toEqual(
      expect.arrayContaining(['approve', 'return']),
    );
  });
});
