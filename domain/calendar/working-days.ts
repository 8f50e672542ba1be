import { addDays, DAY_MS, weekday, type IsoDate } from './dates.ts';

/**
 * Days that are not as the week would have it. Holidays and worked weekends are decided year by year
 * (Bộ luật Lao động 2019, Điều 112, and yearly decisions), so people enter them; they are never
 * computed.
 */
export interface Calendar {
  /** Name of the holiday, by the day that is off. */
  readonly off: Readonly<Record<IsoDate, string>>;
  /** Reason, by the Saturday or Sunday that is worked. */
  readonly worked: Readonly<Record<IsoDate, string>>;
}

export const isWeekend = (date: IsoDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** Do civil servants work on `date`? */
export const isWorkingDay = (calendar: Calendar, date: IsoDate): boolean =>
  date in calendar.worked || (!(date in calendar.off) && !isWeekend(date));

/** `date` itself when it is a working day, else the first one after it. */
export function nextWorkingDay(calendar: Calendar, date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * The day `count` working days after `date` (before it when negative); `date` itself does not count.
 * One working day after a Friday is the Monday.
 */
export function addWorkingDays(calendar: Calendar, date: IsoDate, count: number): IsoDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/**
 * Mondays to Fridays from a fixed Monday up to and with a day. The difference for two days is the
 * number of weekdays between them.
 */
function weekdaysUntil(date: IsoDate): number {
  // 1970-01-01 was a Thursday, three days after a Monday.
  const sinceMonday = Date.parse(`${date}T00:00:00Z`) / DAY_MS + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}

/**
 * Working days after `from` up to and with `to`; negative when `to` is earlier. Weekdays are counted
 * at once and then corrected by the calendar, so that a distant date takes no longer than a near
 * one.
 */
export function workingDaysBetween(calendar: Calendar, from: IsoDate, to: IsoDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  const inside = (day: IsoDate): boolean => day > from && day <= to;
  const off = Object.keys(calendar.off).filter(
    (day) => inside(day) && !isWeekend(day) && !(day in calendar.worked),
  ).length;
  const worked = Object.keys(calendar.worked).filter((day) => inside(day) && isWeekend(day)).length;
  return weekdaysUntil(to) - weekdaysUntil(from) - off + worked;
}
