import type { Subject } from '#domain/access/actor';
import { localDate, type Instant } from '#domain/calendar/dates';
import type { Asked, Obligation, Phase, PlanState } from '#domain/plan/state';
import type {
  Given,
  RouteTaken,
  Step,
  Submission,
  SubmissionState,
} from '#domain/review/submission';
import type { SubmissionKind, UnitKind } from '#domain/shapes/basics';
import type { Reader } from '../postgres/connect.ts';
import type { Head } from '../record/chain.ts';

export interface SubmissionRow {
  id: string;
  plan_id: string;
  kind: SubmissionKind;
  state: SubmissionState;
  round: number;
  revision: number;
  sha256: string | null;
  steps: Step[];
  step_index: number | null;
  step_since: string | null;
  step_due_on: string | null;
  step_due_at: string | null;
  return_due_on: string | null;
  return_due_at: string | null;
  returned_at: string | null;
  submitted_by: string | null;
  submitted_at: string | null;
  approved_at: string | null;
  register_number: number | null;
  on_behalf: boolean;
  in_force: number | null;
  supersedes: number | null;
  route: RouteTaken | null;
  visit: number;
  given: Given[];
  heard: boolean;
  overrun: number;
  prepared_by: string | null;
  withdraw_until: string | null;
}

export const submissionOf = (r: SubmissionRow): Submission => ({
  id: r.id,
  home: r.plan_id,
  kind: r.kind,
  state: r.state,
  round: r.round,
  revision: r.revision,
  sha256: r.sha256,
  steps: r.steps,
  stepIndex: r.step_index,
  stepSince: utc(r.step_since),
  stepDueOn: r.step_due_on,
  stepDueAt: utc(r.step_due_at),
  returnDueOn: r.return_due_on,
  returnDueAt: utc(r.return_due_at),
  returnedAt: utc(r.returned_at),
  submittedBy: r.submitted_by,
  submittedAt: utc(r.submitted_at),
  approvedAt: utc(r.approved_at),
  registerNumber: r.register_number,
  onBehalf: r.on_behalf,
  inForce: r.in_force,
  supersedes: r.supersedes,
  route: r.route,
  visit: r.visit,
  given: r.given,
  heard: r.heard,
  overrun: r.overrun,
  preparedBy: r.prepared_by,
  withdrawUntil: r.withdraw_until,
});

export interface ObligationRow {
  id: string;
  kind: SubmissionKind;
  title: string;
  opens_at: string;
  due_on: string;
  due_at: string;
  due_version: number;
  submission_id: string | null;
  asked: Asked | null;
}

export const obligationOf = (r: ObligationRow): Obligation => ({
  id: r.id,
  kind: r.kind,
  title: r.title,
  opensAt: utc(r.opens_at),
  dueOn: r.due_on,
  dueAt: utc(r.due_at),
  dueVersion: r.due_version,
  submissionId: r.submission_id,
  asked: r.asked,
});

export interface LoadedPlan {
  readonly state: PlanState;
  readonly head: Head;
  readonly subject: Subject;
  readonly unitKind: UnitKind;
  readonly directiveVersion: number;
  readonly issuedAt: Instant | null;
  /** Another directive's year is answered with a submission of this one. */
  readonly lends: boolean;
}

interface Look {
  unit_id: string;
  unit_kind: UnitKind;
  directive_id: string;
  phase: Phase;
  seq: number;
  head_hash: string;
  directive: { version: number; issued_at: string | null };
  submissions: SubmissionRow[];
  obligations: ObligationRow[];
  lends: boolean;
  above: Subject['above'];
}

/**
 * Units' years with the units above them on the day of each `now`; null at the place of one that is
 * not there, or was skipped.
 * @param lock holds the years for the rest of the transaction: `wait` for them, or `skip` those
 * somebody else holds
 */
export async function readPlans(
  sql: Reader,
  asked: readonly { readonly planId: string; readonly now: Instant }[],
  zone: string,
  lock: 'none' | 'wait' | 'skip',
): Promise<(LoadedPlan | null)[]> {
  const rows = await sql<{ n: number; look: Look }[]>`
    select n, look
    from look_at_plans(
      ${asked.map((a) => a.planId)}::uuid[], ${asked.map((a) => localDate(a.now, zone))}::date[],
      ${lock}
    )`;
  const found: (LoadedPlan | null)[] = asked.map(() => null);
  for (const { n, look } of rows) found[n - 1] = loadedPlan(asked[n - 1]?.planId ?? '', look);
  return found;
}

/** One year as it stands; nothing is held. */
export const readPlan = async (
  sql: Reader,
  planId: string,
  now: Instant,
  zone: string,
): Promise<LoadedPlan | null> => (await readPlans(sql, [{ planId, now }], zone, 'none'))[0] ?? null;

const loadedPlan = (planId: string, look: Look): LoadedPlan => ({
  state: {
    id: planId,
    unitId: look.unit_id,
    directiveId: look.directive_id,
    phase: look.phase,
    submissions: look.submissions.map(submissionOf),
    obligations: look.obligations.map(obligationOf),
  },
  head: { seq: look.seq, hash: look.head_hash },
  subject: { unitId: look.unit_id, above: look.above },
  unitKind: look.unit_kind,
  directiveVersion: look.directive.version,
  issuedAt: utc(look.directive.issued_at),
  lends: look.lends,
});

/** Inside JSON an instant comes with an offset and without the driver's parser. */
function utc(instant: string): Instant;
function utc(instant: string | null): Instant | null;
function utc(instant: string | null): Instant | null {
  return instant === null ? null : new Date(instant).toISOString();
}
