import type { Position, SubmissionKind, UnitKind } from '#domain/contracts/basics';
import { positions } from '#domain/contracts/basics';
import type { ShownState, WorkItem } from '#domain/contracts/views';
import { powersOf, type Action, type Actor } from '#domain/roles';
import type { Fragment, Reader } from './connect.ts';
import { orderBy, page, searching, type Listed, type ListQuery } from './page.ts';
import { unitOf } from './refs.ts';
import { daysLeft, shownObligationSql, type Moment } from './shown.ts';
import { visible } from './visible.ts';

export interface WorkFilter { readonly kind?: WorkItem['kind'] | undefined; readonly late?: boolean | undefined; readonly q?: string | undefined; readonly schoolYear?: string | undefined }
type PersonActor = Actor & { kind: 'person' };

const sortable = { dueOn: 'due_on', unit: 'unit_name collate vietnamese', title: 'title collate vietnamese', kind: 'kind', since: 'since', urgency: 'late desc, due_on asc nulls last, unit_name collate vietnamese' };
export const workSorts = ['id', ...Object.keys(sortable)] as [string, ...string[]];

interface Row {
  id: string; kind: WorkItem['kind']; plan_id: string; submission_id: string | null; task_id: string | null; unit_id: string; unit_code: string; unit_name: string; unit_kind: UnitKind;
  title: string; submission_kind: SubmissionKind | null; school_year: string; state: ShownState; round: number; since: string | null; due_on: string | null; late: boolean; reason: string | null;
}

/** Tasks show up so many calendar days before their date. */
const TASK_DAYS = 7;

/** What waits for this person, in one statement: at a desk of theirs, or with the units whose texts they write. */
export async function listWork(sql: Reader, actor: PersonActor, q: ListQuery, filter: WorkFilter, moment: Moment): Promise<Listed<WorkItem>> {
  const { now, today } = moment;
  const ownUnits = (action: Action, only: readonly Position[] = positions): string[] => actor.offices.filter((o) => only.includes(o.position) && powersOf(o.position).own.includes(action)).map((o) => o.unitId);
  const drafting = ownUnits('draft');
  const state = shownObligationSql(sql, now);
  const submissions = sql`
    from submission s join plan p on p.id = s.plan_id
    left join lateral (select * from obligation o where o.submission_id = s.id and o.plan_id = s.plan_id order by (o.kind = s.kind) desc, o.due_at, o.id limit 1) o on true`;
  const items = sql`
    select s.id::text || ':review' as id, 'review' as kind, p.id as plan_id, s.id as submission_id, null::uuid as task_id, coalesce(o.title, '') as title, s.kind as submission_kind,
      ${state} as state, s.round, s.step_since as since, s.step_due_on as due_on, null::text as reason
    ${submissions} where p.phase <> 'closed' and s.submitted_by is distinct from ${actor.personId} and ${atDesk(sql, actor)} and ${visible(sql, actor, 'review', sql`p.unit_id`, today)}
    union all
    select s.id::text || ':mend', 'mend', p.id, s.id, null, coalesce(o.title, ''), s.kind, ${state}, s.round, s.returned_at, s.return_due_on,
      (select x.text from decision d left join event_text x on x.id = d.text_id where d.submission_id = s.id and d.kind = 'returned' order by d.at desc limit 1)
    ${submissions} where p.phase <> 'closed' and s.state = 'returned' and p.unit_id = any(${drafting}::uuid[])
    union all
    select s.id::text || ':draft', 'draft', p.id, s.id, null, coalesce(o.title, ''), s.kind, ${state}, s.round, o.opens_at, o.due_on, null
    ${submissions} where p.phase <> 'closed' and s.state in ('draft', 'recalled') and p.unit_id = any(${drafting}::uuid[])
    union all
    select o.id::text || ':begin', 'begin', p.id, null, null, o.title, o.kind, ${state}, 0, o.opens_at, o.due_on, null
    from obligation o join plan p on p.id = o.plan_id left join submission s on s.id = o.submission_id
    where o.submission_id is null and o.opens_at <= ${now} and p.phase not in ('waiting', 'closed') and p.unit_id = any(${drafting}::uuid[])
    union all
    select s.id::text || ':number', 'number', p.id, s.id, null, coalesce(o.title, ''), s.kind, ${state}, s.round, s.approved_at, null::date, null
    ${submissions} where p.phase <> 'closed' and s.state = 'approved' and s.register_number is null and (p.unit_id = any(${ownUnits('number', ['clerk'])}::uuid[])
      or (p.unit_id = any(${ownUnits('number', ['head'])}::uuid[]) and not exists (
        select 1 from appointment c where c.unit_id = p.unit_id and c.position = 'clerk' and c.confirmed and c.during @> ${today}::date)))
    union all
    select t.id::text || ':task', 'task', p.id, null, t.id, t.title, null, case when t.due_on < ${today} then 'overdue' else 'executing' end, 0, null, t.due_on, null
    from task t join plan p on p.id = t.plan_id
    where t.is_leaf and t.percent < 100 and t.due_on < ${today}::date + ${TASK_DAYS}::int and p.phase in ('executing', 'closing') and p.unit_id = any(${ownUnits('task')}::uuid[])`;
  return page(sql, q, {
    filtered: sql`
      select w.*, coalesce(w.due_on < ${today}, false) as late, p.unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind, d.school_year
      from (${items}) w join plan p on p.id = w.plan_id join unit u on u.id = p.unit_id join directive d on d.id = p.directive_id
      where ${filter.kind === undefined ? sql`true` : sql`w.kind = ${filter.kind}`}
        and ${filter.late === undefined ? sql`true` : sql`coalesce(w.due_on < ${today}, false) = ${filter.late}`}
        and ${filter.schoolYear === undefined ? sql`true` : sql`d.school_year = ${filter.schoolYear}`}
        and ${searching(sql, sql`u.search || ' ' || plain(w.title)`, filter.q)}`,
    columns: sql`f.*`, joins: sql``, order: orderBy(sql, q, sortable, sortable.urgency),
  }, (r: Row): WorkItem => ({
    id: r.id, kind: r.kind, planId: r.plan_id, submissionId: r.submission_id, taskId: r.task_id, unit: unitOf(r), title: r.title, submissionKind: r.submission_kind,
    schoolYear: r.school_year, state: r.state, round: r.round, since: r.since, dueOn: r.due_on, daysLeft: daysLeft(r.due_on, moment), late: r.late, reason: r.reason,
  }));
}

/** `officeForStep` in SQL: the step's own office, or the head of the same unit. */
function atDesk(sql: Reader, actor: PersonActor): Fragment {
  const reviewing = actor.offices.filter((o) => powersOf(o.position).own.includes('review') || powersOf(o.position).below.includes('review'));
  return sql`exists (select 1 from unnest(${reviewing.map((o) => o.unitId)}::uuid[], ${reviewing.map((o) => o.position)}::text[]) m(unit_id, position)
    where m.unit_id = s.desk_unit_id and (m.position = s.desk_position or m.position = 'head'))`;
}
