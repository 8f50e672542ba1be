import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { Step, SubmissionState } from '../review/submission.ts';
import type { Position, SubmissionKind } from '../shapes/basics.ts';
import type { ShownState } from '../shapes/shown-state.ts';
import type { Phase } from './state.ts';

/** What of a submission decides how it is shown. */
export interface ShownSubmission {
  readonly id: string;
  readonly kind: SubmissionKind;
  readonly state: SubmissionState;
  /** No superior has decided in this round: it can still be recalled. */
  readonly isUntouched: boolean;
  readonly stepSince: Instant | null;
  readonly stepDueOn: IsoDate | null;
  readonly returnDueOn: IsoDate | null;
  readonly returnDueAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly approvedAt: Instant | null;
  /** An approved revision of it is in force; it may be under amendment. */
  readonly inForce: boolean;
  /** The desk it lies on, and what that desk does; null when the author has it. */
  readonly desk: {
    readonly unitId: string;
    readonly position: Position;
    readonly act: Step['act'];
  } | null;
}

/** What of an obligation decides how it is shown. */
export interface ShownObligation {
  readonly kind: SubmissionKind;
  readonly opensAt: Instant;
  readonly dueOn: IsoDate;
  readonly dueAt: Instant;
  readonly answer: ShownSubmission | null;
}

/**
 * The one word for how an obligation stands. `submitted` can still be recalled, `reviewing` cannot;
 * what is with the author after its date is `overdue`, whether begun or not. db/shared/shown-sql.ts says
 * the same in SQL; a test compares the two.
 */
export function shownObligation(o: ShownObligation, phase: Phase, now: Instant): ShownState {
  const s = o.answer;
  if (s?.inForce && s.state !== 'in-review')
    return s.state === 'approved' ? 'approved' : 'amending';
  if (s?.state === 'in-review') return s.isUntouched ? 'submitted' : 'reviewing';
  if (s && s.state !== 'approved' && s.returnDueAt !== null)
    return s.returnDueAt <= now ? 'overdue' : s.state;
  if (s === null && (o.opensAt > now || phase === 'waiting')) return 'waiting';
  if (o.dueAt <= now) return 'overdue';
  if (s === null) return 'open';
  return s.state === 'recalled' || s.state === 'refused' || s.state === 'checking'
    ? s.state
    : 'draft';
}

/** Does the unit still owe its part of this obligation? */
export const owes = (o: ShownObligation): boolean =>
  o.answer === null || (!o.answer.inForce && o.answer.state !== 'in-review');

/** The date the unit owes it by: the mending date while it is being mended. */
export const owedOn = (o: ShownObligation): IsoDate =>
  owes(o) ? (o.answer?.returnDueOn ?? o.dueOn) : o.dueOn;

/**
 * The date that counts now: the superior's limit while a superior has the answer, the mending date
 * after a return, else the obligation's own date.
 */
export const countsNow = (o: ShownObligation): IsoDate =>
  o.answer?.state === 'in-review' ? (o.answer.stepDueOn ?? o.dueOn) : owedOn(o);

/** The obligation the unit has to answer next, or null when nothing is owed. */
export const nextOwed = (obligations: readonly ShownObligation[]): ShownObligation | null =>
  obligations
    .filter(owes)
    .toSorted((a, b) => (owedOn(a) < owedOn(b) ? -1 : owedOn(a) > owedOn(b) ? 1 : 0))[0] ?? null;

/** The one word for how a unit's year stands. */
export function shownPlan(
  phase: Phase,
  obligations: readonly ShownObligation[],
  now: Instant,
): ShownState {
  if (phase === 'waiting') return 'waiting';
  if (phase === 'closing' || phase === 'closed') return 'closed';
  const document = obligations.find((o) => o.kind === 'plan');
  const word = (o: ShownObligation): ShownState => shownObligation(o, phase, now);
  if (phase !== 'executing' && document) return word(document);
  if (obligations.some((o) => word(o) === 'overdue')) return 'overdue';
  // A year that asks for reports only carries out no plan: it is shown as its report is.
  const report = document ? null : (nextReport(obligations, now) ?? obligations.find(isAmended));
  return report ? word(report) : 'executing';
}

/**
 * The report that is next: of those open and not approved the one due first, else of those to come;
 * null when all are approved.
 */
export function nextReport(
  obligations: readonly ShownObligation[],
  now: Instant,
): ShownObligation | null {
  const left = obligations
    .filter((o) => o.kind !== 'plan' && !o.answer?.inForce)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return left.find((o) => o.opensAt <= now) ?? left[0] ?? null;
}

/** Is the answer approved, and under amendment? */
export const isAmended = ({ answer }: ShownObligation): boolean =>
  answer !== null && answer.inForce && answer.state !== 'approved';
