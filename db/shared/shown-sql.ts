import type { Instant } from '#domain/calendar/dates';
import type { Fragment, Reader } from '../postgres/connect.ts';

// What domain/plan/shown.ts says of an obligation and a year, in SQL. Tests compare the two. The
// fragments speak of an obligation `o`, the submission `s` that answers it, and the plan `p`.

/** `shownObligation`: the word for how obligation `o` stands. */
export const shownObligationSql = (sql: Reader, now: Instant): Fragment => sql`
  case
    when s.in_force is not null and s.state <> 'in-review'
      then case when s.state = 'approved' then 'approved' else 'amending' end
    when s.state = 'in-review' then case when s.heard then 'reviewing' else 'submitted' end
    when s.state <> 'approved' and s.return_due_at is not null
      then case when s.return_due_at <= ${now} then 'overdue' else s.state end
    when s.id is null and (o.opens_at > ${now} or p.phase = 'waiting') then 'waiting'
    when o.due_at <= ${now} then 'overdue'
    when s.id is null then 'open'
    when s.state in ('recalled', 'refused', 'checking') then s.state
    else 'draft'
  end`;

/** `owes`: does the unit still owe its part? */
const owesSql = (sql: Reader): Fragment =>
  sql`(s.id is null or (s.in_force is null and s.state <> 'in-review'))`;

/**
 * `owedOn`: the day by which the unit owes it; null where it owes nothing, because the paper is sent
 * up, approved or being amended.
 */
export const owedOnSql = (sql: Reader): Fragment =>
  sql`case when ${owesSql(sql)} then coalesce(s.return_due_on, o.due_on) end`;

/**
 * The day by which somebody owes something: the superior while one has the paper, else the unit.
 * Null where nobody does.
 */
export const awaitedOnSql = (sql: Reader): Fragment =>
  sql`case when s.state = 'in-review' then s.step_due_on else ${owedOnSql(sql)} end`;

/** `countsNow`: the day that counts now, whoever's it is. */
export const countsNowSql = (sql: Reader): Fragment =>
  sql`coalesce(${awaitedOnSql(sql)}, o.due_on)`;

/** `shownPlan`: the word for how year `p` stands. */
export const shownPlanSql = (sql: Reader, now: Instant): Fragment => sql`
  case
    when p.phase = 'waiting' then 'waiting'
    when p.phase in ('closing', 'closed') then 'closed'
    when p.phase = 'executing'
      or not exists (select 1 from obligation o where o.plan_id = p.id and o.kind = 'plan')
      then case
        when exists (
          select 1
          from obligation o
          left join submission s on s.id = o.submission_id
          where o.plan_id = p.id
            and ${shownObligationSql(sql, now)} = 'overdue'
        )
          then 'overdue'
        when exists (select 1 from obligation o where o.plan_id = p.id and o.kind = 'plan')
          then 'executing'
        else coalesce(
          (
            select ${shownObligationSql(sql, now)}
            from obligation o
            left join submission s on s.id = o.submission_id
            where o.plan_id = p.id
              and (s.in_force is null or s.state <> 'approved')
            order by s.in_force is not null, s.in_force is null and o.opens_at > ${now},
              case when s.in_force is null then o.due_on end, o.due_at, o.id
            limit 1
          ),
          'executing'
        )
      end
    else (
      select ${shownObligationSql(sql, now)}
      from obligation o
      left join submission s on s.id = o.submission_id
      where o.plan_id = p.id
        and o.kind = 'plan'
      order by o.due_at, o.id
      limit 1
    )
  end`;
