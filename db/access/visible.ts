import type { Actor } from '#domain/access/actor';
import { reach } from '#domain/access/may';
import { powerFor, type Action } from '#domain/access/powers';
import type { IsoDate } from '#domain/calendar/dates';
import type { Fragment, Reader } from '../postgres/connect.ts';

/**
 * `may(actor, action, …)` as a condition on a column of unit ids, for lists, counts and totals. It
 * is made from the same table of powers (`reach`) for the same day, so a list shows exactly what
 * `may` allows; a test compares the two.
 * @param column for example sql`p.unit_id`
 */
export function visible(
  sql: Reader,
  actor: Actor,
  action: Action,
  column: Fragment,
  day: IsoDate,
): Fragment {
  const { own, below } = reach(actor, action);
  const { onlyIn } = powerFor(action);
  if (onlyIn)
    return sql`
      (
        ${column} in (
          select id
          from unit
          where id = any(${own}::uuid[])
            and kind = any(${[...onlyIn]})
        )
      )`;
  if (below.length === 0) return sql`(${column} = any(${own}::uuid[]))`;
  // A set of units, not a test for each row: it is read once, however long the list is.
  return sql`
    (
      ${column} = any(${own}::uuid[])
      or ${column} in (
        select descendant
        from unit_path
        where ancestor = any(${below}::uuid[])
          and during @> ${day}::date
      )
    )`;
}

/** May the actor do this over at least one unit? For what belongs to no unit: the calendar, say. */
export async function mayAnywhere(
  sql: Reader,
  actor: Actor,
  action: Action,
  day: IsoDate,
): Promise<boolean> {
  const found = await sql`
    select 1
    from unit u
    where ${visible(sql, actor, action, sql`u.id`, day)}
    limit 1`;
  return found.length > 0;
}
