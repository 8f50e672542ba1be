import type { Due } from '#domain/agenda/agenda';
import type { Instant } from '#domain/calendar/dates';
import type { DirectivePhase } from '#domain/directive/directive';
import type { Phase } from '#domain/plan/state';

/**
 * What is due for a plan at a moment, and when to look again (null: not before something happens).
 * It holds no text that people wrote, because it is kept in Temporal's history.
 */
export interface PlanAgenda {
  readonly phase: Phase;
  readonly headSeq: number;
  readonly due: readonly Due[];
  readonly nextAt: Instant | null;
}

type Reminders = Extract<Due, { do: 'remind' }>['reminders'];

/**
 * The activities of `planCycle`. `now` is the workflow's own time, and becomes the time of the
 * events that are written.
 */
export interface PlanActivities {
  readAgenda(planId: string, now: Instant): Promise<PlanAgenda>;
  open(planId: string, now: Instant): Promise<void>;
  remind(planId: string, reminders: Reminders, now: Instant): Promise<void>;
  /** Brings the phase up to date when the year is answered from another directive's year. */
  follow(planId: string, now: Instant): Promise<void>;
  /** Tries each mail once. One that failed is due again in a later agenda. */
  deliver(noticeIds: readonly string[], now: Instant): Promise<void>;
  close(planId: string, now: Instant): Promise<void>;
}

export interface DirectiveAgenda {
  readonly phase: DirectivePhase;
  readonly headSeq: number;
  /** End of the day on which the year is closed. */
  readonly closesAt: Instant;
}

/** The activities of `directiveCycle`; `now` as in {@link PlanActivities}. */
export interface DirectiveActivities {
  readDirective(directiveId: string, now: Instant): Promise<DirectiveAgenda>;
  /**
   * Gives every target unit its plan, in steps; an interrupted run is taken up where it stopped.
   * @returns how many target units there are
   */
  fanOut(directiveId: string): Promise<number>;
  /** Records that every target unit has its plan. */
  fannedOut(directiveId: string, count: number, now: Instant): Promise<void>;
  closeDirective(directiveId: string, now: Instant): Promise<void>;
}

/** Rows that are deleted when they no longer count, by what they were. */
export const expiredKinds = [
  'attempts',
  'sessions',
  'confirmations',
  'idempotency-keys',
  'unattached-files',
] as const;
export type ExpiredKind = (typeof expiredKinds)[number];

/** The activity of `cleanUp`. */
export interface CleanUpActivities {
  /** Deletes all rows of this kind that no longer count, in batches. @returns how many there were */
  deleteExpired(kind: ExpiredKind): Promise<number>;
}

export type Activities = PlanActivities & DirectiveActivities & CleanUpActivities;
