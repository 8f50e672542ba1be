import { randomUUID } from 'node:crypto';
import { localDate, yearOf } from '#domain/calendar/dates';
import { announce } from '#domain/notices/announce';
import type { PlanEvent } from '#domain/plan/events';
import type { PlanState } from '#domain/plan/state';
import { openSeats } from '#domain/review/steps';
import type { Submission } from '#domain/review/submission';
import { changedHands } from '#domain/review/two-sided-clock';
import {
  isPlanContent,
  type Content,
  type PlanContent,
  type ReportContent,
} from '#domain/shapes/content';
import { writeNotices, type Told } from '../notice/notices.ts';
import type { Statement, Tx } from '../postgres/connect.ts';
import { addTo, insert, update, writeAll, type Write } from '../postgres/write-rows.ts';
import type { Sealed } from '../record/chain.ts';
import type { Change } from '../record/execute.ts';
import type { Known } from './stream.ts';

type PlanChange = Change<PlanState, PlanEvent, Known>;

/**
 * Writes what the events of any number of years changed: one statement a table. Their order is the
 * order they run in.
 */
export function projectPlans(sql: Tx, changes: readonly PlanChange[]): Statement[] {
  return [
    ...clearDesks(sql, changes),
    ...clearEffects(sql, changes),
    ...writeAll(sql, changes.flatMap(writesOf)),
    ...wakeFollowers(sql, changes),
    ...writeNotices(sql, changes.flatMap(toldOf)),
  ];
}

const changedSubmissions = ({ before, after, streamId }: PlanChange): Submission[] =>
  after.submissions.filter((s) => s.home === streamId && !before.submissions.includes(s));

function writesOf(change: PlanChange): Write[] {
  const { before, after, events, streamId, head, now } = change;
  const moved = after.obligations.filter((o) => !before.obligations.includes(o));
  return [
    update('plan', {
      id: streamId,
      phase: after.phase,
      seq: head.seq,
      head_hash: head.hash,
      changed_at: now,
    }),
    ...changedSubmissions(change).flatMap((s) => [submissionRow(streamId, s), ...deskRows(s)]),
    ...heldRows(change),
    ...moved.map((o) =>
      update('obligation', {
        id: o.id,
        submission_id: o.submissionId,
        due_on: o.dueOn,
        due_at: o.dueAt,
        due_version: o.dueVersion,
        asked: o.asked,
      }),
    ),
    ...events.flatMap(({ event, sealed }) => eventRows(event, sealed, change)),
  ];
}

function toldOf({ events, after, streamId, context, now }: PlanChange): Told[] {
  const at = { planId: streamId, now, day: localDate(now, context.days.zone) };
  return events
    .flatMap(({ event, sealed }) =>
      announce(event, after, `${streamId}:${sealed.envelope.seq}`, context),
    )
    .map((a) => ({ ...a, ...at }));
}

function submissionRow(planId: string, s: Submission): Write {
  const [first] = openSeats(s);
  return insert(
    'submission',
    {
      id: s.id,
      plan_id: planId,
      kind: s.kind,
      state: s.state,
      round: s.round,
      revision: s.revision,
      sha256: s.sha256,
      in_force: s.inForce,
      supersedes: s.supersedes,
      route: s.route,
      steps: s.steps,
      step_index: s.stepIndex,
      visit: s.visit,
      given: s.given,
      heard: s.heard,
      overrun: s.overrun,
      step_since: s.stepSince,
      step_due_on: s.stepDueOn,
      step_due_at: s.stepDueAt,
      desk_unit_id: first?.seat.unitId ?? null,
      desk_position: first?.seat.position ?? null,
      return_due_on: s.returnDueOn,
      return_due_at: s.returnDueAt,
      returned_at: s.returnedAt,
      submitted_by: s.submittedBy,
      submitted_at: s.submittedAt,
      prepared_by: s.preparedBy,
      approved_at: s.approvedAt,
      withdraw_until: s.withdrawUntil,
      register_number: s.registerNumber,
      on_behalf: s.onBehalf,
    },
    { key: ['id'] },
  );
}

