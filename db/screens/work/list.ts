import type { WorkFilter, WorkItem, workSorts } from '#domain/contracts/work';
import type { SubmissionKind } from '#domain/shapes/basics';
import type { ShownState } from '#domain/shapes/shown-state';
import type { Reader } from '../../postgres/connect.ts';
import {
  ifSet,
  orderBy,
  page,
  searching,
  type Listed,
  type ListQuery,
  type SortColumns,
} from '../../postgres/page.ts';
import type { Moment } from '../../shared/moment.ts';
import { unitOf, type UnitColumns } from '../../shared/refs.ts';
import { daysLeft } from '../../shared/strip.ts';
import { advice } from './advice.ts';
import { begin } from './begin.ts';
import { draft } from './draft.ts';
import { extension } from './extension.ts';
import type { Asker, FindItems } from './item.ts';
import { mend } from './mend.ts';
import { number } from './number.ts';
import { review } from './review.ts';
import { task } from './task.ts';

/**
 * What a list of work is asked for. `pressing` is home's: without the own texts that have more than
 * two weeks left; what has no date is not put off.
 */
type AskedWork = WorkFilter & { readonly pressing?: true };

const sortable: SortColumns<typeof workSorts> = {
  dueOn: 'due_on',
  unit: 'unit_name collate vietnamese',
  title: 'title collate vietnamese',
  kind: 'kind',
  since: 'since',
  urgency: 'late desc, due_on asc nulls last, unit_name collate vietnamese',
};
interface Row extends UnitColumns {
  id: string;
  kind: WorkItem['kind'];
  plan_id: string;
  submission_id: string | null;
  task_id: string | null;
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

/** Calendar days before its date from which a text that is to be written presses. */
const WRITING_DAYS = 14;

const kinds: Readonly<Record<WorkItem['kind'], FindItems>> = {
  review,
  advice,
  extension,
  mend,
  draft,
  begin,
  number,
  task,
};

/**
 * What waits for this person, in one statement: at a desk of theirs, or with the units whose texts
 * they write.
 */
export async function listWork(
  sql: Reader,
  actor: Asker['actor'],
  q: ListQuery,
  filter: AskedWork,
  moment: Moment,
): Promise<Listed<WorkItem>> {
  const { today } = moment;
  const asked = filter.kind === undefined ? Object.values(kinds) : [kinds[filter.kind]];
  const items = asked
    .map((find) => find({ sql, actor, moment }))
    .reduce((all, some) => sql`${all} union all ${some}`);
  const isLate = sql`coalesce(w.due_on < ${today}, false)`;
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
        where ${ifSet(sql, filter.late, (late) => sql`${isLate} = ${late}`)}
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
