import type { Subject } from '#domain/access/actor';
import type { LineOfAuthority, UnitKind } from '#domain/shapes/basics';
import type { DirectiveContent } from '#domain/shapes/directive';
import type { Reader } from '../postgres/connect.ts';

/** The units above a unit on a day, on both lines. */
export async function subjectOf(sql: Reader, unitId: string, day: string): Promise<Subject> {
  const above = await sql<{ unit_id: string; line: LineOfAuthority; depth: number }[]>`
    select ancestor as unit_id, line, depth from unit_path where descendant = ${unitId} and during @> ${day}::date order by line, depth`;
  return { unitId, above: above.map((a) => ({ unitId: a.unit_id, line: a.line, depth: a.depth })) };
}

/** The units a directive would go to on `day`, sorted by id. */
export const targetUnits = (
  sql: Reader,
  target: DirectiveContent['target'],
  day: string,
): Promise<{ id: string; kind: UnitKind }[]> => sql<{ id: string; kind: UnitKind }[]>`
    select u.id, u.kind from unit_path t join unit u on u.id = t.descendant
    where t.ancestor = ${target.under} and t.line = ${target.line} and t.during @> ${day}::date
      and u.kind = any(${[...target.kinds]}) and u.opened_on <= ${day}::date and (u.closed_on is null or u.closed_on > ${day}::date)
    order by u.id`;
