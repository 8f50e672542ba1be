import type { Actor } from '#domain/access/actor';
import { reach } from '#domain/access/may';
import type { Action } from '#domain/access/powers';
import type { ShownState } from '#domain/contracts/shared';
import type { WorkFilter, WorkItem, workSorts } from '#domain/contracts/work';
import { lentActFor } from '#domain/review/steps';
import type { Position, SubmissionKind, UnitKind } from '#domain/shapes/basics';
import { positions } from '#domain/shapes/basics';
import { visible } from '../access/visible.ts';
import type { Fragment, Reader } from '../postgres/connect.ts';
import {
  ifSet,
  orderBy,
  page,
  searching,
  type Listed,
  type ListQuery,
  type SortColumns,
} from '../postgres/page.ts';
import type { Moment } from '../shared/moment.ts';
import { unitOf } from '../shared/refs.ts';
import { daysLeft, owedOnSql, shownObligationSql } from '../shared/shown.ts';
import { firstAnswered } from '../submission/list.ts';

/**
 * What a list of work is asked for. `pressing` is home's: without the own texts that have more than
 * two weeks left; what has no date is not put off.
 */
type AskedWork = WorkFilter & { readonly pressing?: true };
type PersonActor = Actor & { kind: 'person' };

const sortable: SortColumns<typeof workSorts> = {
  dueOn: 'due_on',
  unit: 'unit_name collate vietnamese',
  title: 'title collate vietnamese',
  kind: 'kind',
  since: 'since',
  urgency: 'late desc, due_on asc nulls last, unit_name collate vietnamese',
};
interface Row {
  id: string;
  kind: WorkItem['kind'];
  plan_id: string;
  submission_id: string | null;
  task_id: string | null;
  unit_id: string;
  unit_code: string;
  unit_name: string;
  unit_kind: UnitKind;
  title: string;
  submission_kind: SubmissionKind | null;
  school_year: string;
  state: ShownState;
  round: number;
  since: string | null;
  due_on: string | null;
  late: boolean;
  reason: string | null;
  paper: WorkItem['paper'];
}

/** Tasks show up so many calendar days before their date. */
const TASK_DAYS = 7;
/** A text to be written presses so many calendar days before its date. */
const WRITING_DAYS = 14;

/**
 * What waits for this person, in one statement: at a desk of theirs, or with the units whose texts
 * they write.
 */
