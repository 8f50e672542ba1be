import { isPlanContent, type Content, type PlanContent, type ReportContent } from '#domain/contracts/content';
import { localDate, yearOf } from '#domain/calendar/dates';
import { announce } from '#domain/plan/notices';
import type { PlanEvent } from '#domain/plan/events';
import { currentStep, type PlanState, type Submission } from '#domain/plan/state';
import { randomUUID } from 'node:crypto';
import type { Sealed } from './chain.ts';
import type { Statement, Tx } from './connect.ts';
import type { Change } from './execute.ts';
import { writeNotices, type Told } from './notices.ts';
import type { Known } from './plan-stream.ts';
import { addTo, insert, update, writeAll, type Write } from './write-rows.ts';

type PlanChange = Change<PlanState, PlanEvent, Known>;

/** Writes what the events of any number of years changed: one statement a table. Their order is the order they run in. */
export function projectPlans(sql: Tx, changes: readonly PlanChange[]): Statement[] {
  return [...writeAll(sql, changes.flatMap(writesOf)), ...wakeFollowers(sql, changes), ...writeNotices(sql, changes.flatMap(toldOf))];
}

const changedSubmissions = ({ before, after, streamId }: PlanChange): Submission[] =>
  after.submissions.filter((s) => s.home === streamId && !before.submissions.includes(s));

function writesOf(change: PlanChange): Write[] {
  const { before, after, events, streamId, head, now } = change;
  const moved = after.obligations.filter((o) => !before.obligations.includes(o));
  return [
    update('plan', { id: streamId, phase: after.phase, seq: head.seq, head_hash: head.hash, changed_at: now }),
    ...changedSubmissions(change).map((s) => submissionRow(streamId, s)),
    ...moved.map((o) => update('obligation', { id: o.id, submission_id: o.submissionId, due_on: o.dueOn, due_at: o.dueAt, due_version: o.dueVersion })),
    ...events.flatMap(({ event, sealed }) => eventRows(event, sealed, change)),
  ];
}

function toldOf({ events, after, streamId, context, now }: PlanChange): Told[] {
  const at = { planId: streamId, now, day: localDate(now, context.days.zone) };
  return events.flatMap(({ event, sealed }) => announce(event, after, `${streamId}:${sealed.envelope.seq}`, context)).map((a) => ({ ...a, ...at }));
}

function submissionRow(planId: string, s: Submission): Write {
  const desk = currentStep(s);
  return insert('submission', {
    id: s.id, plan_id: planId, kind: s.kind, state: s.state, round: s.round, revision: s.revision, sha256: s.sha256, steps: s.steps,
    step_index: s.stepIndex, step_since: s.stepSince, step_due_on: s.stepDueOn, step_due_at: s.stepDueAt,
    desk_unit_id: desk?.unitId ?? null, desk_position: desk?.position ?? null,
    return_due_on: s.returnDueOn, return_due_at: s.returnDueAt, returned_at: s.returnedAt, submitted_by: s.submittedBy, submitted_at: s.submittedAt,
    approved_at: s.approvedAt, register_number: s.registerNumber, on_behalf: s.onBehalf,
  }, { key: ['id'] });
}

/** Years of other directives that are answered with these submissions look again, although nothing new happened on their own stream. */
function wakeFollowers(sql: Tx, changes: readonly PlanChange[]): Statement[] {
  const lent = changes.filter((c) => c.context.lends).flatMap((c) => changedSubmissions(c).map((s) => s.id));
  return lent.length === 0 ? [] : [sql`
    update clock_wake set delivered_seq = -1, next_try = null
    where stream in (select o.plan_id from obligation o join submission s on s.id = o.submission_id where s.id = any(${lent}::uuid[]) and o.plan_id <> s.plan_id)`];
}

