import type { EventOf, PlanEvent, PlanEventType } from '#domain/plan/events';
import type { PlanState } from '#domain/plan/state';
import type { Submission } from '#domain/review/submission';
import type { Write } from '../../postgres/write-rows.ts';
import type { Sealed } from '../../record/chain.ts';
import type { Change } from '../../record/stream.ts';
import type { Known } from '../known.ts';

/** What one act changed in one year. */
export type PlanChange = Change<PlanState, PlanEvent, Known>;

/** The submissions begun in this year that the act changed, or added. */
export const changedSubmissions = ({ before, after, streamId }: PlanChange): Submission[] =>
  after.submissions.filter((s) => s.home === streamId && !before.submissions.includes(s));

/** The person who acted; null for the system. */
export const personOf = ({ actor }: PlanChange): string | null =>
  actor.kind === 'person' ? actor.personId : null;

/**
 * What events of these types leave in which table, besides the state of the year itself; null for
 * those that leave nothing.
 */
export type RowsOf<T extends PlanEventType> = {
  readonly [E in T]:
    | ((event: EventOf<E>, sealed: Sealed, change: PlanChange) => readonly Write[])
    | null;
};