export async function listWork(
  sql: Reader,
  actor: PersonActor,
  q: ListQuery,
  filter: AskedWork,
  moment: Moment,
): Promise<Listed<WorkItem>> {
  const { now, today } = moment;
  const isLate = sql`coalesce(w.due_on < ${today}, false)`;
  const ownUnits = (action: Action, only: readonly Position[] = positions): string[] =>
    reach({ ...actor, offices: actor.offices.filter((o) => only.includes(o.position)) }, action)
      .own;
  const drafting = ownUnits('draft');
  const state = shownObligationSql(sql, now);
  const submissions = sql`
    from submission s
    join plan p on p.id = s.plan_id
    left join lateral ${firstAnswered(sql)} o on true`;
  const items = sql`
    select s.id::text || ':review' as id, 'review' as kind, p.id as plan_id,
      s.id as submission_id, null::uuid as task_id, coalesce(o.title, '') as title,
      s.kind as submission_kind, ${state} as state, s.round, s.step_since as since,
      s.step_due_on as due_on, null::text as reason,
      jsonb_build_object(
        'revision', s.revision, 'sha256', s.sha256, 'act', s.steps -> s.step_index ->> 'act',
        'confirm', s.steps -> s.step_index ->> 'confirm', 'seat', mine.seat
      ) as paper
    ${submissions}
    join lateral (${seatAtDesk(sql, actor)}) mine on true
    where p.phase <> 'closed'
      and not ${barredSql(actor, sql)}
    union all
    select a.id::text || ':advice', 'advice', p.id, s.id, null, coalesce(o.title, ''), s.kind,
      ${state}, s.round, a.asked_at, s.step_due_on,
      (select x.text from event_text x where x.id = a.question_id), null
    ${submissions}
    join advice a on a.submission_id = s.id
    where p.phase <> 'closed'
      and a.asked_of = ${actor.personId}
      and a.answered_at is null
    union all
    select o.id::text || ':extension', 'extension', p.id, null, null, o.title, o.kind, ${state},
      0, e.asked_at, e.answer_on, (select x.text from event_text x where x.id = e.reason_id),
      null
    from extension e
    join obligation o on o.id = e.obligation_id
    join plan p on p.id = e.plan_id
    left join submission s on s.id = o.submission_id
    where e.state = 'asked'
      and p.phase <> 'closed'
      and ${visible(sql, actor, 'extend', sql`p.unit_id`, today)}
    union all
    select s.id::text || ':mend', 'mend', p.id, s.id, null, coalesce(o.title, ''), s.kind,
      ${state}, s.round, s.returned_at, ${owedOnSql(sql)},
      (
        select x.text
        from decision d
        left join event_text x on x.id = d.text_id
        where d.submission_id = s.id
          and d.kind in ('returned', 'refused')
        order by d.at desc
        limit 1
      ),
      null
    ${submissions}
    where p.phase <> 'closed'
      and s.state in ('returned', 'refused')
      and p.unit_id = any(${drafting}::uuid[])
    union all
    select s.id::text || ':draft', 'draft', p.id, s.id, null, coalesce(o.title, ''), s.kind,
      ${state}, s.round, o.opens_at, ${owedOnSql(sql)}, null, null
    ${submissions}
    where p.phase <> 'closed'
      and s.state in ('draft', 'recalled')
      and p.unit_id = any(${drafting}::uuid[])
    union all
    select o.id::text || ':begin', 'begin', p.id, null, null, o.title, o.kind, ${state}, 0,
      o.opens_at, o.due_on, null, null
    from obligation o
    join plan p on p.id = o.plan_id
    left join submission s on s.id = o.submission_id
    where o.submission_id is null
      and o.opens_at <= ${now}
      and p.phase not in ('waiting', 'closed')
      and p.unit_id = any(${drafting}::uuid[])
    union all
    select s.id::text || ':number', 'number', p.id, s.id, null, coalesce(o.title, ''), s.kind,
      ${state}, s.round, s.approved_at, null::date, null, null
    ${submissions}
    where p.phase <> 'closed'
      and s.in_force is not null
      and s.register_number is null
      and (
        p.unit_id = any(${ownUnits('number', ['clerk'])}::uuid[])
        or (
          p.unit_id = any(${ownUnits('number', ['head'])}::uuid[])
          and not exists (
            select 1
            from appointment c
            where c.unit_id = p.unit_id
              and c.position = 'clerk'
              and c.confirmed
              and c.during @> ${today}::date
          )
        )
      )
    union all
    select t.id::text || ':task', 'task', p.id, null, t.id, t.title, null,
      case when t.due_on < ${today} then 'overdue' else 'executing' end, 0, null, t.due_on, null,
      null
    from task t
    join plan p on p.id = t.plan_id
    where t.in_force
      and t.is_leaf
      and t.percent < 100
      and t.due_on < ${today}::date + ${TASK_DAYS}::int
      and p.phase in ('executing', 'closing')
      and p.unit_id = any(${ownUnits('task')}::uuid[])`;
  return page(
    sql,
    q,
    {
      filtered: sql`
        select w.*, ${isLate} as late, p.unit_id, u.code as unit_code,
          u.name as unit_name, u.kind as unit_kind, d.school_year
        from (${items}) w
        join plan p on p.id = w.plan_id
        join unit u on u.id = p.unit_id
        join directive d on d.id = p.directive_id
        where ${ifSet(sql, filter.kind, (kind) => sql`w.kind = ${kind}`)}
          and ${ifSet(sql, filter.late, (late) => sql`${isLate} = ${late}`)}
          and ${ifSet(
            sql,
            filter.pressing,
            () => sql`
              (
                w.kind not in ('begin', 'draft')
                or coalesce(w.due_on < ${today}::date + ${WRITING_DAYS}::int, true)
              )`,
          )}
          and ${ifSet(sql, filter.schoolYear, (year) => sql`d.school_year = ${year}`)}
          and ${ifSet(sql, filter.submissionKind, (kind) => sql`w.submission_kind = ${kind}`)}
          and ${ifSet(sql, filter.unitKind, (kind) => sql`u.kind = ${kind}`)}
          and ${ifSet(
            sql,
            filter.under,
            (under) => sql`
              (
                u.id = ${under}
                or exists (
                  select from unit_path t
                  where t.descendant = u.id
                    and t.ancestor = ${under}
                    and t.during @> ${today}::date
                )
              )`,
          )}
          and ${searching(sql, sql`u.search || ' ' || plain(w.title)`, filter.q)}`,
      columns: sql`f.*`,
      joins: sql``,
      order: orderBy(sql, q, sortable, sortable.urgency),
    },
    (r: Row): WorkItem => ({
      id: r.id,
      kind: r.kind,
      planId: r.plan_id,
      submissionId: r.submission_id,
      taskId: r.task_id,
      unit: unitOf(r),
      title: r.title,
      submissionKind: r.submission_kind,
      schoolYear: r.school_year,
      state: r.state,
      round: r.round,
      since: r.since,
      dueOn: r.due_on,
      daysLeft: daysLeft(r.due_on, moment),
      late: r.late,
      reason: r.reason,
      paper: r.paper,
    }),
  );
}