/** The seats a paper waits at now, in place of those it waited at. */
const deskRows = (s: Submission): Write[] =>
  openSeats(s).map(({ seat, index }) =>
    insert('desk', {
      submission_id: s.id,
      seat: index,
      unit_id: seat.unitId,
      position: seat.position,
      person_id: seat.personId,
    }),
  );

function clearDesks(sql: Tx, changes: readonly PlanChange[]): Statement[] {
  const left = changes.flatMap((c) =>
    c.before.submissions
      .filter((s) => openSeats(s).length > 0 && !c.after.submissions.includes(s))
      .map((s) => s.id),
  );
  return left.length === 0
    ? []
    : [sql`delete from desk where submission_id = any(${left}::uuid[])`];
}

/**
 * What was in force and no longer is, or comes again with another text: its tasks rest, its figures
 * are not added up.
 */
function clearEffects(sql: Tx, changes: readonly PlanChange[]): Statement[] {
  const changed = changes.flatMap((c) =>
    changedSubmissions(c).flatMap((s) => {
      const was = c.before.submissions.find((x) => x.id === s.id);
      return was && was.inForce !== null && was.inForce !== s.inForce
        ? [{ plan: c.streamId, s }]
        : [];
    }),
  );
  const plans = changed.flatMap(({ plan, s }) => (s.kind === 'plan' ? [plan] : []));
  const reports = changed.flatMap(({ s }) => (s.kind === 'plan' ? [] : [s.id]));
  return [
    ...(plans.length === 0
      ? []
      : [sql`update task set in_force = false where plan_id = any(${plans}::uuid[])`]),
    ...(reports.length === 0
      ? []
      : [sql`delete from indicator_value where submission_id = any(${reports}::uuid[])`]),
  ];
}

/**
 * Who has it from here on, when that is somebody else than before: the two-sided clock is read from
 * these rows.
 */
const heldRows = ({ before, after, head, now }: PlanChange): Write[] =>
  changedHands(before, after).map(({ submissionId, holder }) =>
    insert('held', {
      submission_id: submissionId,
      seq: head.seq,
      at: now,
      side: holder.side,
      unit_id: holder.unitId,
      position: holder.position,
      visit: holder.visit,
      limit_days: holder.limitDays,
    }),
  );

/**
 * Years of other directives that are answered with these submissions look again, although nothing
 * new happened on their own stream.
 */
function wakeFollowers(sql: Tx, changes: readonly PlanChange[]): Statement[] {
  const lent = changes
    .filter((c) => c.context.lends)
    .flatMap((c) => changedSubmissions(c).map((s) => s.id));
  return lent.length === 0
    ? []
    : [
        sql`
    update clock_wake set delivered_seq = least(delivered_seq, 0) - 1, next_try = null
    where stream in (select o.plan_id from obligation o join submission s on s.id = o.submission_id where s.id = any(${lent}::uuid[]) and o.plan_id <> s.plan_id)`,
      ];
}

