import type { PlanEventType } from '#domain/plan/events';
import type { Write } from '../../postgres/write-rows.ts';
import type { PlanChange, RowsOf } from './change.ts';
import { deadlineRows } from './deadline-rows.ts';
import { decisionRows } from './decision-rows.ts';
import { discussionRows } from './discussion-rows.ts';
import { paperRows } from './paper-rows.ts';

/** Every type of event, with what it leaves in which table. */
const rows: RowsOf<PlanEventType> = {
  ...paperRows,
  ...decisionRows,
  ...discussionRows,
  ...deadlineRows,
  opened: null,
  'answered-with': null,
  followed: null,
  closed: null,
};

/** What the events leave besides the state of the year, in the order in which they happened. */
export const eventRows = (change: PlanChange): readonly Write[] =>
  change.events.flatMap(
    ({ event, sealed }) => rows[event.type]?.(event as never, sealed, change) ?? [],
  );
