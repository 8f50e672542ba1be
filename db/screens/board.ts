import type { Actor, Subject } from '#domain/access/actor';
import type { Board, BoardRow } from '#domain/contracts/board';
import { allowedOnObligation } from '#domain/plan/allowed';
import type { PlanContext } from '#domain/plan/context';
import type { PlanState } from '#domain/plan/state';
import type { SubmissionKind } from '#domain/shapes/basics';
import type { ShownState } from '#domain/shapes/shown-state';
import { visible } from '../access/visible.ts';
import { directiveRow } from '../directive/list.ts';
import {
  obligationOf,
  submissionOf,
  type ObligationRow,
  type SubmissionRow,
} from '../plan/rows.ts';
import type { Db } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import type { Moment } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';
import { unitJson, unitOf, type UnitColumns, type UnitJson } from '../shared/refs.ts';
import { countsNowSql, shownObligationSql } from '../shared/shown-sql.ts';
import { daysLeft } from '../shared/strip.ts';

/** Rows a board shows; its totals are of all. A province has some 600 schools. */
const MAX_BOARD_ROWS = 2_000;

interface Row extends UnitColumns {
  id: string;
  phase: PlanState['phase'];
  parent: UnitJson | null;
  above: Subject['above'];
  submissions: SubmissionRow[];
  obligations: (ObligationRow & { state: ShownState; counts_on: string })[];
}

/**
 * How each unit stands with each obligation of a directive, in one statement; null when the
 * directive is not for this person.
 */
export const readBoard = (
  pool: Db,
  reference: Reference,
  actor: Actor,
  directiveId: string,
  moment: Moment,
): Promise<Board | null> =>
  snapshot(pool, async (sql) => {
    const row = await directiveRow(sql, actor, directiveId, moment);
    if (!row) return null;
    const [[version], rows, totals] = await Promise.all([
      sql<{ version: number }[]>`select version from directive where id = ${directiveId}`,
      sql<Row[]>`
        select p.id, p.phase, p.unit_id, u.code as unit_code, u.name as unit_name,
          u.kind as unit_kind,
          (
            select ${unitJson(sql, 'm')}
            from unit_link l
            join unit m on m.id = l.parent
            where l.child = u.id
              and l.line = 'managing'
              and l.during @> ${moment.today}::date
          ) as parent,
          (
            select coalesce(
              jsonb_agg(
                jsonb_build_object('unitId', t.ancestor, 'line', t.line, 'depth', t.depth)
                order by t.line, t.depth
              ),
              '[]'
            )
            from unit_path t
            where t.descendant = u.id
              and t.during @> ${moment.today}::date
          ) as above,
          (
            select coalesce(jsonb_agg(to_jsonb(s)), '[]')
            from submission s
            where s.plan_id = p.id
              or s.id in (select submission_id from obligation where plan_id = p.id)
          ) as submissions,
          (
            select coalesce(
              jsonb_agg(
                to_jsonb(o) - 'why' || jsonb_build_object(
                  'state', ${shownObligationSql(sql, moment.now)},
                  'counts_on', ${countsNowSql(sql)}
                )
                order by o.due_at, o.id
              ),
              '[]'
            )
            from obligation o
            left join submission s on s.id = o.submission_id
            where o.plan_id = p.id
          ) as obligations
        from plan p
        join unit u on u.id = p.unit_id
        where p.directive_id = ${directiveId}
          and ${visible(sql, actor, 'read', sql`p.unit_id`, moment.today)}
        order by u.name collate vietnamese, p.id
        limit ${MAX_BOARD_ROWS}`,
      sql<{ state: ShownState; count: number }[]>`
        select state, count(*)::int as count
        from (
          select ${shownObligationSql(sql, moment.now)} as state
          from plan p
          join obligation o on o.plan_id = p.id
          left join submission s on s.id = o.submission_id
          where p.directive_id = ${directiveId}
            and ${visible(sql, actor, 'read', sql`p.unit_id`, moment.today)}
        ) x
        group by state
        order by state`,
    ]);
    const directive = await reference.directive(sql, directiveId, version?.version ?? 1);
    const routes = await reference.routes(
      sql,
      directive.content.routes.map((r) => r.routeId),
    );
    const context = {
      now: moment.now,
      actor,
      routes,
      days: { calendar: moment.calendar, zone: moment.zone },
      directive,
      newId: '',
    };
    return {
      directive: row,
      totals,
      rows: rows.map((r) => boardRow(r, directiveId, context, moment)),
      columns: directive.content.obligations.map((o) => ({ kind: o.kind, title: o.title })),
    };
  });

function boardRow(
  r: Row,
  directiveId: string,
  context: Omit<PlanContext, 'subject' | 'unitKind'>,
  moment: Moment,
): BoardRow {
  const state: PlanState = {
    id: r.id,
    unitId: r.unit_id,
    directiveId,
    phase: r.phase,
    submissions: r.submissions.map(submissionOf),
    obligations: r.obligations.map(obligationOf),
  };
  const seen: PlanContext = {
    ...context,
    unitKind: r.unit_kind,
    subject: { unitId: r.unit_id, above: r.above },
  };
  return {
    planId: r.id,
    unit: unitOf(r),
    parent: r.parent,
    cells: r.obligations.map((o) => ({
      obligationId: o.id,
      kind: o.kind satisfies SubmissionKind,
      state: o.state,
      dueOn: o.counts_on,
      daysLeft: daysLeft(o.counts_on, moment),
      late: o.state === 'overdue',
      submissionId: o.submission_id,
      allowedActions: allowedOnObligation(state, o.id, seen),
      askedUntil: o.asked?.dueOn ?? null,
    })),
  };
}
