import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { Step, SubmissionState } from '../review/submission.ts';
import type { Position, SubmissionKind } from '../shapes/basics.ts';
import type { ShownState } from '../shapes/shown-state.ts';
import type { Phase } from './state.ts';

/** What of a submission decides how it is shown. */
export interface ShownSubmission {
  readonly id: string;
  readonly kind: SubmissionKind;
  readonly state: SubmissionState;
  /** No superior has decided in this round: it can still be recalled. */
  readonly isUntouched: boolean;
  readonly stepSince: Instant | null;
  readonly stepDueOn: IsoDate | null;
  readonly returnDueOn: IsoDate | null;
  readonly returnDueAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly approvedAt: Instant | null;
  /** An approved revision of it is in force; it may be under amendment. */
  readonly inForce: boolean;
  /** The desk it lies on, and what that desk does; null when the author has it. */
  readonly desk: {
    readonly unitId: string;
    readonly position: Position;
    readonly act: Step['act'];
  } | null;
}

/** What of an obligation decides how it is shown. */
export interface ShownObligation {
  readonly kind: SubmissionKind;
  readonly opensAt: Instant;
  readonly dueOn: IsoDate;
  readonly dueAt: Instant;
  readonly answer: ShownSubmission | null;
}

/**
 * The one word for how an obligation stands. `submitted` can still be recalled, `reviewing` cannot;
 * what is with the author after its date is `overdue`, whether begun or not. db/shared/shown.ts says the
 * same in SQL; a test holds them together.
 */
export function shownObligation(o: ShownObligation, phase: Phase, now: Instant): ShownState {
  const s = o.answer;
  if (s?.inForce && s.state !== 'in-review')
    return s.state === 'approved' ? 'approved' : 'amending';
  if (s?.state === 'in-review') return s.isUntouched ? 'submitted' : 'reviewing';
  if (s && s.state !== 'approved' && s.returnDueAt !== null)
    return s.returnDueAt <= now ? 'overdue' : s.state;
  if (s === null && (o.opensAt > now || phase === 'waiting')) return 'waiting';
  if (o.dueAt <= now) return 'overdue';
  if (s === null) return 'open';
  return s.state === 'recalled' || s.state === 'refused' || s.state === 'checking'
    ? s.state
    : 'draft';
}

/** Does the unit still owe its part of this obligation? */
export const owes = (o: ShownObligation): boolean =>
  o.answer === null || (!o.answer.inForce && o.answer.state !== 'in-review');

/** The date the unit owes it by: the mending date while it is being mended. */
export const owedOn = (o: ShownObligation): IsoDate =>
  owes(o) ? (o.answer?.returnDueOn ?? o.dueOn) : o.dueOn;

/**
 * The date that counts now, whoever's it is: the superior's while a superior has it, the mending
 * date after a return.
 */
export const countsNow = (o: ShownObligation): IsoDate =>
  o.answer?.state === 'in-review' ? (o.answer.stepDueOn ?? o.dueOn) : owedOn(o);

/** The obligation the unit has to answer next, or null when nothing is owed. */
export const nextOwed = (obligations: readonly ShownObligation[]): ShownObligation | null =>
  obligations
    .filter(owes)
    .toSorted((a, b) => (owedOn(a) < owedOn(b) ? -1 : owedOn(a) > owedOn(b) ? 1 : 0))[0] ?? null;

/** The one word for how a unit's year stands. */
export function shownPlan(
  phase: Phase,
  obligations: readonly ShownObligation[],
  now: Instant,
): ShownState {
  if (phase === 'waiting') return 'waiting';
  if (phase === 'closing' || phase === 'closed') return 'closed';
  const document = obligations.find((o) => o.kind === 'plan');
  const word = (o: ShownObligation): ShownState => shownObligation(o, phase, now);
  if (phase !== 'executing' && document) return word(document);
  if (obligations.some((o) => word(o) === 'overdue')) return 'overdue';
  // Where only reports are asked for nothing is carried out: the year stands as its report does.
  const report = document ? null : (nextReport(obligations, now) ?? obligations.find(isAmended));
  return report ? word(report) : 'executing';
}

