import { addDays, endOfDay, type Instant, type IsoDate } from '../calendar/dates.ts';
import {
  addWorkingDays,
  isWeekend,
  isWorkingDay,
  nextWorkingDay,
  type Calendar,
} from '../calendar/working-days.ts';

/** One reason for a due date, or for a change of it; domain/words turns it into a sentence. */
export type DateReason =
  | { readonly code: 'set-by-directive'; readonly date: IsoDate }
  | { readonly code: 'not-working'; readonly date: IsoDate; readonly name: string | null }
  | { readonly code: 'shifted'; readonly from: IsoDate; readonly to: IsoDate }
  | {
      readonly code: 'moved';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly because: string;
    }
  | {
      readonly code: 'working-days';
      readonly from: IsoDate;
      readonly days: number;
      readonly to: IsoDate;
    }
  | {
      readonly code: 'superior-overran';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly days: number;
    }
  | { readonly code: 'set-on-return'; readonly date: IsoDate };

/** A due date with its reasons, in the order in which they took effect. */
export interface DueDate {
  readonly on: IsoDate;
  /** The end of that day, 24:00 in the office's zone. */
  readonly at: Instant;
  readonly why: readonly DateReason[];
}

/** What working days and ends of days are counted by. */
export interface Days {
  readonly calendar: Calendar;
  readonly zone: string;
}

/**
 * The due date of an obligation for which the directive names a date. When that is a day off, the
 * due date moves to the next working day only if the directive says so (`shift`): Điều 148 Bộ luật
 * Dân sự 2015 moves the end of a period, and says nothing of a fixed date.
 */
export function fixedDue(date: IsoDate, shift: 'none' | 'next-working-day', days: Days): DueDate {
  const why: DateReason[] = [{ code: 'set-by-directive', date }];
  const on = shift === 'next-working-day' ? nextWorkingDay(days.calendar, date) : date;
  if (on !== date) {
    for (let day = date; day < on; day = addDays(day, 1)) {
      why.push({
        code: 'not-working',
        date: day,
        name: isWeekend(day) ? null : (days.calendar.off[day] ?? null),
      });
    }
    why.push({ code: 'shifted', from: date, to: on });
  }
  return { on, at: endOfDay(on, days.zone), why };
}

/**
 * The due date of a time limit of `count` working days that began on `from`; that day itself does
 * not count. Its reasons name the holidays in between, but not the weekends.
 */
export function limitDue(from: IsoDate, count: number, days: Days): DueDate {
  const on = addWorkingDays(days.calendar, from, count);
  const why: DateReason[] = [{ code: 'working-days', from, days: count, to: on }];
  for (let day = addDays(from, 1); day < on; day = addDays(day, 1)) {
    if (!isWorkingDay(days.calendar, day) && day in days.calendar.off) {
      why.push({ code: 'not-working', date: day, name: days.calendar.off[day] ?? null });
    }
  }
  return { on, at: endOfDay(on, days.zone), why };
}
