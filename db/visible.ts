import type { IsoDate } from '#domain/calendar/dates';
import { reach, type Action, type Actor } from '#domain/roles';
import type { Fragment, Reader } from './connect.ts';

/**
 * `may(actor, action, …)` as a condition on a column of unit ids, for lists, counts and totals.
 * Built from the same table of powers (`reach`), on the same day: a list is the filter by `may`, which a test holds it to.
 * @param column for example sql`p.unit_id`
 */
export function visible(sql: Reader, actor: Actor, action: Action, column: Fragment, day: IsoDate): Fragment {
  const { own, below } = reach(actor, action);
  if (below.length === 0) return sql`(${column} = any(${own}::uuid[]))`;
  // As a set and not as a test per row: it is read once, whatever the length of the list.
  return sql`(${column} = any(${own}::uuid[]) or ${column} in (
    select descendant from unit_path where ancestor = any(${below}::uuid[]) and during @> ${day}::date))`;
}