/**
 * The report that is next: of those open and not approved the one due first, else of those to come;
 * null when all are approved.
 */
function nextReport(obligations: readonly ShownObligation[], now: Instant): ShownObligation | null {
  const left = obligations
    .filter((o) => o.kind !== 'plan' && !o.answer?.inForce)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return left.find((o) => o.opensAt <= now) ?? left[0] ?? null;
}

const isAmended = ({ answer }: ShownObligation): boolean =>
  answer !== null && answer.inForce && answer.state !== 'approved';

/** 0 Soạn thảo · 1 Đã trình · 2 Thẩm định · 3 Phê duyệt · 4 Thực hiện · 5 Báo cáo · 6 Kết thúc */
export type Stage = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/**
 * The stages a directive's year goes through, by what it asks for: without a plan nothing is
 * carried out, without a report none is written after it.
 */
export function stagesOf(obligations: readonly Pick<ShownObligation, 'kind'>[]): Stage[] {
  const hasPlan = obligations.some((o) => o.kind === 'plan');
  return [
    0,
    1,
    2,
    3,
    ...(hasPlan ? [4 as const] : []),
    ...(hasPlan && obligations.some((o) => o.kind !== 'plan') ? [5 as const] : []),
    6,
  ];
}

/** The strip of the year without names: which stage, whose desk, since when, until when. */
export interface ShownStrip {
  readonly stage: Stage;
  readonly state: ShownState;
  readonly desk: { readonly unitId: string; readonly position: Position } | null;
  readonly since: Instant | null;
  readonly until: IsoDate | null;
}

/**
 * Where a year stands; `stage` is one of `stagesOf` its obligations. While a plan is carried out,
 * the stage is reporting from the opening of a report until it is approved. A year that asks only
 * for reports stands where its report does.
 */
export function shownStrip(
  unitId: string,
  phase: Phase,
  obligations: readonly ShownObligation[],
  now: Instant,
): ShownStrip {
  const state = shownPlan(phase, obligations, now);
  const author = { unitId, position: 'head' as const };
  const next = nextOwed(obligations);
  const owed = next && owedOn(next);
  if (phase === 'waiting') return { stage: 0, state, desk: null, since: null, until: owed };
  if (phase === 'closing' || phase === 'closed')
    return { stage: 6, state, desk: null, since: null, until: null };
  const document = obligations.find((o) => o.kind === 'plan');
  if (phase !== 'executing' && document) return { state, ...place(document, author) };
  const report = nextReport(obligations, now);
  const isOpen = report !== null && report.opensAt <= now;
  if (!document) {
    const at = isOpen ? report : report === null ? obligations.find(isAmended) : undefined;
    return {
      state,
      ...(at
        ? place(at, author)
        : { stage: report ? 0 : 6, desk: null, since: null, until: report && owedOn(report) }),
    };
  }
  if (isOpen) {
    const { desk, since, until } = place(report, author);
    return { stage: 5, state, desk, since, until };
  }
  return {
    stage: 4,
    state,
    desk: author,
    since: document?.answer?.approvedAt ?? null,
    until: owed,
  };
}

function place(
  o: ShownObligation,
  author: NonNullable<ShownStrip['desk']>,
): Omit<ShownStrip, 'state'> {
  const s = o.answer;
  if (s?.state === 'checking')
    return {
      stage: 0,
      desk: s.desk && { unitId: s.desk.unitId, position: s.desk.position },
      since: s.stepSince,
      until: owedOn(o),
    };
  if (s?.state === 'in-review') {
    const stage = s.desk === null ? 1 : s.desk.act === 'approve' ? 3 : 2;
    return {
      stage,
      desk: s.desk && { unitId: s.desk.unitId, position: s.desk.position },
      since: s.stepSince,
      until: s.stepDueOn,
    };
  }
  return { stage: 0, desk: author, since: s?.returnedAt ?? o.opensAt, until: owedOn(o) };
}
