import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { Position } from '../shapes/basics.ts';
import type { ShownState } from '../shapes/shown-state.ts';
import {
  isAmended,
  nextOwed,
  nextReport,
  owedOn,
  shownPlan,
  type ShownObligation,
} from './shown.ts';
import type { Phase } from './state.ts';

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
