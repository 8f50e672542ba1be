import type { Actor } from '#domain/access/actor';
import type {
  SubmissionFilter,
  SubmissionRowView,
  submissionSorts,
} from '#domain/contracts/submission';
import type { SubmissionKind, UnitKind } from '#domain/shapes/basics';
import type { ShownState } from '#domain/shapes/shown-state';
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
import { awaitedOnSql, shownObligationSql } from '../shared/shown-sql.ts';
import { daysLeft } from '../shared/strip.ts';

const sortable: SortColumns<typeof submissionSorts> = {
  unit: 'unit_name collate vietnamese',
  title: 'title collate vietnamese',
  kind: 'kind',
  state: 'state',
  submittedAt: 'submitted_at',
  dueOn: 'due_on',
  schoolYear: 'school_year',
  round: 'round',
};
export interface SubmissionListRow {
  id: string;
  plan_id: string;
  kind: SubmissionKind;
  title: string;
  unit_id: string;
  unit_code: string;
  unit_name: string;
  unit_kind: UnitKind;
  school_year: string;
  state: ShownState;
  round: number;
  revision: number;
  submitted_at: string | null;
  due_on: string | null;
  on_behalf: boolean;
  symbol: string | null;
}

/**
 * Of the obligations that submission `s` answers in its own year, the one that gives it its title:
 * the earliest of its kind.
 */
export const firstAnswered = (sql: Reader): Fragment => sql`
  (
    select o.*
    from obligation o
    where o.submission_id = s.id
      and o.plan_id = s.plan_id
    order by (o.kind = s.kind) desc, o.due_at, o.id
    limit 1
  )`;

/** One row a submission, with the obligation it answers first. */
export const submissionRows = (sql: Reader, where: Fragment, moment: Moment): Fragment => sql`
  select s.id, s.plan_id, s.kind, coalesce(o.title, '') as title, p.unit_id, u.code as unit_code,
    u.name as unit_name, u.kind as unit_kind, u.search, d.school_year,
    ${shownObligationSql(sql, moment.now)} as state, s.round, s.submitted_at, s.on_behalf,
    r.symbol, ${awaitedOnSql(sql)} as due_on,
    -- What the own unit still checks is not counted: lists are read by others too.
    (
      select coalesce(max(v.number), 0)
      from revision v
      where v.submission_id = s.id
        and v.signed_at is not null
    ) as revision
  from submission s
  join plan p on p.id = s.plan_id
  join unit u on u.id = p.unit_id
  join directive d on d.id = p.directive_id
  left join lateral ${firstAnswered(sql)} o on true
  left join register_entry r
    on r.submission_id = s.id and r.revision = coalesce(s.in_force, s.revision)
  where ${where}`;

export async function listSubmissions(
  sql: Reader,
  actor: Actor,
  q: ListQuery,
  filter: SubmissionFilter,
  moment: Moment,
): Promise<Listed<SubmissionRowView>> {
  const isLate = sql`coalesce(due_on < ${moment.today}, false)`;
  const kinds = filter.kinds ?? (filter.kind === undefined ? undefined : [filter.kind]);
  const where = sql`
    ${visible(sql, actor, 'read', sql`p.unit_id`, moment.today)}
    and ${ifSet(sql, kinds, (some) => sql`s.kind = any(${[...some]})`)}
    and ${ifSet(sql, filter.planId, (id) => sql`s.plan_id = ${id}`)}
    and ${ifSet(sql, filter.schoolYear, (year) => sql`d.school_year = ${year}`)}
    and ${searching(sql, sql`u.search || ' ' || plain(coalesce(o.title, ''))`, filter.q)}`;
  return page(
    sql,
    q,
    {
      filtered: sql`
        select *
        from (${submissionRows(sql, where, moment)}) l
        where ${ifSet(sql, filter.state, (state) => sql`state = ${state}`)}
          and ${ifSet(sql, filter.late, (late) => sql`${isLate} = ${late}`)}`,
      columns: sql`f.*`,
      joins: sql``,
      order: orderBy(sql, q, sortable, sortable.unit),
    },
    (r: SubmissionListRow) => submissionRow(r, moment),
  );
}

export const submissionRow = (r: SubmissionListRow, moment: Moment): SubmissionRowView => ({
  id: r.id,
  planId: r.plan_id,
  kind: r.kind,
  title: r.title,
  unit: unitOf(r),
  schoolYear: r.school_year,
  state: r.state,
  round: r.round,
  revision: r.revision,
  submittedAt: r.submitted_at,
  dueOn: r.due_on,
  daysLeft: daysLeft(r.due_on, moment),
  late: r.due_on !== null && r.due_on < moment.today,
  onBehalf: r.on_behalf,
  registered: r.symbol,
});
