import type { Actor, Subject } from '#domain/access/actor';
import { may } from '#domain/access/may';
import type { LeaveView } from '#domain/contracts/unit';
import type { Reader } from '../postgres/connect.ts';

/**
 * Leaves of those who hold office in a unit today or later, past ones left out: who is away, never
 * why.
 */
export async function leaveViews(
  sql: Reader,
  actor: Actor,
  subject: Subject,
  today: string,
): Promise<LeaveView[]> {
  const { unitId } = subject;
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
    mayEnd:
      r.unit_id === unitId && may(actor, 'enter-leave', { ...subject, personId: r.person_id }),
  }));
}
