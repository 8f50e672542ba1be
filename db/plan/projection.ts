import { localDate } from '#domain/calendar/dates';
import { announce } from '#domain/notices/announce';
import { writeNotices, type PlanAnnouncement } from '../notice/notices.ts';
import type { Statement, Tx } from '../postgres/connect.ts';
import { writeAll } from '../postgres/write-rows.ts';
import type { PlanChange } from './projection/change.ts';
import { clearEffects } from './projection/effects.ts';
import { eventRows } from './projection/event-rows.ts';
import { clearDesks, wakeFollowers, yearRows } from './projection/year-rows.ts';

/**
 * Writes what the events of any number of years changed: one statement a table. Their order is the
 * order they run in.
 */
export function projectPlans(sql: Tx, changes: readonly PlanChange[]): Statement[] {
  return [
    ...clearDesks(sql, changes),
    ...clearEffects(sql, changes),
    ...writeAll(
      sql,
      changes.flatMap((change) => [...yearRows(change), ...eventRows(change)]),
    ),
    ...wakeFollowers(sql, changes),
    ...writeNotices(sql, changes.flatMap(noticesOf)),
  ];
}

/** Whom the events are told to. */
function noticesOf({ events, after, streamId, context, now }: PlanChange): PlanAnnouncement[] {
  const at = { planId: streamId, now, day: localDate(now, context.days.zone) };
  return events
    .flatMap(({ event, sealed }) =>
      announce(event, after, `${streamId}:${sealed.envelope.seq}`, context),
    )
    .map((a) => ({ ...a, ...at }));
}
