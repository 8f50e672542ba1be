import type { Actor } from '#domain/access/actor';
import type { PlanFilter, PlanRow, planSorts } from '#domain/contracts/plan';
import { visible } from '../access/visible.ts';
import type { Reader } from '../postgres/connect.ts';
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
import { unitOf, type UnitColumns } from '../shared/refs.ts';
import { owedOnSql, shownPlanSql } from '../shared/shown-sql.ts';
import { daysLeft, stripOf, yearColumns, type YearRow } from '../shared/strip.ts';

const sortable: SortColumns<typeof planSorts> = {
  unit: 'unit_name collate vietnamese',
  changedAt: 'changed_at',
  schoolYear: 'school_year',
  directiveTitle: 'directive_title collate vietnamese',
  state: 'state',
  dueOn: 'due_on',
};
interface Row extends UnitColumns, YearRow {
  id: string;
  directive_id: string;
  directive_title: string;
  school_year: string;
  changed_at: string;
  due_on: string | null;
}

/** The years the actor may read, by unit name unless asked otherwise. */
export async function listPlans(
  sql: Reader,
  actor: Actor,
  q: ListQuery,
  filter: PlanFilter,
  moment: Moment,
): Promise<Listed<PlanRow>> {
  const isLate = sql`coalesce(due_on < ${moment.today}, false)`;
  return page(
    sql,
    q,
    {
      filtered: sql`
        select *
        from (
          select p.id, p.unit_id, p.directive_id, p.changed_at, u.code as unit_code,
            u.name as unit_name, u.kind as unit_kind, u.search, d.title as directive_title,
            d.school_year, ${shownPlanSql(sql, moment.now)} as state,
            -- The date of nextOwed in the domain: sorted by, filtered by and shown.
            (
              select min(${owedOnSql(sql)})
              from obligation o
              left join submission s on s.id = o.submission_id
              where o.plan_id = p.id
                and p.phase <> 'closed'
            ) as due_on
          from plan p
          join unit u on u.id = p.unit_id
          join directive d on d.id = p.directive_id
          where ${visible(sql, actor, 'read', sql`p.unit_id`, moment.today)}
            and ${ifSet(sql, filter.schoolYear, (year) => sql`d.school_year = ${year}`)}
            and ${ifSet(sql, filter.unitKind, (kind) => sql`u.kind = ${kind}`)}
            and ${ifSet(sql, filter.unitId, (unit) => sql`p.unit_id = ${unit}`)}
            and ${ifSet(sql, filter.directiveId, (id) => sql`p.directive_id = ${id}`)}
            and ${searching(sql, sql`u.search || ' ' || plain(d.title)`, filter.q)}
        ) p
        where ${ifSet(sql, filter.state, (state) => sql`state = ${state}`)}
          and ${ifSet(sql, filter.late, (late) => sql`${isLate} = ${late}`)}`,
      columns: sql`
        p.id, p.phase, f.changed_at, f.unit_id, f.unit_code, f.unit_name, f.unit_kind,
        f.directive_id, f.directive_title, f.school_year, f.due_on,
        ${yearColumns(sql, moment.today)}`,
      joins: sql`join plan p on p.id = f.id`,
      order: orderBy(sql, q, sortable, sortable.unit),
    },
    (r: Row) => planRow(r, moment),
  );
}

function planRow(r: Row, moment: Moment): PlanRow {
  const unit = unitOf(r);
  const document = r.year.find((o) => o.kind === 'plan')?.answer ?? null;
  const strip = stripOf(unit, r, moment);
  return {
    id: r.id,
    unit,
    directiveId: r.directive_id,
    directiveTitle: r.directive_title,
    schoolYear: r.school_year,
    state: strip.state,
    strip,
    submissionId: document?.id ?? null,
    revision: document?.revision ?? 0,
    changedAt: r.changed_at,
    dueOn: r.due_on,
    daysLeft: daysLeft(r.due_on, moment),
    late: r.due_on !== null && r.due_on < moment.today,
  };
}