/**
 * `seatFor` in SQL: a seat's own office, held or lent for such an act and paper, or the head of the
 * same unit. One row, or none.
 */
function seatAtDesk(sql: Reader, actor: PersonActor): Fragment {
  const offices = actor.offices.map((o, n) => ({
    n,
    unit_id: o.unitId,
    position: o.position,
    acts: o.lent?.acts ?? null,
    kinds: o.lent?.kinds ?? null,
  }));
  return sql`
    select k.seat
    from desk k
    join jsonb_to_recordset(${sql.json(offices)}) as m(
      n int, unit_id uuid, position text, acts jsonb, kinds jsonb
    ) on m.unit_id = k.unit_id
    where k.submission_id = s.id
      and (
        (
          m.position = k.position
          and (
            m.acts is null
            or (
              m.acts ? (${sql.json(lentActFor)}::jsonb ->> (s.steps -> s.step_index ->> 'act'))
              and (m.kinds = '[]' or m.kinds ? s.kind)
            )
          )
        )
        or (
          m.position = 'head' and m.acts is null and s.steps -> s.step_index ->> 'act' <> 'sign'
        )
      )
    order by m.position <> k.position, m.acts is not null, m.n,
      k.person_id is distinct from ${actor.personId}, k.seat
    limit 1`;
}

/** `barred` in SQL. */
const barredSql = (actor: PersonActor, sql: Reader): Fragment => sql`
  (
    (
      s.steps -> s.step_index ->> 'act' <> 'sign'
      and (
        s.submitted_by is not distinct from ${actor.personId}
        or (
          s.prepared_by is not distinct from ${actor.personId}
          and (s.state = 'in-review' or not (s.steps -> s.step_index ->> 'samePerson')::boolean)
        )
      )
    )
    or exists (
      select from jsonb_array_elements(s.given) g
      where g ->> 'personId' = ${actor.personId}
        and (
          (g ->> 'visit')::int = s.visit
          or (
            not (s.steps -> s.step_index ->> 'samePerson')::boolean
            and (g ->> 'step')::int < s.step_index
            and s.steps -> (g ->> 'step')::int ->> 'act' <> 'sign'
          )
        )
    )
  )`;
