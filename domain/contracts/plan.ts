import { z } from 'zod';
import { id, instant, isoDate, schoolYear, submissionKind, unitKind } from '../shapes/basics.ts';
import { shownState } from '../shapes/shown-state.ts';
import { listOf, searchWords, yesNo } from './list.ts';
import { planAction } from './plan-action.ts';
import { routeContracts } from './route-contract.ts';
import { dateReason, happening, strip, unitRef, personRef, phase } from './shared.ts';
import { routeStepView, submissionRow } from './submission.ts';
import { taskView } from './task.ts';

export const obligationView = z.object({
  id,
  kind: submissionKind,
  title: z.string(),
  opensAt: instant,
  dueOn: isoDate,
  daysLeft: z.number().int(),
  late: z.boolean(),
  state: shownState,
  submissionId: id.nullable(),
  why: z.array(dateReason),
  allowedActions: z.array(planAction),
  /** A later date the unit has asked for and nobody has decided. */
  asked: z
    .object({
      extensionId: id,
      dueOn: isoDate,
      by: personRef,
      at: instant,
      reason: z.string().nullable(),
      answerOn: isoDate,
    })
    .nullable(),
  /**
   * The unit's documents under other directives of the year that could answer this too (lồng ghép).
   */
  candidates: z.array(z.object({ submissionId: id, title: z.string() })),
});
export type ObligationView = z.infer<typeof obligationView>;

export const planRow = z.object({
  id,
  unit: unitRef,
  directiveId: id,
  directiveTitle: z.string(),
  schoolYear: z.string(),
  state: shownState,
  strip,
  submissionId: id.nullable(),
  revision: z.number().int(),
  changedAt: instant,
  /** What the unit owes next, and whether that day has passed. */
  dueOn: isoDate.nullable(),
  daysLeft: z.number().int().nullable(),
  late: z.boolean(),
});
export type PlanRow = z.infer<typeof planRow>;

/**
 * A rung of a ladder that came: of what, how far from the date (`-5`, `0`, `+2`; `nobody`: at once,
 * for nobody could act), whose it was, and who was told.
 */
const reminderView = z.object({
  title: z.string().nullable(),
  rung: z.string(),
  kind: z.enum(['reminder', 'escalation', 'nobody-free']),
  side: z.enum(['author', 'reviewer', 'granter']),
  dueOn: isoDate.nullable(),
  /** False when a later rung was sent in its place. */
  isSent: z.boolean(),
  /** Those the asker may know by name, and how many more there were. */
  to: z.array(personRef),
  others: z.number().int(),
});

export const planView = z.object({
  id,
  unit: unitRef,
  directive: z.object({
    id,
    title: z.string(),
    symbol: z.string(),
    schoolYear: z.string(),
    issuer: unitRef,
  }),
  strip,
  obligations: z.array(obligationView),
  submissions: z.array(submissionRow),
  route: z.array(routeStepView),
  events: z.array(happening.extend({ reminders: z.array(reminderView) })),
  coming: z.array(
    z.object({
      on: isoDate,
      what: z.string(),
      kind: z.enum(['opens', 'due', 'review-due', 'mend', 'closes', 'task']),
      why: z.array(dateReason),
    }),
  ),
  tasks: z.array(taskView),
  mayProgress: z.boolean(),
});
export type PlanView = z.infer<typeof planView>;

/**
 * What an act on a year answers: where it stands now. The same again on a repeat under the same
 * key.
 */
export const planAnswer = z.object({
  id,
  seq: z.number().int(),
  phase,
  submission: z
    .object({
      id,
      state: z.string(),
      round: z.number().int(),
      revision: z.number().int(),
      sha256: z.string().nullable(),
      stepIndex: z.number().int().nullable(),
      dueOn: z.string().nullable(),
    })
    .optional(),
  allowedActions: z.array(planAction).optional(),
});

export const planSorts = [
  'unit',
  'changedAt',
  'schoolYear',
  'directiveTitle',
  'state',
  'dueOn',
] as const;
export const planFilter = z.strictObject({
  q: searchWords,
  schoolYear: schoolYear.optional(),
  state: shownState.optional(),
  unitKind: unitKind.optional(),
  unitId: id.optional(),
  directiveId: id.optional(),
  late: yesNo,
});
export type PlanFilter = z.output<typeof planFilter>;

export const planContracts = routeContracts('Kế hoạch / plans', {
  listPlans: {
    path: '/api/plans',
    summary: 'Năm học của các đơn vị được xem / Years of units the asker may read',
    ...listOf(planRow, planSorts, planFilter),
  },
  getPlan: {
    method: 'get',
    path: '/api/plans/{id}',
    summary:
      "Năm học của một đơn vị: tuyến duyệt, diễn biến, mốc sắp đến / One unit's year with route, events and coming dates",
    params: z.object({ id }),
    answer: planView,
  },
});
