import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { Position, SubmissionKind } from '../contracts/basics.ts';

/**
 * A *plan* here is one unit's year under one directive: the stream everything of that year is written to.
 * It owes obligations and answers them with submissions (the plan document itself, then the reports).
 */
export interface PlanState {
  readonly id: string;
  readonly unitId: string;
  readonly directiveId: string;
  readonly phase: Phase;
  readonly obligations: readonly Obligation[];
  readonly submissions: readonly Submission[];
}

/** The phases of the year; `planCycle` is written in these words. */
export const phases = ['waiting', 'drafting', 'approving', 'executing', 'closing', 'closed'] as const;
export type Phase = (typeof phases)[number];

export interface Obligation {
  readonly id: string;
  readonly kind: SubmissionKind;
  readonly title: string;
  readonly opensAt: Instant;
  readonly dueOn: IsoDate;
  readonly dueAt: Instant;
  /** Raised when the due date moves, so that the reminders of the new date are new ones. */
  readonly dueVersion: number;
  /** The submission that answers it. One submission may answer several obligations (lồng ghép). */
  readonly submissionId: string | null;
}

export const submissionStates = ['draft', 'in-review', 'returned', 'recalled', 'approved'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** A step of the route as this submission runs through it: the office is fixed, who holds it is asked when needed. */
export interface Step {
  readonly unitId: string;
  readonly position: Position;
  readonly act: 'endorse' | 'approve';
  readonly limitDays: number;
}

export interface Submission {
  readonly id: string;
  /** The year it was begun in. Another directive's year may be answered with it too (lồng ghép), but only its home acts on it. */
  readonly home: string;
  readonly kind: SubmissionKind;
  readonly state: SubmissionState;
  /** How often it was sent up: the second round of review gets reminders of its own. */
  readonly round: number;
  /** Number of the last signed revision; 0 before the first. */
  readonly revision: number;
  readonly sha256: string | null;
  readonly steps: readonly Step[];
  /** Index of the step that holds it; null when no superior does. */
  readonly stepIndex: number | null;
  readonly stepSince: Instant | null;
  readonly stepDueOn: IsoDate | null;
  readonly stepDueAt: Instant | null;
  /** New due date set by the superior who returned it. */
  readonly returnDueOn: IsoDate | null;
  readonly returnDueAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly submittedBy: string | null;
  readonly submittedAt: Instant | null;
  readonly approvedAt: Instant | null;
  readonly registerNumber: number | null;
  readonly onBehalf: boolean;
}

export const withAuthor = (s: Submission): boolean => s.state === 'draft' || s.state === 'returned' || s.state === 'recalled';

export const currentStep = (s: Submission): Step | null => (s.stepIndex === null ? null : (s.steps[s.stepIndex] ?? null));

/** Is this obligation answered by an approved submission? */
export function satisfied(plan: PlanState, obligation: Obligation): boolean {
  return plan.submissions.some((s) => s.id === obligation.submissionId && s.state === 'approved');
}

/** Has the unit done its part: the answer is approved, or waits at a superior's desk? */
export function sentUp(plan: PlanState, obligation: Obligation): boolean {
  return plan.submissions.some((s) => s.id === obligation.submissionId && (s.state === 'approved' || s.state === 'in-review'));
}

/**
 * The phase that follows from what has happened. Drafting again after a return; executing from the approval of the plan
 * document, with the reports beside it; closing when nothing is owed any more.
 */
export function phaseOf(plan: PlanState): Phase {
  if (plan.phase === 'waiting' || plan.phase === 'closed') return plan.phase;
  const asked = plan.obligations.find((o) => o.kind === 'plan');
  const document = plan.submissions.find((s) => s.id === asked?.submissionId);
  if (asked && document?.state === 'in-review') return 'approving';
  if (asked && document?.state !== 'approved') return 'drafting';
  return plan.obligations.every((o) => satisfied(plan, o)) ? 'closing' : 'executing';
}
