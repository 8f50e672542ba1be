import { instantAt, type Instant, type IsoDate } from '../calendar/dates.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Days } from './due.ts';

/**
 * One rung of a ladder of reminders. A `reminder` goes to whoever owes; an `escalation`, with which
 * a ladder ends, goes to the office above too.
 */
export interface Rung {
  /** Working days from the due date: before it (negative), on it (0) or after it (positive). */
  readonly days: number;
  readonly kind: 'reminder' | 'escalation';
}

/** A rung of one due date. */
interface TimedRung extends Rung {
  /** Name of the rung within its ladder, part of the notice's unique key: `-3`, `0`, `+2`. */
  readonly name: string;
  /** When the reminder goes out. */
  readonly at: Instant;
}

/** Reminders go out when office hours begin, so that nobody is reminded in the night. */
const REMINDER_TIME = '08:00';

const rungName = (rung: Rung): string => (rung.days > 0 ? `+${rung.days}` : String(rung.days));

/**
 * When the reminders of a ladder go out for a due date, earliest first. The rung of the date itself
 * keeps to it also on a day off, because what is due that day is.
 */
export function timeRungs(ladder: readonly Rung[], dueOn: IsoDate, days: Days): TimedRung[] {
  return ladder
    .map((rung) => {
      const day = rung.days === 0 ? dueOn : addWorkingDays(days.calendar, dueOn, rung.days);
      return { ...rung, name: rungName(rung), at: instantAt(day, REMINDER_TIME, days.zone) };
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
