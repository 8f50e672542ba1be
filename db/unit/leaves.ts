import type { Actor } from '#domain/access/actor';
import type { LeaveView } from '#domain/contracts/unit';
import type { Reader } from '../postgres/connect.ts';

/** As the rules have it: one's own leave, a head their people's, an administrator everybody's. */
export const mayEnterLeaveOf = (
  actor: Actor,
  unitId: string,
  personId: string,
  manages: boolean,
): boolean =>
  manages ||
  (actor.kind === 'person' &&
    actor.offices.some(
      (o) =>
        !o.lent && o.unitId === unitId && (o.position === 'head' || personId === actor.personId),
    ));

/**
 * Leaves of those who hold office in a unit today or later, past ones left out: who is away, never
 * why.
 */
export async function leaveViews(
  sql: Reader,
  unitId: string,
  actor: Actor,
  manages: boolean,
  today: string,
): Promise<LeaveView[]> {
  const rows = await sql<
    { id: string; unit_id: string; person_id: string; name: string; starts: string; ends: string }[]
  >`
    select l.id, l.unit_id, pe.id as person_id, pe.name, lower(l.during) as starts,
      upper(l.during) as ends
    from leave l
    join person pe on pe.id = l.person_id
    where upper(l.during) > ${today}::date
      and exists (
        select from appointment a
        where a.person_id = l.person_id
          and a.unit_id = ${unitId}
          and a.confirmed
          and coalesce(upper(a.during), 'infinity') > ${today}::date
      )
    order by lower(l.during), l.id`;
  return rows.map((r) => ({
    id: r.id,
    unitId: r.unit_id,
    person: { id: r.person_id, name: r.name },
    from: r.starts,
    to: r.ends,
    mayEnd: r.unit_id === unitId && mayEnterLeaveOf(actor, unitId, r.person_id, manages),
  }));
}
