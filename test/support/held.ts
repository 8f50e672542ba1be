import type { Instant } from '#domain/calendar/dates';
import type { PlanState } from '#domain/plan/state';
import { changedHands, type Holder, type Span } from '#domain/review/two-sided-clock';

/** An act on a year, and when. */
export interface Act {
  readonly before: PlanState;
  readonly after: PlanState;
  readonly at: Instant;
}
export type HeldSpan = Holder & Span;

/** The spans of one paper as the rows of `held` say them: each until the next one's beginning. */
export function spansOf(paper: string, acts: readonly Act[]): HeldSpan[] {
  const rows = acts.flatMap(({ before, after, at }) =>
    changedHands(before, after).flatMap(({ submissionId, holder }) =>
      submissionId === paper ? [{ ...holder, from: at }] : [],
    ),
  );
  return rows.map((row, i) => ({ ...row, to: rows[i + 1]?.from ?? null }));
}
