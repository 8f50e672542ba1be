import type { Due } from '#domain/agenda/agenda';
import type { Instant } from '#domain/calendar/dates';
import type { DirectivePhase } from '#domain/directive/directive';
import type { Phase } from '#domain/plan/state';

/**
 * What is due for a plan at a moment and when to look again (null: not before something happens).
 * Plain data, no content.
 */
export interface PlanAgenda {
  readonly phase: Phase;
  readonly headSeq: number;
  readonly due: readonly Due[];
  readonly nextAt: Instant | null;
}

type Reminders = Extract<Due, { do: 'remind' }>['reminders'];

/**
 * What `planCycle` asks of the world. `now` is the workflow's own time: it is the time of the
 * events written.
 */
export interface PlanActivities {
  readAgenda(planId: string, now: Instant): Promise<PlanAgenda>;
  open(planId: string, now: Instant): Promise<void>;
  remind(planId: string, reminders: Reminders, now: Instant): Promise<void>;
  /** Lets the phase follow what answers this year from another directive's. */
  follow(planId: string, now: Instant): Promise<void>;
  /** Tries each mail once; what failed comes back in a later agenda. */
  deliver(noticeIds: readonly string[], now: Instant): Promise<void>;
  close(planId: string, now: Instant): Promise<void>;
}

export interface DirectiveAgenda {
  readonly phase: DirectivePhase;
  readonly headSeq: number;
  /** End of the day on which the year is closed. */
  readonly closesAt: Instant;
}

/** What `directiveCycle` asks of the world. */
export interface DirectiveActivities {
  readDirective(directiveId: string, now: Instant): Promise<DirectiveAgenda>;
  /**
   * Gives every target unit its plan, in steps, going on where an interrupted run stopped. @returns
   * how many units there are
   */
  fanOut(directiveId: string): Promise<number>;
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

/** What `cleanUp` asks of the world. */
export interface CleanUpActivities {
  /** Deletes all rows of this kind that no longer count, in batches. @returns how many there were */
  deleteExpired(kind: ExpiredKind): Promise<number>;
}

export type Activities = PlanActivities & DirectiveActivities & CleanUpActivities;
