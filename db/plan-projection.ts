import { isPlanContent, type Content, type PlanContent, type ReportContent } from '#domain/contracts/content';
import { localDate, yearOf } from '#domain/calendar/dates';
import { announce } from '#domain/plan/notices';
import type { PlanEvent } from '#domain/plan/events';
import { currentStep, type PlanState, type Submission } from '#domain/plan/state';
import { randomUUID } from 'node:crypto';
import type { Sealed } from './chain.ts';
import type { Statement, Tx } from './connect.ts';
import type { Change } from './execute.ts';
import { writeNotices } from './notices.ts';
import type { Loaded } from './plan-stream.ts';

type PlanChange = Change<PlanState, PlanEvent, Loaded>;

/** Writes what the events changed. Statements are sent together; their order is the order they run in. */
export function projectPlan(sql: Tx, change: PlanChange): Statement[] {
  const { before, after, events, streamId, head, now } = change;
  const { zone } = change.context.days;
  const changed = after.submissions.filter((s) => s.home === streamId && !before.submissions.includes(s));
  const moved = after.obligations.filter((o) => !before.obligations.includes(o));
  return [
    sql`update plan set phase = ${after.phase}, seq = ${head.seq}, head_hash = ${head.hash}, changed_at = ${now} where id = ${streamId}`,
    ...changed.map((s) => saveSubmission(sql, streamId, s)),
    ...(change.context.lends ? changed.map((s) => wakeFollowers(sql, streamId, s.id)) : []),
    ...moved.map((o) => sql`
      update obligation set submission_id = ${o.submissionId}, due_on = ${o.dueOn}, due_at = ${o.dueAt}, due_version = ${o.dueVersion} where id = ${o.id}`),
    ...events.flatMap(({ event, sealed }) => projectEvent(sql, event, sealed, change)),
    ...writeNotices(sql, events.flatMap(({ event, sealed }) => announce(event, after, `${streamId}:${sealed.envelope.seq}`, change.context)),
      { planId: streamId, now, day: localDate(now, zone) }),
  ];
}

function saveSubmission(sql: Tx, planId: string, s: Submission): Statement {
  const desk = currentStep(s);
  const row = {
    id: s.id, plan_id: planId, kind: s.kind, state: s.state, round: s.round, revision: s.revision, sha256: s.sha256, steps: sql.json(s.steps as never),
    step_index: s.stepIndex, step_since: s.stepSince, step_due_on: s.stepDueOn, step_due_at: s.stepDueAt,
    desk_unit_id: desk?.unitId ?? null, desk_position: desk?.position ?? null,
    return_due_on: s.returnDueOn, return_due_at: s.returnDueAt, returned_at: s.returnedAt, submitted_by: s.submittedBy, submitted_at: s.submittedAt,
    approved_at: s.approvedAt, register_number: s.registerNumber, on_behalf: s.onBehalf,
  };
  const { id: _, ...rest } = row;
  return sql`insert into submission ${sql(row)} on conflict (id) do update set ${sql(rest)}`;
}

/** Years of other directives that are answered with this submission look again, although nothing new happened on their own stream. */
const wakeFollowers = (sql: Tx, planId: string, submissionId: string): Statement => sql`
  update clock_wake set delivered_seq = -1, next_try = null
  where stream in (select plan_id from obligation where submission_id = ${submissionId} and plan_id <> ${planId})`;

