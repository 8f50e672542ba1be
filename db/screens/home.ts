import type { PersonActor } from '#domain/access/actor';
import { reach } from '#domain/access/may';
import type { Home } from '#domain/contracts/work';
import type { DateReason } from '#domain/deadlines/due';
import { whyOwed } from '#domain/plan/debts';
import type { SubmissionState } from '#domain/review/submission';
import type { UnitKind } from '#domain/shapes/basics';
import type { ShownState } from '#domain/shapes/shown-state';
import { visible } from '../access/visible.ts';
import type { Db } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import { reasonViews, textsOfReasons } from '../shared/date-reasons.ts';
import type { Moment } from '../shared/moment.ts';
import { unitOf } from '../shared/refs.ts';
import { owedOnSql, shownObligationSql } from '../shared/shown-sql.ts';
import { daysLeft, stripOf, yearColumns, type YearRow } from '../shared/strip.ts';
import { listWork } from './work/list.ts';

interface ComingRow {
  id: string;
  plan_id: string;
  unit_id: string;
  unit_code: string;
  unit_name: string;
  unit_kind: UnitKind;
  title: string;
  due_on: string;
  why: DateReason[];
  submission_id: string | null;
  state: SubmissionState | null;
  in_force: number | null;
  return_due_on: string | null;
}
interface PlanRow extends YearRow {
  id: string;
  title: string;
  unit_id: string;
  unit_code: string;
  unit_name: string;
  unit_kind: UnitKind;
}

/**
 * The first screen: what waits, what comes, the own units' years, and how the units below stand.
 */
export const readHome = (
  pool: Db,
  actor: PersonActor,
  schoolYear: string | undefined,
  moment: Moment,
): Promise<Home> =>
  snapshot(pool, async (sql) => {
    const { own } = reach(actor, 'read');
    const inYear = schoolYear === undefined ? sql`true` : sql`d.school_year = ${schoolYear}`;
    const [todo, coming, plans, below] = await Promise.all([
      listWork(
        sql,
        actor,
        { sort: 'urgency', order: 'asc', page: 1, perPage: 20 },
        { schoolYear, pressing: true },
        moment,
      ),
      sql<ComingRow[]>`
        select o.id, p.id as plan_id, p.unit_id, u.code as unit_code, u.name as unit_name,
          u.kind as unit_kind, o.title, ${owedOnSql(sql)} as due_on, o.why, o.submission_id,
          s.state, s.in_force, s.return_due_on
        from obligation o
        join plan p on p.id = o.plan_id
        join unit u on u.id = p.unit_id
        join directive d on d.id = p.directive_id
        left join submission s on s.id = o.submission_id
        where p.unit_id = any(${own}::uuid[])
          and p.phase <> 'closed'
          and ${owedOnSql(sql)} >= ${moment.today}
          and ${inYear}
        order by due_on, o.id
        limit 20`,
      sql<PlanRow[]>`
        select p.id, p.phase, d.title, p.unit_id, u.code as unit_code, u.name as unit_name,
          u.kind as unit_kind, ${yearColumns(sql, moment.today)}
        from plan p
        join unit u on u.id = p.unit_id
        join directive d on d.id = p.directive_id
        where p.unit_id = any(${own}::uuid[])
          and ${inYear}
        order by d.school_year desc, d.issued_at desc, p.id
        limit 10`,
      sql<{ state: ShownState; count: number }[]>`
        select state, count(*)::int as count
        from (
          select ${shownObligationSql(sql, moment.now)} as state
          from plan p
          join directive d on d.id = p.directive_id
          join obligation o on o.plan_id = p.id and o.kind = 'plan'
          left join submission s on s.id = o.submission_id
          where ${visible(sql, actor, 'read', sql`p.unit_id`, moment.today)}
            and not (p.unit_id = any(${own}::uuid[]))
            and ${inYear}
        ) x
        group by state
        order by state`,
    ]);
    // What is listed among the work is not listed again among what comes.
    const pressing = new Set(todo.data.map((w) => w.id));
    const later = coming.filter(
      (c) =>
        ![`${c.id}:begin`, `${c.submission_id}:draft`, `${c.submission_id}:mend`].some((id) =>
          pressing.has(id),
        ),
    );
    const texts = await textsOfReasons(
      sql,
      later.flatMap((c) => c.why),
    );
    return {
      todo: todo.data,
      todoTotal: todo.total,
      below,
      coming: later.map((c) => ({
        planId: c.plan_id,
        unit: unitOf(c),
        title: c.title,
        dueOn: c.due_on,
        daysLeft: daysLeft(c.due_on, moment),
        why: reasonViews(whyComing(c), texts),
        submissionId: c.submission_id,
      })),
      plans: plans.map((p) => ({
        planId: p.id,
        title: p.title,
        unit: unitOf(p),
        strip: stripOf(unitOf(p), p, moment),
      })),
    };
  });

/**
 * Why it is owed by that date; an obligation nobody has begun to answer has only reasons of its
 * own.
 */
const whyComing = ({
  state,
  in_force: inForce,
  return_due_on: returnDueOn,
  why,
}: ComingRow): readonly DateReason[] =>
  whyOwed(state === null ? undefined : { state, inForce, returnDueOn }, why);
