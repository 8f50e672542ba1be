import type { Instant, IsoDate } from '../calendar/dates.ts';
import { isMending, type Submission } from '../review/submission.ts';
import type { SubmissionKind } from '../shapes/basics.ts';

/**
 * A *plan* here is one unit's year under one directive: the stream everything of that year is
 * written to. It owes obligations and answers them with submissions (the plan document itself, then
 * the reports).
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
export const phases = [
  'waiting',
  'drafting',
  'approving',
  'executing',
  'closing',
  'closed',
] as const;
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
  /** A later date the unit has asked for and nobody has decided yet. */
  readonly asked: Asked | null;
}

/** A request for an extension; the office above answers it within a limit of its own. */
export interface Asked {
  readonly id: string;
  readonly dueOn: IsoDate;
  readonly by: string;
  readonly at: Instant;
  readonly answerOn: IsoDate;
  readonly answerAt: Instant;
}

/** The day the unit owes it by: the mending date while one counts, else the obligation's own. */
export function owedBy(plan: PlanState, o: Obligation): IsoDate {
  const answer = plan.submissions.find((s) => s.id === o.submissionId);
  return answer && isMending(answer) && answer.returnDueOn !== null ? answer.returnDueOn : o.dueOn;
}

/**
 * Is this obligation answered by an approved submission? While an amendment is under way the
 * approved one answers it.
 */
export function isSatisfied(plan: PlanState, obligation: Obligation): boolean {
  return plan.submissions.some((s) => s.id === obligation.submissionId && s.inForce !== null);
}

/** Has the unit done its part: is the answer approved, or does it wait at a superior's desk? */
export function isSentUp(plan: PlanState, obligation: Obligation): boolean {
  return plan.submissions.some(
    (s) => s.id === obligation.submissionId && (s.inForce !== null || s.state === 'in-review'),
  );
}

/**
 * The phase that follows from what has happened. Drafting again after a return; executing from the
 * approval of the plan document, with the reports beside it; closing when nothing is owed any more.
 */
export function phaseOf(plan: PlanState): Phase {
  if (plan.phase === 'waiting' || plan.phase === 'closed') return plan.phase;
  const asked = plan.obligations.find((o) => o.kind === 'plan');
  const document = plan.submissions.find((s) => s.id === asked?.submissionId);
  if (asked && document?.inForce == null)
    return document?.state === 'in-review' ? 'approving' : 'drafting';
  // While an amendment is under way the year does not close, although nothing is owed.
  return plan.obligations.every((o) => isSatisfied(plan, o)) &&
    plan.submissions.every((s) => s.home !== plan.id || s.state === 'approved')
    ? 'closing'
    : 'executing';
}

/** The first obligation this submission answers. */
export const firstAnswered = (
  plan: Pick<PlanState, 'obligations'>,
  submissionId: string,
): Obligation | undefined => plan.obligations.find((o) => o.submissionId === submissionId);
