import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { Position, SubmissionKind } from '../shapes/basics.ts';
import type { Confirmation, StepAct } from '../shapes/review-route.ts';

/**
 * `checking`: inside the own unit, before its head signs. `refused`: not approved; the unit still
 * owes it.
 */
export const submissionStates = [
  'draft',
  'checking',
  'in-review',
  'returned',
  'recalled',
  'refused',
  'approved',
] as const;

export type SubmissionState = (typeof submissionStates)[number];

/**
 * One office of a step. Who holds it is looked up when needed. `personId` is set when the seat was
 * forwarded to one person.
 */
export interface Seat {
  readonly unitId: string;
  readonly position: Position;
  readonly personId: string | null;
}

/**
 * A step of the review route of one submission, with the units of its offices filled in. `sign` is
 * the signature of the unit's head, which follows the internal steps.
 */
export interface Step {
  readonly key: string;
  readonly act: StepAct | 'sign';
  readonly seats: readonly Seat[];
  /** How many of the seats must give their decision. */
  readonly needed: number;
  readonly limitDays: number;
  readonly returns: 'none' | 'author' | 'before' | 'both';
  readonly samePerson: boolean;
  readonly confirm: Confirmation;
}

/**
 * One decision in favour, given in this round. `seat` is -1 when the submission was moved to a route
 * that no longer asks that office: the decision still counts for its step and its person.
 */
export interface Given {
  readonly visit: number;
  readonly step: number;
  readonly seat: number;
  readonly personId: string;
}

/** The review route a submission runs on, in the version with which it was sent up. */
export interface RouteTaken {
  readonly routeId: string;
  readonly version: number;
  readonly withdrawDays: number;
}

export interface Submission {
  readonly id: string;
  /**
   * The year it was begun in. Another directive's year may be answered with it too (lồng ghép), but
   * only its home acts on it.
   */
  readonly home: string;
  readonly kind: SubmissionKind;
  readonly state: SubmissionState;
  /** How often it was sent up: the second round of review gets reminders of its own. */
  readonly round: number;
  /** Number of the last text laid before somebody; 0 before the first. */
  readonly revision: number;
  readonly sha256: string | null;
  /** The approved revision that is in force, also while the next one is drafted and reviewed. */
  readonly inForce: number | null;
  /** What was in force before it, and is again when the approval is withdrawn. */
  readonly supersedes: number | null;
  readonly route: RouteTaken | null;
  readonly steps: readonly Step[];
  /** Index of the step that holds it; null when the author has it or nobody needs to. */
  readonly stepIndex: number | null;
  /**
   * Counts every arrival at a step, ever: a decision belongs to one visit, and each visit has
   * reminders of its own.
   */
  readonly visit: number;
  /** What has been given in this round. */
  readonly given: readonly Given[];
  /** Has a superior decided anything in this round? Until then the author may recall it. */
  readonly heard: boolean;
  readonly stepSince: Instant | null;
  readonly stepDueOn: IsoDate | null;
  readonly stepDueAt: Instant | null;
  /** Working days superiors of this round took beyond their limits, the present step left out. */
  readonly overrun: number;
  /** New due date set by the superior who returned it. */
  readonly returnDueOn: IsoDate | null;
  readonly returnDueAt: Instant | null;
  readonly returnedAt: Instant | null;
  /** Who signed it; null while it has not been signed in this round. */
  readonly submittedBy: string | null;
  readonly submittedAt: Instant | null;
  /** Who laid it before the internal steps. */
  readonly preparedBy: string | null;
  readonly approvedAt: Instant | null;
  /** Last day on which the approval may be withdrawn. */
  readonly withdrawUntil: IsoDate | null;
  readonly registerNumber: number | null;
  readonly onBehalf: boolean;
}

export const isWithAuthor = (s: Submission): boolean =>
  s.state === 'draft' || s.state === 'returned' || s.state === 'recalled' || s.state === 'refused';

/**
 * Does a mending date count? A superior who returns a submission sets it, and it counts until the
 * submission is signed again.
 */
export const isMending = (s: Pick<Submission, 'state' | 'inForce' | 'returnDueOn'>): boolean =>
  s.returnDueOn !== null && s.inForce === null && s.state !== 'in-review' && s.state !== 'approved';

/**
 * Is an amendment under way? A new revision is drafted, checked or reviewed while the approved one
 * stays in force.
 */
export const isAmending = (s: Pick<Submission, 'state' | 'inForce'>): boolean =>
  s.inForce !== null && s.state !== 'approved';

export const currentStep = (s: Submission): Step | null =>
  s.stepIndex === null ? null : (s.steps[s.stepIndex] ?? null);

/**
 * Is this step inside the own unit: an internal step or the signature? Nobody above sees the text
 * before all of them are done.
 */
export const isInternal = (step: Step, unitId: string): boolean =>
  step.act === 'sign' || step.seats.every((seat) => seat.unitId === unitId);
