import type { Announcement } from '#domain/plan/notices';
import type { Statement, Tx } from './connect.ts';

/**
 * Writes one row a person and channel. Who holds an office is asked now, not when the ladder was made; an office nobody
 * holds is told to the head of the unit instead. The unique key makes a second writing of the same notice nothing.
 */
export function writeNotices(sql: Tx, announcements: readonly Announcement[], about: { planId: string; now: string; day: string }): Statement[] {
  return announcements.map((a) => {
    const params = sql.json({ obligationId: a.obligationId, dueOn: a.dueOn });
    return sql`
      with office as (
        select * from jsonb_to_recordset(${sql.json(a.audience.offices.map((o) => ({ unit_id: o.unitId, position: o.position })))}) as o(unit_id uuid, position text)
      ), reader as (
        select p.person_id from office o join appointment p on p.unit_id = o.unit_id and p.confirmed and p.during @> ${about.day}::date
          and (p.position = o.position or (p.position = 'head' and not exists (
            select 1 from appointment h where h.unit_id = o.unit_id and h.position = o.position and h.confirmed and h.during @> ${about.day}::date)))
        union select unnest(${[...a.audience.persons]}::uuid[])
      )
      insert into notice (id, cause, occurrence, rung, person_id, channel, kind, plan_id, submission_id, params, at, state)
      select gen_random_uuid(), ${a.cause}, ${a.occurrence}, ${a.rung}, r.person_id, c.channel, ${a.kind}, ${about.planId}, ${a.submissionId}, ${params}, ${about.now},
        case when c.channel = 'app' then 'none' else 'pending' end
      from reader r cross join (values ('app'), ('mail')) as c(channel)
      join person on person.id = r.person_id and (c.channel = 'app' or person.email is not null)
      on conflict do nothing`;
  });
}
