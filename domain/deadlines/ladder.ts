import { instantAt, localDate, type Instant, type IsoDate } from '../calendar/dates.ts';
import { addWorkingDays, nextWorkingDay } from '../calendar/working-days.ts';
import type { Days } from './due.ts';

/**
 * One rung of a reminder ladder: so many working days before (negative), on (0) or after (positive)
 * the due date. `reminder` goes to who owes; `escalation`, the ladder's end, also to the office
 * above.
 */
export interface Rung {
  readonly days: number;
  readonly kind: 'reminder' | 'escalation';
}

export interface TimedRung extends Rung {
  /**
   * Stable name of the rung within its ladder, part of the notice's unique key: `-3`, `0`, `+2`.
   */
  readonly name: string;
  readonly at: Instant;
}

/** Office hours begin: nobody is reminded in the night. */
export const REMINDER_TIME = '08:00';

export const rungName = (rung: Rung): string =>
  rung.days > 0 ? `+${rung.days}` : String(rung.days);

/**
 * When each rung of a ladder fires for a due date, earliest first.
 * A rung `on` the date fires in the morning of the date itself even on a day off: the date does not
 * wait.
 */
export function climb(ladder: readonly Rung[], dueOn: IsoDate, days: Days): TimedRung[] {
  return ladder
    .map((rung) => {
      const day = rung.days === 0 ? dueOn : addWorkingDays(days.calendar, dueOn, rung.days);
      return { ...rung, name: rungName(rung), at: instantAt(day, REMINDER_TIME, days.zone) };
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * The first moment of office hours at or after `instant`: when a notice held back by night may go.
 */
export function nextOfficeMorning(instant: Instant, days: Days): Instant {
  const today = localDate(instant, days.zone);
  return instantAt(nextWorkingDay(days.calendar, today), REMINDER_TIME, days.zone);
}
