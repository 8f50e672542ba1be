import { localDate, type Instant } from '../calendar/dates.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { Days } from '../deadlines/due.ts';
import type { Position } from '../shapes/basics.ts';
import { openSeats } from './steps.ts';
import { currentStep, type Submission } from './submission.ts';

/** Whose time it is. `nobody`: it is approved, or its year is closed. */
export type Side = 'author' | 'superior' | 'nobody';

/** As much of a unit's year as this clock looks at. */
interface YearOfPapers {
  readonly id: string;
  readonly unitId: string;
  readonly phase: string;
  readonly submissions: readonly Submission[];
}

/** Who has a paper. */
export interface Holder {
  readonly side: Side;
  readonly unitId: string;
  /**
   * Of several offices at one step the first that was not heard yet; the head where no superior has
   * it.
   */
  readonly position: Position;
  /**
   * The arrival it belongs to: one visit with several seats, or forwarded, is held by one after the
   * other under one limit.
   */
  readonly visit: number;
  /**
   * Working days the step may hold it, all holders of the visit together; null for the author,
   * whose limit is the due date.
   */
  readonly limitDays: number | null;
}

/**
 * Who has this paper. Internal steps and the signature are time of the author's side: nobody above
 * has seen the text.
 * @param plan the year it was begun in
 */
function holderOf(plan: Pick<YearOfPapers, 'unitId' | 'phase'>, s: Submission): Holder {
  const inUnit = {
    unitId: plan.unitId,
    position: 'head',
    visit: s.visit,
    limitDays: null,
  } as const;
  if (plan.phase === 'closed' || s.state === 'approved') return { side: 'nobody', ...inUnit };
  const first = s.state === 'in-review' ? openSeats(s)[0]?.seat : undefined;
  return first
    ? {
        side: 'superior',
        unitId: first.unitId,
        position: first.position,
        visit: s.visit,
        limitDays: currentStep(s)?.limitDays ?? null,
      }
    : { side: 'author', ...inUnit };
}

/**
 * Is this the same holder, so that two spans count as one? A superior is another holder with each
 * visit, because each visit has a limit of its own; the author stays the same holder.
 */
const isSame = (a: Holder, b: Holder): boolean =>
  a.side === b.side &&
  a.unitId === b.unitId &&
  a.position === b.position &&
  a.limitDays === b.limitDays &&
  (a.side !== 'superior' || a.visit === b.visit);

/**
 * The papers of this year that an act has brought to another holder, with the new holder. The
 * two-sided clock is made of these changes, so it begins with the paper and has no gap: an approval
 * stops it, a withdrawal or an amendment starts it again, and the closing of the year ends it. A
 * step that the same act has passed over is left out, because nobody could act there.
 * @param before the year before the act
 * @param after the year after it
 */
export function changedHands(
  before: YearOfPapers,
  after: YearOfPapers,
): { readonly submissionId: string; readonly holder: Holder }[] {
  return after.submissions
    .filter((s) => s.home === after.id)
    .flatMap((s) => {
      const was = before.submissions.find((x) => x.id === s.id);
      if (was === s && before.phase === after.phase) return [];
      const holder = holderOf(after, s);
      return was && isSame(holderOf(before, was), holder) ? [] : [{ submissionId: s.id, holder }];
    });
}

/** One side had the paper from one instant to the next; `to` is null while it still has it. */
export interface Span {
  readonly side: Side;
  readonly from: Instant;
  readonly to: Instant | null;
}

/**
 * Spans in their order, neighbours of the same holder joined into one. Old rows have a span for each
 * visit, also for the author.
 */
export const joined = <S extends Holder & Span>(list: readonly S[]): S[] =>
  list.reduce<S[]>((out, span) => {
    const last = out.at(-1);
    return last && isSame(last, span)
      ? [...out.slice(0, -1), { ...last, to: span.to }]
      : [...out, span];
  }, []);

/**
 * Working days of one span until `now`. A day belongs to who had the paper when it began, as in
 * every limit (the day of arrival does not count, the last one does): so adjacent spans add up
 * exactly to the whole, however often it changed hands in a day.
 */
export function daysOf(span: Pick<Span, 'from' | 'to'>, now: Instant, days: Days): number {
  const to = span.to === null || span.to > now ? now : span.to;
  return span.from >= to
    ? 0
    : workingDaysBetween(days.calendar, localDate(span.from, days.zone), localDate(to, days.zone));
}

/**
 * Working days one side has had the paper until `now`; both sides together are all the days it was
 * with somebody.
 */
export const daysHeld = (list: readonly Span[], side: Side, now: Instant, days: Days): number =>
  list.filter((s) => s.side === side).reduce((sum, s) => sum + daysOf(s, now, days), 0);
