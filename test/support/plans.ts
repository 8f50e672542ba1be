import fc from 'fast-check';
import type { Actor, Office } from '#domain/access/actor';
import type { ReadContext } from '#domain/plan/context';
import type { Facts } from '#domain/plan/facts';
import type { PlanState, Obligation } from '#domain/plan/state';
import type { Submission } from '#domain/review/submission';
import type { Position } from '#domain/shapes/basics';
import { directive, routeId, twoSteps } from './world.ts';

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const school = id(1),
  commune = id(2),
  department = id(3);
export const subject = {
  unitId: school,
  above: [
    { unitId: commune, line: 'managing', depth: 1 },
    { unitId: department, line: 'managing', depth: 2 },
    { unitId: commune, line: 'professional', depth: 1 },
    { unitId: department, line: 'professional', depth: 2 },
  ],
} as const;
export const days = { zone: 'Asia/Ho_Chi_Minh', calendar: { off: {}, worked: {} } };

export const person = (n: number, ...offices: readonly [string, Position][]): Actor => ({
  kind: 'person',
  personId: id(n),
  offices: offices.map(([unitId, position]): Office => ({ unitId, position })),
});
export const principal = person(11, [school, 'head']);
export const specialist = person(12, [commune, 'specialist']);
export const chair = person(13, [commune, 'head']);
export const director = person(14, [department, 'head']);
export const clerk = person(15, [school, 'clerk']);

export const obligation = (
  n: number,
  kind: Obligation['kind'],
  dueOn: string,
  over: Partial<Obligation> = {},
): Obligation => ({
  id: id(n),
  kind,
  title: kind,
  opensAt: '2026-09-06T17:00:00.000Z',
  dueOn,
  dueAt: `${dueOn}T17:00:00.000Z`,
  dueVersion: 1,
  submissionId: null,
  asked: null,
  ...over,
});
export const emptyPlan: PlanState = {
  id: id(50),
  unitId: school,
  directiveId: id(60),
  phase: 'drafting',
  submissions: [],
  obligations: [
    obligation(71, 'plan', '2026-09-30'),
    obligation(72, 'semester-report', '2027-01-15', { opensAt: '2026-12-14T17:00:00.000Z' }),
  ],
};

/** What was read for an act: things that are there, and nobody or nothing where it is named. */
export const anyFacts: Facts = {
  draft: null,
  paper: { sha256: 'a'.repeat(64), text: '' },
  firstParts: [],
  decidedText: null,
  superseded: null,
  elsewhere: null,
  task: { id: id(95), percent: 0 },
  comment: { id: id(96), resolved: false },
  advice: null,
  fileKnown: true,
  targetHeld: false,
  mayRead: new Set(),
  climbed: new Set(),
  holders: new Map(),
};

export const context = (
  actor: Actor,
  now: string,
  over: Partial<ReadContext> = {},
): ReadContext => ({
  actor,
  now,
  subject,
  unitKind: 'primary',
  routes: [{ routeId: routeId, version: 1, spec: twoSteps }],
  days,
  newId: id(90),
  directive: { issuerUnitId: department, content: directive(department) },
  ...anyFacts,
  ...over,
});

export const anyActor = fc.constantFrom<Actor>(
  principal,
  specialist,
  chair,
  director,
  clerk,
  person(16, [school, 'deputy']),
  person(17, [department, 'inspector']),
  person(18, [department, 'administrator']),
  person(19),
  person(11, [commune, 'head'], [school, 'head']),
);
export const submissionIn = (plan: PlanState): Submission | undefined => plan.submissions[0];
