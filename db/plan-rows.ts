import { localDate, type Instant } from '#domain/calendar/dates';
import type { Subject } from '#domain/roles';
import type { Obligation, Phase, PlanState, Step, Submission, SubmissionState } from '#domain/plan/state';
import type { LineOfAuthority, SubmissionKind } from '#domain/contracts/basics';
import type { Reader } from './connect.ts';
import type { Head } from './chain.ts';

export interface SubmissionRow {
  id: string; plan_id: string; kind: SubmissionKind; state: SubmissionState; round: number; revision: number; sha256: string | null;
  steps: Step[]; step_index: number | null; step_since: string | null; step_due_on: string | null; step_due_at: string | null;
  return_due_on: string | null; return_due_at: string | null; returned_at: string | null; submitted_by: string | null;
  submitted_at: string | null; approved_at: string | null; register_number: number | null; on_behalf: boolean;
}

export const submissionOf = (r: SubmissionRow): Submission => ({
  id: r.id, kind: r.kind, state: r.state, round: r.round, revision: r.revision, sha256: r.sha256, steps: r.steps,
  stepIndex: r.step_index, stepSince: r.step_since, stepDueOn: r.step_due_on, stepDueAt: r.step_due_at,
  returnDueOn: r.return_due_on, returnDueAt: r.return_due_at, returnedAt: r.returned_at, submittedBy: r.submitted_by,
  submittedAt: r.submitted_at, approvedAt: r.approved_at, registerNumber: r.register_number, onBehalf: r.on_behalf,
});

interface ObligationRow {
  id: string; kind: SubmissionKind; title: string; opens_at: string; due_on: string; due_at: string; due_version: number; submission_id: string | null;
}

const obligationOf = (r: ObligationRow): Obligation => ({
  id: r.id, kind: r.kind, title: r.title, opensAt: r.opens_at, dueOn: r.due_on, dueAt: r.due_at, dueVersion: r.due_version, submissionId: r.submission_id,
});

export interface LoadedPlan {
  readonly state: PlanState;
  readonly head: Head;
  readonly subject: Subject;
  readonly directiveVersion: number;
  readonly directiveState: string;
  readonly issuedAt: Instant | null;
}

/**
 * One unit's year with the units above it on the day of `now`.
 * Several statements sent at once, not one with sub-selects: after waiting for a lock, sub-selects would still see
 * the moment before it, while each statement of a transaction looks anew.
 */
export async function readPlan(sql: Reader, planId: string, now: Instant, zone: string, lock: boolean): Promise<LoadedPlan | null> {
  const day = localDate(now, zone);
  const [[plan], submissions, obligations, above] = await Promise.all([
    sql<{ unit_id: string; directive_id: string; phase: Phase; seq: number; head_hash: string; version: number; state: string; issued_at: string | null }[]>`
      select p.unit_id, p.directive_id, p.phase, p.seq, p.head_hash, d.version, d.state, d.issued_at
      from plan p join directive d on d.id = p.directive_id where p.id = ${planId} ${lock ? sql`for update of p` : sql``}`,
    sql<SubmissionRow[]>`select * from submission where plan_id = ${planId} order by id`,
    sql<ObligationRow[]>`select * from obligation where plan_id = ${planId} order by due_at, id`,
    sql<{ unit_id: string; line: LineOfAuthority; depth: number }[]>`
      select t.ancestor as unit_id, t.line, t.depth from plan p join unit_path t on t.descendant = p.unit_id and t.during @> ${day}::date
      where p.id = ${planId} order by t.line, t.depth`,
  ]);
  if (!plan) return null;
  return {
    state: { id: planId, unitId: plan.unit_id, directiveId: plan.directive_id, phase: plan.phase,
      submissions: submissions.map(submissionOf), obligations: obligations.map(obligationOf) },
    head: { seq: plan.seq, hash: plan.head_hash },
    subject: { unitId: plan.unit_id, above: above.map((a) => ({ unitId: a.unit_id, line: a.line, depth: a.depth })) },
    directiveVersion: plan.version,
    directiveState: plan.state,
    issuedAt: plan.issued_at,
  };
}
