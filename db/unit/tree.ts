import type { Subject } from '#domain/access/actor';
import type { LineOfAuthority, UnitKind } from '#domain/shapes/basics';
import type { DirectiveContent } from '#domain/shapes/directive';
import type { Reader, Statement, Tx } from '../postgres/connect.ts';

/** The units above a unit on a day, on both lines. */
export async function subjectOf(sql: Reader, unitId: string, day: string): Promise<Subject> {
  const above = await sql<{ unit_id: string; line: LineOfAuthority; depth: number }[]>`
    select ancestor as unit_id, line, depth
    from unit_path
    where descendant = ${unitId}
      and during @> ${day}::date
    order by line, depth`;
  return { unitId, above: above.map((a) => ({ unitId: a.unit_id, line: a.line, depth: a.depth })) };
}

/** The units a directive would go to on `day`, sorted by id. */
export const targetUnits = (
  sql: Reader,
  target: DirectiveContent['target'],
  day: string,
): Promise<{ id: string; kind: UnitKind }[]> => sql<{ id: string; kind: UnitKind }[]>`
  select u.id, u.kind
  from unit_path t
  join unit u on u.id = t.descendant
  where t.ancestor = ${target.under}
    and t.line = ${target.line}
    and t.during @> ${day}::date
    and u.kind = any(${[...target.kinds]})
    and u.opened_on <= ${day}::date
    and (u.closed_on is null or u.closed_on > ${day}::date)
  order by u.id`;

/** A unit and the one above it on a line, from a day on; without a parent it stands at the top. */
export interface Placement {
  readonly unitId: string;
  readonly line: LineOfAuthority;
  readonly parentId: string | null;
  readonly from: string;
}

/**
 * Puts units under their parents, however many: one statement each for what they leave and for
 * where they come. What was planned for the day or later gives way, what ran over it ends on it.
 * The paths follow by trigger; a cycle fails the statement.
 */
export function placeUnits(sql: Tx, placements: readonly Placement[]): Statement[] {
  const column = (key: keyof Placement) => placements.map((p) => p[key]);
  const placed = sql`
    unnest(
      ${column('unitId')}::uuid[], ${column('line')}::text[], ${column('parentId')}::uuid[],
      ${column('from')}::date[]
    ) as p (child, line, parent, day)`;
  return [
    sql`
      delete from unit_link l using ${placed}
      where l.child = p.child
        and l.line = p.line
        and lower(l.during) >= p.day`,
    sql`
      update unit_link l
      set during = daterange(lower(l.during), p.day)
      from ${placed}
      where l.child = p.child
        and l.line = p.line
        and l.during @> p.day`,
    sql`
      insert into unit_link (line, child, parent, during)
      select line, child, parent, daterange(day, null)
      from ${placed}
      where parent is not null`,
  ];
}
