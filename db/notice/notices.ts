import type { Announcement } from '#domain/notices/announcement';
import type { Fragment, Statement, Tx } from '../postgres/connect.ts';

/** Something to tell about a plan, at an instant that is on `day` in the province's zone. */
export interface PlanAnnouncement extends Announcement {
  readonly planId: string;
  readonly now: string;
  readonly day: string;
}

/**
 * Writes one notice a person and channel, all of them with one statement. Who acts in an office, by
 * appointment or by delegation, is looked up now, not when the ladder was made. The head of the
 * unit is told in place of an office nobody holds. A person on leave finds the notice in the console and
 * gets no mail. A notice that is there already is not written again (unique key); of two
 * announcements of one rung to one person the first is kept.
 */
export function writeNotices(sql: Tx, announcements: readonly PlanAnnouncement[]): Statement[] {
  if (announcements.length === 0) return [];
  const rows = announcements.map((a, n) => ({
    n,
    cause: a.cause,
    occurrence: a.occurrence,
    rung: a.rung,
    kind: a.kind,
    plan_id: a.planId,
    submission_id: a.submissionId,
    at: a.now,
    day: a.day,
    params: { obligationId: a.obligationId, dueOn: a.dueOn, act: a.act },
  }));
  const offices = announcements.flatMap((a, n) =>
    a.audience.offices.map((o) => ({
      n,
      unit_id: o.unitId,
      position: o.position,
      day: a.day,
      further: a.kind === 'nobody-free',
    })),
  );
  const persons = announcements.flatMap((a, n) =>
    a.audience.persons.map((id) => ({ n, person_id: id, day: a.day })),
  );
  return [
    sql`
      with asked as materialized (
        select o.*, h.person_id, h.on_leave
        from jsonb_to_recordset(${sql.json(offices)}) as o (
          n int, unit_id uuid, position text, day date, further boolean
        )
        left join lateral office_holders(o.unit_id, o.position, o.day) h on true
      ), reader as (
        select n, person_id, on_leave
        from asked
        where person_id is not null
        union
        select o.n, h.person_id, h.on_leave
        from asked o
        cross join lateral office_holders(o.unit_id, 'head', o.day) h
        where o.person_id is null
        ${offices.some((o) => o.further) ? headsHigherUp(sql) : sql``}
        union
        select x.n, x.person_id,
          exists (select from leave l where l.person_id = x.person_id and l.during @> x.day)
        from jsonb_to_recordset(${sql.json(persons)}) as x (n int, person_id uuid, day date)
      )
      insert into notice (
        id, cause, occurrence, rung, person_id, channel, kind, plan_id, submission_id, params,
        at, state
      )
      select gen_random_uuid(), a.cause, a.occurrence, a.rung, r.person_id, c.channel, a.kind,
        a.plan_id, a.submission_id, a.params, a.at,
        case when c.channel = 'app' then 'none' else 'pending' end
      from jsonb_to_recordset(${sql.json(rows)}) as a (
        n int, cause text, occurrence int, rung text, kind text, plan_id uuid,
        submission_id uuid, at timestamptz, params jsonb
      )
      join reader r on r.n = a.n
      cross join (values ('app'), ('mail')) as c(channel)
      join person
        on person.id = r.person_id
          and (c.channel = 'app' or (person.email is not null and not r.on_leave))
      order by a.n
      on conflict do nothing`,
  ];
}

/**
 * When nobody in the unit is free, the announcement goes on upwards: on each line to the heads of
 * the nearest unit that has one who is not on leave.
 */
const headsHigherUp = (sql: Tx): Fragment => sql`
  union
  select o.n, h.person_id, h.on_leave
  from asked o
  join unit_path up on up.descendant = o.unit_id and up.during @> o.day
  cross join lateral office_holders(up.ancestor, 'head', o.day) h
  where o.further
    and not h.on_leave
    and not exists (
      select from asked f
      where f.n = o.n
        and f.unit_id = o.unit_id
        and f.position = o.position
        and not f.on_leave
    )
    and not exists (
      select from unit_path nearer
      cross join lateral office_holders(nearer.ancestor, 'head', o.day) f
      where nearer.descendant = o.unit_id
        and nearer.line = up.line
        and nearer.depth < up.depth
        and nearer.during @> o.day
        and not f.on_leave
    )`;
