import { openSeats } from '#domain/review/steps';
import type { Submission } from '#domain/review/submission';
import { changedHands } from '#domain/review/two-sided-clock';
import type { Statement, Tx } from '../../postgres/connect.ts';
import { insert, update, type Write } from '../../postgres/write-rows.ts';
import { changedSubmissions, type PlanChange } from './change.ts';

/** The rows in which a year stands: its own, its papers, its desks, its obligations. */
export function yearRows(change: PlanChange): Write[] {
  const { before, after, streamId, head, now } = change;
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
  ];
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

/** Takes away the seats at which changed papers waited. */
export function clearDesks(sql: Tx, changes: readonly PlanChange[]): Statement[] {
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
export function wakeFollowers(sql: Tx, changes: readonly PlanChange[]): Statement[] {
  const lent = changes
    .filter((c) => c.context.lends)
    .flatMap((c) => changedSubmissions(c).map((s) => s.id));
  return lent.length === 0
    ? []
    : [
        sql`
          update clock_wake
          set delivered_seq = least(delivered_seq, 0) - 1, next_try = null
          where stream in (
            select o.plan_id
            from obligation o
            join submission s on s.id = o.submission_id
            where s.id = any(${lent}::uuid[])
              and o.plan_id <> s.plan_id
          )`,
      ];
}