/** What one event leaves in which table, beside the state of the year itself. */
function eventRows(event: PlanEvent, sealed: Sealed, change: PlanChange): Write[] {
  const { now, streamId, office, context } = change;
  const person = change.actor.kind === 'person' ? change.actor.personId : null;
  switch (event.type) {
    case 'begun':
      return (context.beginning ?? []).map((part) => insert('draft_part', { ...part, submission_id: event.submissionId }));
    case 'submitted':
      return [insert('revision', {
        submission_id: event.submissionId, number: event.revision, content: context.frozen ?? '', sha256: event.sha256, signed_by: event.by,
        signed_on: event.signedOn, signed_at: now, office_unit_id: office?.unitId ?? change.after.unitId, office_position: office?.position ?? 'head',
        on_behalf: event.onBehalf, file_id: event.fileId })];
    case 'recalled': {
      const recalled = change.before.submissions.find((s) => s.id === event.submissionId);
      return [decision(change, event.submissionId, event.revision, recalled?.stepIndex ?? 0, 'recalled', '', null)];
    }
    case 'endorsed': return [decision(change, event.submissionId, event.revision, event.step, 'endorsed', '', sealed.textIds['note'] ?? null)];
    case 'returned': return [decision(change, event.submissionId, event.revision, event.step, 'returned', '', sealed.textIds['reason'] ?? null)];
    case 'approved':
      return [
        decision(change, event.submissionId, event.revision, event.step, 'approved', event.authority, sealed.textIds['note'] ?? null),
        ...takeEffect(streamId, event.submissionId, context.approved, now),
      ];
    case 'numbered':
      return [insert('register_entry', {
        unit_id: change.after.unitId, year: yearOf(event.date), number: event.number, date: event.date, symbol: event.symbol, submission_id: event.submissionId,
        type: change.after.submissions.find((s) => s.id === event.submissionId)?.kind === 'plan' ? 'KH' : 'BC' })];
    case 'commented':
      return [insert('comment', {
        id: event.commentId, submission_id: event.submissionId, revision: event.revision, part: event.part, anchor: event.anchor, reply_to: event.replyTo,
        text_id: sealed.textIds['text'] ?? null, person_id: person, office_unit_id: office?.unitId ?? null, office_position: office?.position ?? null, at: now })];
    case 'comment-resolved':
      return [update('comment', { id: event.commentId, resolved_at: now, resolved_by: person })];
    case 'progressed':
      return [
        update('task', { id: event.taskId, percent: event.percent, changed_at: now }),
        insert('task_note', { plan_id: streamId, task_id: event.taskId, seq: sealed.envelope.seq, percent: event.percent,
          text_id: sealed.textIds['note'] ?? null, person_id: person, at: now }),
      ];
    case 'attached':
      return [insert('submission_file', { submission_id: event.submissionId, file_id: event.fileId, attached_at: now }, 'nothing')];
    case 'extended':
      return [addTo('obligation', { id: event.obligationId, why: [{ code: 'moved', from: event.from, to: event.dueOn, because: sealed.textIds['reason'] ?? '' }] })];
    case 'reminded':
      return event.reminders.map((r) => insert('rung', { plan_id: streamId, cause: r.cause, occurrence: r.occurrence, rung: r.rung, outcome: r.outcome, at: now }));
    case 'opened': case 'urged': case 'answered-with': case 'followed': case 'closed': return [];
  }
}

function decision(change: PlanChange, submissionId: string, revision: number, step: number, kind: string, authority: string, textId: string | null): Write {
  const round = change.before.submissions.find((s) => s.id === submissionId)?.round ?? 0;
  return insert('decision', {
    submission_id: submissionId, revision, round, step, kind, authority, text_id: textId, at: change.now,
    person_id: change.actor.kind === 'person' ? change.actor.personId : null,
    office_unit_id: change.office?.unitId ?? change.after.unitId, office_position: change.office?.position ?? 'head' });
}

/** An approved plan becomes tasks to carry out; an approved report becomes figures that may be added up. */
function takeEffect(planId: string, submissionId: string, content: Content | undefined, now: string): Write[] {
  if (!content) throw new Error('an approval without the text that was approved');
  return isPlanContent(content) ? taskRows(planId, content, now) : figureRows(planId, submissionId, content);
}

/** A task that is there already keeps its id and how far it has come. */
function taskRows(planId: string, { tasks: { tasks } }: PlanContent, now: string): Write[] {
  return tasks.map((t, position) => insert('task', {
    id: randomUUID(), plan_id: planId, key: t.key, position, depth: t.depth, is_leaf: (tasks[position + 1]?.depth ?? 0) <= t.depth,
    task_group: t.group, title: t.title, lead: t.lead, due_on: t.dueOn || null, percent: 0, changed_at: now,
  }, { key: ['plan_id', 'key'], keep: ['id', 'percent', 'changed_at'] }));
}

function figureRows(planId: string, submissionId: string, { indicators }: ReportContent): Write[] {
  const values = indicators.values.filter((v) => v.numerator !== null && v.denominator !== null);
  return values.map((v) => insert('indicator_value', { submission_id: submissionId, plan_id: planId, code: v.code, numerator: v.numerator, denominator: v.denominator }));
}
