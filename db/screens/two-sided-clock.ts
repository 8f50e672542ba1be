import type { Actor } from '#domain/access/actor';
import type { ClockFilter, ClockRow, clockSorts } from '#domain/contracts/two-sided-clock';
import type { Position, UnitKind } from '#domain/shapes/basics';
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

const sortable: SortColumns<typeof clockSorts> = {
  unit: 'unit_name collate vietnamese',
  papers: 'papers',
  authorDays: 'author_days',
  superiorDays: 'superior_days',
  mean: 'mean',
  longest: 'longest',
  beyond: 'beyond',
  waiting: 'waiting',
};
interface Row {
  id: string;
  unit_id: string;
  unit_code: string;
  unit_name: string;
  unit_kind: UnitKind;
  position: Position | null;
  papers: number;
  author_days: number;
  superior_days: number;
  mean: number | null;
  longest: number | null;
  beyond: number;
  waiting: number;
}

/**
 * Who has held papers how long, of the units this person reads: a row a unit, or a row a reviewing
 * office.
 */
export async function listTwoSidedClock(
  sql: Reader,
  actor: Actor,
  q: ListQuery,
  filter: ClockFilter,
  moment: Moment,
): Promise<Listed<ClockRow>> {
  const byUnit = filter.by !== 'reviewer';
  return page(
    sql,
    q,
    {
      filtered: sql`
        with span as (
          select h.submission_id, p.unit_id as of_unit, h.side, h.unit_id, h.position,
            h.limit_days, lead(h.at) over mine is null as open,
            working_days_between(
              (h.at at time zone ${moment.zone})::date,
              (coalesce(lead(h.at) over mine, ${moment.now}) at time zone ${moment.zone})::date
            ) as days
          from held h
          join submission s on s.id = h.submission_id
          join plan p on p.id = s.plan_id
          join directive d on d.id = p.directive_id
          where ${visible(sql, actor, 'read', sql`p.unit_id`, moment.today)}
            and ${ifSet(sql, filter.schoolYear, (year) => sql`d.school_year = ${year}`)}
            and ${ifSet(sql, filter.directiveId, (id) => sql`d.id = ${id}`)}
          window mine as (partition by h.submission_id order by h.seq)
        ), grouped as (
          ${byUnit ? unitRows(sql) : officeRows(sql)}
        )
        select g.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind
        from grouped g
        join unit u on u.id = g.unit_id
        where ${searching(sql, sql`u.search`, filter.q)}`,
      columns: sql`f.*`,
      joins: sql``,
      order: orderBy(sql, q, sortable, sortable.superiorDays),
    },
    (r: Row): ClockRow => ({
      id: r.id,
      unit: unitOf(r),
      position: r.position,
      papers: r.papers,
      authorDays: r.author_days,
      superiorDays: r.superior_days,
      mean: r.mean,
      longest: r.longest,
      beyond: r.beyond,
      waiting: r.waiting,
    }),
  );
}

const sums = (sql: Reader): Fragment => sql`
  count(distinct submission_id)::int as papers,
  coalesce(sum(days) filter (where side = 'author'), 0)::int as author_days,
  coalesce(sum(days) filter (where side = 'superior'), 0)::int as superior_days,
  round(avg(days) filter (where side = 'superior'), 1)::float8 as mean,
  max(days) filter (where side = 'superior') as longest,
  count(*) filter (where side = 'superior' and days > limit_days)::int as beyond,
  count(*) filter (where side = 'superior' and open)::int as waiting`;

const unitRows = (sql: Reader): Fragment => sql`
  select of_unit::text as id, of_unit as unit_id, null::text as position, ${sums(sql)}
  from span
  where side <> 'nobody'
  group by of_unit`;
const officeRows = (sql: Reader): Fragment => sql`
  select unit_id || ':' || position as id, unit_id, position, ${sums(sql)}
  from span
  where side = 'superior'
  group by unit_id, position`;