function projectEvent(sql: Tx, event: PlanEvent, sealed: Sealed, change: PlanChange): Statement[] {
  const { now, streamId, office, context } = change;
  const person = change.actor.kind === 'person' ? change.actor.personId : null;
  switch (event.type) {
    case 'begun':
      return (context.beginning ?? []).map((part) => sql`insert into draft_part ${sql({ ...part, submission_id: event.submissionId, content: sql.json(part.content as never) })}`);
    case 'submitted':
      return [sql`insert into revision ${sql({
        submission_id: event.submissionId, number: event.revision, content: context.frozen ?? '', sha256: event.sha256, signed_by: event.by,
        signed_on: event.signedOn, signed_at: now, office_unit_id: office?.unitId ?? change.after.unitId, office_position: office?.position ?? 'head',
        on_behalf: event.onBehalf, file_id: event.fileId })}`];
    case 'recalled': {
      const recalled = change.before.submissions.find((s) => s.id === event.submissionId);
      return [decision(sql, change, event.submissionId, event.revision, recalled?.stepIndex ?? 0, 'recalled', '', null)];
    }
    case 'endorsed': return [decision(sql, change, event.submissionId, event.revision, event.step, 'endorsed', '', sealed.textIds['note'] ?? null)];
    case 'returned': return [decision(sql, change, event.submissionId, event.revision, event.step, 'returned', '', sealed.textIds['reason'] ?? null)];
    case 'approved':
      return [
        decision(sql, change, event.submissionId, event.revision, event.step, 'approved', event.authority, sealed.textIds['note'] ?? null),
        ...takeEffect(sql, streamId, event.submissionId, context.approved, now),
      ];
    case 'numbered':
      return [sql`insert into register_entry ${sql({
        unit_id: change.after.unitId, year: yearOf(event.date), number: event.number, date: event.date, symbol: event.symbol, submission_id: event.submissionId,
        type: change.after.submissions.find((s) => s.id === event.submissionId)?.kind === 'plan' ? 'KH' : 'BC' })}`];
    case 'commented':
      return [sql`insert into comment ${sql({
        id: event.commentId, submission_id: event.submissionId, revision: event.revision, part: event.part, anchor: event.anchor, reply_to: event.replyTo,
        text_id: sealed.textIds['text'] ?? null, person_id: person, office_unit_id: office?.unitId ?? null, office_position: office?.position ?? null, at: now })}`];
    case 'comment-resolved':
      return [sql`update comment set resolved_at = ${now}, resolved_by = ${person} where id = ${event.commentId}`];
    case 'progressed':
      return [
        sql`update task set percent = ${event.percent}, changed_at = ${now} where id = ${event.taskId}`,
        sql`insert into task_note ${sql({ plan_id: streamId, task_id: event.taskId, seq: sealed.envelope.seq, percent: event.percent,
          text_id: sealed.textIds['note'] ?? null, person_id: person, at: now })}`,
      ];
    case 'attached':
      return [sql`insert into submission_file (submission_id, file_id, attached_at) values (${event.submissionId}, ${event.fileId}, ${now}) on conflict do nothing`];
    case 'extended':
      return [sql`update obligation set why = why || ${sql.json([{ code: 'moved', from: event.from, to: event.dueOn, because: sealed.textIds['reason'] ?? '' }])}
        where id = ${event.obligationId}`];
    case 'reminded':
      return [sql`insert into rung ${sql(event.reminders.map((r) => ({ plan_id: streamId, cause: r.cause, occurrence: r.occurrence, rung: r.rung, outcome: r.outcome, at: now })))}`];
    case 'opened': case 'urged': case 'answered-with': case 'followed': case 'closed': return [];
  }
}

function decision(sql: Tx, change: PlanChange, submissionId: string, revision: number, step: number, kind: string, authority: string, textId: string | null): Statement {
  const round = change.before.submissions.find((s) => s.id === submissionId)?.round ?? 0;
  return sql`insert into decision ${sql({
    submission_id: submissionId, revision, round, step, kind, authority, text_id: textId, at: change.now,
    person_id: change.actor.kind === 'person' ? change.actor.personId : null,
    office_unit_id: change.office?.unitId ?? change.after.unitId, office_position: change.office?.position ?? 'head' })}`;
}

/** An approved plan becomes tasks to carry out; an approved report becomes figures that may be added up. */
function takeEffect(sql: Tx, planId: string, submissionId: string, content: Content | undefined, now: string): Statement[] {
  if (!content) throw new Error('an approval without the text that was approved');
  return isPlanContent(content) ? saveTasks(sql, planId, content, now) : saveFigures(sql, planId, submissionId, content);
}

function saveTasks(sql: Tx, planId: string, { tasks: { tasks } }: PlanContent, now: string): Statement[] {
  if (tasks.length === 0) return [];
  return [sql`insert into task ${sql(tasks.map((t, position) => ({
    id: randomUUID(), plan_id: planId, key: t.key, position, depth: t.depth, is_leaf: (tasks[position + 1]?.depth ?? 0) <= t.depth,
    task_group: t.group, title: t.title, lead: t.lead, due_on: t.dueOn || null, changed_at: now })))}
    on conflict (plan_id, key) do update set position = excluded.position, depth = excluded.depth, is_leaf = excluded.is_leaf,
      task_group = excluded.task_group, title = excluded.title, lead = excluded.lead, due_on = excluded.due_on`];
}

function saveFigures(sql: Tx, planId: string, submissionId: string, { indicators }: ReportContent): Statement[] {
  const values = indicators.values.filter((v) => v.numerator !== null && v.denominator !== null);
  if (values.length === 0) return [];
  return [sql`insert into indicator_value ${sql(values.map((v) => ({ submission_id: submissionId, plan_id: planId, code: v.code, numerator: v.numerator, denominator: v.denominator })))}`];
}