/** What one event leaves in which table, beside the state of the year itself. */
function eventRows(event: PlanEvent, sealed: Sealed, change: PlanChange): Write[] {
  const { now, streamId, office, context } = change;
  const person = change.actor.kind === 'person' ? change.actor.personId : null;
  switch (event.type) {
    case 'begun':
      return (context.beginning ?? []).map((part) =>
        insert('draft_part', { ...part, submission_id: event.submissionId }),
      );
    case 'put-forward':
      return [
        insert('revision', {
          ...textOf(event, context),
          prepared_by: event.by,
          prepared_at: now,
          ...unsigned,
          on_behalf: false,
          file_id: null,
        }),
      ];
    case 'submitted':
      return [
        insert('revision', {
          ...textOf(event, context),
          prepared_by: event.by,
          prepared_at: now,
          ...signature(event, change),
          on_behalf: event.onBehalf,
          file_id: event.fileId,
        }),
      ];
    case 'signed':
      return [
        update(
          'revision',
          {
            submission_id: event.submissionId,
            number: event.revision,
            ...signature(event, change),
          },
          ['submission_id', 'number'],
        ),
        decision(change, event, 'signed', sealed.textIds['note']),
      ];
    case 'recalled':
      return [decision(change, { ...event, ...atVisit(change, event.submissionId) }, 'recalled')];
    case 'advised':
    case 'endorsed':
      return [decision(change, event, event.type, sealed.textIds['note'])];
    case 'returned':
    case 'sent-back':
    case 'refused':
      return [
        decision(change, event, event.type, sealed.textIds['reason']),
        ...(event.type === 'sent-back'
          ? []
          : event.moved.map((m) =>
              addTo('obligation', {
                id: m.obligationId,
                why: [{ code: 'superior-overran', days: m.days, from: m.from, to: m.dueOn }],
              }),
            )),
      ];
    case 'approved':
      return [
        decision(change, event, 'approved', sealed.textIds['note']),
        ...(event.last ? takeEffect(streamId, event.submissionId, context.approved, now) : []),
      ];
    case 'approval-withdrawn':
      return [
        decision(
          change,
          { ...event, ...atVisit(change, event.submissionId) },
          'withdrawn',
          sealed.textIds['reason'],
        ),
        ...(context.approved
          ? takeEffect(streamId, event.submissionId, context.approved, now)
          : []),
      ];
    case 'advice-asked':
      return [
        insert('advice', {
          id: event.adviceId,
          submission_id: event.submissionId,
          revision: event.revision,
          asked_by: person,
          asked_of: event.of,
          office_unit_id: office?.unitId ?? null,
          office_position: office?.position ?? null,
          question_id: sealed.textIds['question'] ?? null,
          asked_at: now,
        }),
      ];
    case 'advice-given':
      return [
        update('advice', {
          id: event.adviceId,
          answer_id: sealed.textIds['text'] ?? null,
          answered_at: now,
        }),
      ];
    case 'numbered':
      return [
        insert('register_entry', {
          unit_id: change.after.unitId,
          year: yearOf(event.date),
          number: event.number,
          date: event.date,
          symbol: event.symbol,
          submission_id: event.submissionId,
          revision: event.revision,
          type:
            change.after.submissions.find((s) => s.id === event.submissionId)?.kind === 'plan'
              ? 'KH'
              : 'BC',
        }),
      ];
    case 'commented':
      return [
        insert('comment', {
          id: event.commentId,
          submission_id: event.submissionId,
          revision: event.revision,
          part: event.part,
          anchor: event.anchor,
          reply_to: event.replyTo,
          mentions: event.mentions,
          text_id: sealed.textIds['text'] ?? null,
          person_id: person,
          office_unit_id: office?.unitId ?? null,
          office_position: office?.position ?? null,
          at: now,
        }),
      ];
    case 'comment-resolved':
      return [update('comment', { id: event.commentId, resolved_at: now, resolved_by: person })];
    case 'progressed':
      return [
        update('task', { id: event.taskId, percent: event.percent, changed_at: now }),
        insert('task_note', {
          plan_id: streamId,
          task_id: event.taskId,
          seq: sealed.envelope.seq,
          percent: event.percent,
          text_id: sealed.textIds['note'] ?? null,
          person_id: person,
          at: now,
        }),
      ];
    case 'attached':
      return [
        insert(
          'submission_file',
          { submission_id: event.submissionId, file_id: event.fileId, attached_at: now },
          'nothing',
        ),
      ];
    case 'extended':
      return [
        addTo('obligation', {
          id: event.obligationId,
          why: [
            {
              code: 'moved',
              from: event.from,
              to: event.dueOn,
              because: sealed.textIds['reason'] ?? '',
            },
          ],
        }),
        ...(event.extensionId === null
          ? []
          : [
              update('extension', {
                id: event.extensionId,
                state: 'granted',
                granted_on: event.dueOn,
                decided_by: person,
                decided_at: now,
                answer_id: sealed.textIds['reason'] ?? null,
              }),
            ]),
      ];
    case 'extension-asked':
      return [
        insert('extension', {
          id: event.asked.id,
          obligation_id: event.obligationId,
          plan_id: streamId,
          asked_by: event.asked.by,
          asked_at: now,
          wanted_on: event.asked.dueOn,
          answer_on: event.asked.answerOn,
          reason_id: sealed.textIds['reason'] ?? null,
          state: 'asked',
        }),
      ];
    case 'extension-refused':
      return [
        update('extension', {
          id: event.extensionId,
          state: 'refused',
          decided_by: person,
          decided_at: now,
          answer_id: sealed.textIds['reason'] ?? null,
        }),
      ];
    case 'reminded':
      return event.reminders.map((r) =>
        insert('rung', {
          plan_id: streamId,
          cause: r.cause,
          occurrence: r.occurrence,
          rung: r.rung,
          outcome: r.outcome,
          at: now,
        }),
      );
    case 'opened':
    case 'urged':
    case 'answered-with':
    case 'followed':
    case 'closed':
    case 'forwarded':
    case 'amendment-begun':
    case 'amendment-dropped':
    case 'rerouted':
      return [];
  }
}

