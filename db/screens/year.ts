import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import type { ObligationView, PlanView } from '#domain/contracts/plan';
import type { DateReason } from '#domain/deadlines/due';
import { allowedOnObligation, mayProgress } from '#domain/plan/allowed';
import { countsNow, shownObligation, type ShownObligation } from '#domain/plan/shown';
import { type Obligation } from '#domain/plan/state';
import type { SubmissionKind } from '#domain/shapes/basics';
import { namedOnRoute, remindedOf, remindersOf } from '../notice/reminders.ts';
import { planAsSeen } from '../plan/as-seen.ts';
import type { Db, Tx } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import { textsOfReasons } from '../shared/date-reasons.ts';
import { eventsOf, happening } from '../shared/happenings.ts';
import type { ViewAt } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';
import { unitJson, unitOf, type UnitColumns, type UnitJson } from '../shared/refs.ts';
import { daysLeft, shownYear, stripOf, yearColumns, type YearRow } from '../shared/strip.ts';
import { submissionRow, submissionRows, type SubmissionListRow } from '../submission/list.ts';
import { routeStepsOf } from '../submission/route-steps.ts';
import { listTasks } from '../task/list.ts';
import { comingDates, whyDue } from './coming.ts';

interface Head extends UnitColumns, YearRow {
  directive_id: string;
  directive_title: string;
  symbol: string;
  school_year: string;
  issuer: UnitJson;
}

/**
 * One unit's year with all that hangs on it, as of one moment; null when it is not for this person.
 */
export const planView = async (
  pool: Db,
  reference: Reference,
  actor: Actor,
  planId: string,
  at: ViewAt,
): Promise<PlanView | null> =>
  snapshot(pool, async (sql) => {
    const seen = await planAsSeen(reference, sql, actor, planId, at.now);
    if (!seen) return null;
    const { moment } = seen;
    const [head, submissions, events, tasks, why, elsewhere, asked, told] = await Promise.all([
      readHead(sql, planId, moment.today),
      sql<SubmissionListRow[]>`
        ${submissionRows(
          sql,
          sql`
            (
              s.plan_id = ${planId}
              or s.id in (select submission_id from obligation where plan_id = ${planId})
            )`,
          moment,
        )}
        order by coalesce(o.due_at, s.submitted_at), s.id`,
      eventsOf(sql, planId),
      listTasks(
        sql,
        actor,
        { sort: 'position', order: 'asc', page: 1, perPage: 300 },
        { planId },
        moment,
      ),
      sql<{ id: string; why: DateReason[] }[]>`
        select id, why
        from obligation
        where plan_id = ${planId}`,
      sql<{ submission_id: string; kind: SubmissionKind; title: string }[]>`
        select s.id as submission_id, s.kind, d.title
        from plan own
        join directive asks on asks.id = own.directive_id
        join plan p on p.unit_id = own.unit_id and p.id <> own.id and p.phase <> 'closed'
        join directive d on d.id = p.directive_id and d.school_year = asks.school_year
        join submission s on s.plan_id = p.id
        where own.id = ${planId}
        order by d.title, s.id`,
      sql<{ id: string; by: { id: string; name: string }; reason: string | null }[]>`
        select e.id, jsonb_build_object('id', pe.id, 'name', pe.name) as by, x.text as reason
        from extension e
        join person pe on pe.id = e.asked_by
        left join event_text x on x.id = e.reason_id
        where e.plan_id = ${planId}
          and e.state = 'asked'`,
      remindedOf(sql, actor, planId, moment.today),
    ]);
    const texts = await textsOfReasons(
      sql,
      why.flatMap((w) => w.why),
    );
    const unit = unitOf(head);
    const shown = shownYear(head);
    const shownOf = (id: string): ShownObligation =>
      shown[head.year.findIndex((o) => o.id === id)] as ShownObligation;
    const draftsToo = may(actor, 'read-drafts', seen.context.subject);
    const obligations = seen.state.obligations.map((o): ObligationView => {
      const view = shownOf(o.id);
      const due = countsNow(view);
      return {
        id: o.id,
        kind: o.kind,
        title: o.title,
        opensAt: o.opensAt,
        dueOn: due,
        daysLeft: daysLeft(due, moment),
        state: shownObligation(view, seen.state.phase, at.now),
        late: shownObligation(view, seen.state.phase, at.now) === 'overdue',
        submissionId: o.submissionId,
        asked: askedOf(o, asked),
        candidates:
          o.submissionId === null && draftsToo
            ? elsewhere
                .filter((e) => e.kind === o.kind)
                .map((e) => ({ submissionId: e.submission_id, title: e.title }))
            : [],
        why: whyDue(seen, o, why.find((w) => w.id === o.id)?.why ?? [], texts),
        allowedActions: allowedOnObligation(seen.state, o.id, seen.context),
      };
    });
    const active =
      seen.state.submissions.find((s) => s.stepIndex !== null) ??
      seen.state.submissions.find((s) => s.kind === 'plan') ??
      seen.state.submissions[0];
    const route = await routeStepsOf(sql, seen, active);
    const known = namedOnRoute(route);
    return {
      id: planId,
      unit,
      strip: stripOf(unit, head, moment),
      obligations,
      tasks: tasks.data,
      directive: {
        id: head.directive_id,
        title: head.directive_title,
        symbol: head.symbol,
        schoolYear: head.school_year,
        issuer: head.issuer,
      },
      submissions: submissions.map((s) => submissionRow(s, moment)),
      route,
      events: events.map((e) => ({
        ...happening(e, at.language, draftsToo),
        reminders: remindersOf(e.body, seen.state, told, known),
      })),
      coming: comingDates(
        seen,
        obligations,
        tasks.data.filter((t) => t.isLeaf && t.percent < 100),
      ),
      mayProgress: mayProgress(seen.state, seen.context),
    };
  });

const askedOf = (
  o: Obligation,
  rows: readonly { id: string; by: { id: string; name: string }; reason: string | null }[],
): ObligationView['asked'] => {
  const row = rows.find((r) => r.id === o.asked?.id);
  return o.asked && row
    ? {
        extensionId: o.asked.id,
        dueOn: o.asked.dueOn,
        by: row.by,
        at: o.asked.at,
        reason: row.reason,
        answerOn: o.asked.answerOn,
      }
    : null;
};

const readHead = async (sql: Tx, planId: string, day: string): Promise<Head> => {
  const [row] = await sql<Head[]>`
    select p.unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind, p.phase,
      d.id as directive_id, d.title as directive_title, d.symbol, d.school_year,
      ${unitJson(sql, 'i')} as issuer, ${yearColumns(sql, day)}
    from plan p
    join unit u on u.id = p.unit_id
    join directive d on d.id = p.directive_id
    join unit i on i.id = d.issuer_unit_id
    where p.id = ${planId}`;
  return row as Head;
};
