import type { Actor } from '#domain/access/actor';
import { taskNumbers } from '#domain/content/numbering';
import type { TaskFilter, taskSorts, TaskView } from '#domain/contracts/task';
import type { UnitKind } from '#domain/shapes/basics';
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
import { daysLeft } from '../shared/strip.ts';

const sortable: SortColumns<typeof taskSorts> = {
  dueOn: 'due_on',
  title: 'title collate vietnamese',
  percent: 'percent',
  lead: 'lead collate vietnamese',
  unit: 'unit_name collate vietnamese',
  position: 'unit_name collate vietnamese, plan_id, position',
};
interface Row {
  id: string;
  plan_id: string;
  unit_id: string;
  unit_code: string;
  unit_name: string;
  unit_kind: UnitKind;
  key: string;
  depth: number;
  is_leaf: boolean;
  task_group: string;
  title: string;
  lead: string;
  due_on: string | null;
  percent: number;
  late: boolean;
  may_progress: boolean;
  depths: number[];
  notes: { percent: number; text: string | null; by: string; name: string; at: string }[];
}

const isLate = (sql: Reader, moment: Moment): Fragment =>
  sql`(t.is_leaf and t.percent < 100 and coalesce(t.due_on < ${moment.today}, false))`;

/** Tasks of approved plans the actor may read. */
export async function listTasks(
  sql: Reader,
  actor: Actor,
  q: ListQuery,
  filter: TaskFilter,
  moment: Moment,
): Promise<Listed<TaskView>> {
  return page(
    sql,
    q,
    {
      filtered: sql`
        select t.id, t.plan_id, t.position, t.title, t.lead, t.percent, t.due_on, p.unit_id,
          u.code as unit_code, u.name as unit_name, u.kind as unit_kind
        from task t
        join plan p on p.id = t.plan_id
        join unit u on u.id = p.unit_id
        join directive d on d.id = p.directive_id
        where t.in_force
          and ${visible(sql, actor, 'read', sql`p.unit_id`, moment.today)}
          and ${ifSet(sql, filter.planId, (id) => sql`t.plan_id = ${id}`)}
          and ${ifSet(
            sql,
            filter.unitId,
            (unit) => sql`
              (
                p.unit_id = ${unit}
                or p.unit_id in (
                  select descendant
                  from unit_path
                  where ancestor = ${unit}
                    and during @> ${moment.today}::date
                )
              )`,
          )}
          and ${ifSet(sql, filter.schoolYear, (year) => sql`d.school_year = ${year}`)}
          and ${ifSet(sql, filter.open, (open) => sql`(t.is_leaf and t.percent < 100) = ${open}`)}
          and ${ifSet(sql, filter.late, (late) => sql`${isLate(sql, moment)} = ${late}`)}
          and ${searching(sql, sql`u.search || ' ' || plain(t.title || ' ' || t.lead)`, filter.q)}`,
      columns: sql`
        t.id, t.plan_id, f.unit_id, f.unit_code, f.unit_name, f.unit_kind, t.key, t.depth,
        t.is_leaf, t.task_group, t.title, t.lead, t.due_on, t.percent,
        ${isLate(sql, moment)} as late,
        (
          p.phase in ('executing', 'closing')
          and ${visible(sql, actor, 'task', sql`p.unit_id`, moment.today)}
        ) as may_progress,
        (
          select jsonb_agg(b.depth order by b.position)
          from task b
          where b.plan_id = t.plan_id
            and b.in_force
            and b.position <= t.position
        ) as depths,
        (
          select coalesce(
            jsonb_agg(
              jsonb_build_object(
                'percent', n.percent, 'text', x.text, 'by', n.person_id, 'name', pe.name,
                'at', n.at
              )
              order by n.seq desc
            ),
            '[]'
          )
          from task_note n
          join person pe on pe.id = n.person_id
          left join event_text x on x.id = n.text_id
          where n.task_id = t.id
        ) as notes`,
      joins: sql`
        join task t on t.id = f.id
        join plan p on p.id = t.plan_id`,
      order: orderBy(sql, q, sortable, sortable.position),
    },
    (r: Row) => taskView(r, moment),
  );
}

const taskView = (r: Row, moment: Moment): TaskView => ({
  id: r.id,
  planId: r.plan_id,
  unit: unitOf(r),
  key: r.key,
  depth: r.depth,
  isLeaf: r.is_leaf,
  group: r.task_group,
  title: r.title,
  lead: r.lead,
  number: taskNumbers(r.depths.map((depth) => ({ depth }))).at(-1) ?? '',
  dueOn: r.due_on,
  percent: r.percent,
  late: r.late,
  daysLeft: daysLeft(r.due_on, moment),
  mayProgress: r.may_progress,
  notes: r.notes.map((n) => ({
    percent: n.percent,
    text: n.text,
    by: { id: n.by, name: n.name },
    at: new Date(n.at).toISOString(),
  })),
});