interface AtStep {
  readonly submissionId: string;
  readonly revision: number;
  readonly step: number;
  readonly seat: number;
  readonly visit: number;
}

function decision(
  change: PlanChange,
  { submissionId, revision, step, seat, visit }: AtStep,
  kind: string,
  textId?: string,
): Write {
  const round = change.before.submissions.find((s) => s.id === submissionId)?.round ?? 0;
  return insert('decision', {
    submission_id: submissionId,
    revision,
    round,
    step,
    seat,
    visit,
    kind,
    authority: change.office?.authority ?? '',
    text_id: textId ?? null,
    at: change.now,
    person_id: change.actor.kind === 'person' ? change.actor.personId : null,
    office_unit_id: change.office?.unitId ?? change.after.unitId,
    office_position: change.office?.position ?? 'head',
  });
}

/**
 * The author's recall and the withdrawal of an approval belong to the visit they end, and to no
 * seat.
 */
const atVisit = (
  { before }: PlanChange,
  submissionId: string,
): { step: number; seat: number; visit: number } => {
  const s = before.submissions.find((x) => x.id === submissionId);
  return { step: s?.stepIndex ?? (s?.steps.length ?? 1) - 1, seat: -1, visit: s?.visit ?? 0 };
};

const textOf = (
  event: { submissionId: string; revision: number; sha256: string },
  { frozen }: Known,
) => ({
  submission_id: event.submissionId,
  number: event.revision,
  content: frozen ?? '',
  sha256: event.sha256,
});
const unsigned = {
  signed_by: null,
  signed_on: null,
  signed_at: null,
  office_unit_id: null,
  office_position: null,
  authority: '',
};
const signature = (
  event: { by: string; signedOn: string; authority: string },
  { now, office, after }: PlanChange,
) => ({
  signed_by: event.by,
  signed_on: event.signedOn,
  signed_at: now,
  office_unit_id: office?.unitId ?? after.unitId,
  office_position: office?.position ?? 'head',
  authority: event.authority,
});

/**
 * An approved plan becomes tasks to carry out; an approved report becomes figures that may be added
 * up.
 */
function takeEffect(
  planId: string,
  submissionId: string,
  content: Content | undefined,
  now: string,
): Write[] {
  if (!content) throw new Error('an approval without the text that was approved');
  return isPlanContent(content)
    ? taskRows(planId, content, now)
    : figureRows(planId, submissionId, content);
}

/** A task that is there already keeps its id and how far it has come. */
function taskRows(planId: string, { tasks: { tasks } }: PlanContent, now: string): Write[] {
  return tasks.map((t, position) =>
    insert(
      'task',
      {
        id: randomUUID(),
        plan_id: planId,
        key: t.key,
        position,
        depth: t.depth,
        is_leaf: (tasks[position + 1]?.depth ?? 0) <= t.depth,
        task_group: t.group,
        title: t.title,
        lead: t.lead,
        due_on: t.dueOn || null,
        percent: 0,
        changed_at: now,
        in_force: true,
      },
      { key: ['plan_id', 'key'], keep: ['id', 'percent', 'changed_at'] },
    ),
  );
}

function figureRows(planId: string, submissionId: string, { indicators }: ReportContent): Write[] {
  const values = indicators.values.filter((v) => v.numerator !== null && v.denominator !== null);
  return values.map((v) =>
    insert('indicator_value', {
      submission_id: submissionId,
      plan_id: planId,
      code: v.code,
      numerator: v.numerator,
      denominator: v.denominator,
    }),
  );
}
