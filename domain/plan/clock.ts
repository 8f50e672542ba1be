import { localDate, type Instant } from '../calendar/dates.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { Position } from '../contracts/basics.ts';
import type { Days } from '../deadlines/due.ts';
import type { PlanEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { currentStep, type PlanState, type Submission } from './state.ts';
import { openSeats } from './steps.ts';

export type Side = 'author' | 'superior';

/** An event of a unit's year and when it happened. */
export interface Happened {
  readonly event: PlanEvent;
  readonly at: Instant;
}

/** One office had the paper from one instant to the next; `to` is null while it still has it. */
export interface Span {
  readonly side: Side;
  readonly unitId: string;
  /** Of several offices at one step the first that was not heard yet. */
  readonly position: Position;
  /** Which arrival at a step it belongs to: one visit with several seats, or forwarded, is several spans under one limit. Null while it is drafted. */
  readonly visit: number | null;
  readonly from: Instant;
  readonly to: Instant | null;
  /** Working days the step may hold it, all spans of the visit together; null for the author, whose limit is the due date. */
  readonly limitDays: number | null;
}

type Holder = Omit<Span, 'from' | 'to'>;

/**
 * The two-sided clock of one submission: who had it from when to when. It runs from its beginning without a gap; an
 * approval stops it, a withdrawal or an amendment starts it again, and the closing of the year ends it. Internal steps
 * and the signature are time of the author's side: nobody above has seen the text.
 * @param plan the year the submission was begun in
 * @param happened that year's events in their order; those of other submissions may be among them
 * @returns the spans in order; moments in which nobody could have acted (a step passed in the same instant) are left out
 */
export function spans(plan: Pick<PlanState, 'id' | 'unitId'>, submissionId: string, happened: readonly Happened[]): Span[] {
  let state: PlanState = { id: plan.id, unitId: plan.unitId, directiveId: '', phase: 'drafting', obligations: [], submissions: [] };
  const out: Span[] = [];
  for (const { event, at } of happened) {
    if (event.type !== 'closed' && !('submissionId' in event && event.submissionId === submissionId)) continue;
    state = evolve(state, event, at);
    const s = state.submissions.find((x) => x.id === submissionId);
    const has = s && state.phase !== 'closed' ? holderOf(s, plan.unitId) : null;
    const last = out.at(-1);
    if (last && last.to === null) {
      if (has && isSame(last, has)) continue;
      out[out.length - 1] = { ...last, to: at };
    }
    if (has) out.push({ ...has, from: at, to: null });
  }
  return out.filter((s) => s.from !== s.to);
}

function holderOf(s: Submission, unitId: string): Holder | null {
  if (s.state === 'approved') return null;
  const first = openSeats(s)[0]?.seat;
  if (!first) return { side: 'author', unitId, position: 'head', visit: null, limitDays: null };
  return { side: s.state === 'in-review' ? 'superior' : 'author', unitId: first.unitId, position: first.position, visit: s.visit, limitDays: currentStep(s)?.limitDays ?? null };
}

const isSame = (a: Holder, b: Holder): boolean => a.side === b.side && a.unitId === b.unitId && a.position === b.position && a.visit === b.visit && a.limitDays === b.limitDays;

/**
 * Working days of one span until `now`. A day belongs to who had the paper when it began, as in every limit (the day of
 * arrival does not count, the last one does): so adjacent spans add up exactly to the whole, however often it changed
 * hands in a day.
 */
export function daysOf(span: Pick<Span, 'from' | 'to'>, now: Instant, days: Days): number {
  const to = span.to === null || span.to > now ? now : span.to;
  return span.from >= to ? 0 : workingDaysBetween(days.calendar, localDate(span.from, days.zone), localDate(to, days.zone));
}

/** Working days one side has had the paper until `now`; both sides together are all the days it was with somebody. */
export const heldBy = (list: readonly Span[], side: Side, now: Instant, days: Days): number =>
  list.filter((s) => s.side === side).reduce((sum, s) => sum + daysOf(s, now, days), 0);

/**
 * Working days superiors took beyond their limits until `now`, each visit against its own limit: what one was quicker
 * than allowed does not make good what another was slower. By so many the author's date moves when it is returned.
 * @param list the spans of one round
 */
export function beyondLimits(list: readonly Span[], now: Instant, days: Days): number {
  const visits = Map.groupBy(list.filter((s) => s.side === 'superior'), (s) => s.visit);
  return [...visits.values()].reduce((sum, visit) => sum + Math.max(0, heldBy(visit, 'superior', now, days) - (visit[0]?.limitDays ?? 0)), 0);
}
