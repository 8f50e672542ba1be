import { addDays, DAY_MS, weekday, type IsoDate } from './dates.ts';

/**
 * Days that differ from the week's rule. Holidays and swaps are decided year by year (Bộ luật Lao
 * động 2019, Điều 112, and yearly decisions), so they are data: an editable calendar, never
 * computed.
 */
export interface Calendar {
  /** Day off -> its name. */
  readonly off: Readonly<Record<IsoDate, string>>;
  /** Saturday or Sunday worked in exchange -> why. */
  readonly worked: Readonly<Record<IsoDate, string>>;
}

export const isWeekend = (date: IsoDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** Is `date` a working day of civil servants? */
export const isWorkingDay = (calendar: Calendar, date: IsoDate): boolean =>
  date in calendar.worked || (!(date in calendar.off) && !isWeekend(date));

/** `date` itself when it is a working day, else the first one after it. */
export function nextWorkingDay(calendar: Calendar, date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * The day `count` working days away from `date`, which itself does not count; negative counts go
 * back. `addWorkingDays(c, friday, 1)` is the Monday after.
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
 * Mondays to Fridays up to and with a day, counted from a fixed Monday; differences of it count any
 * span at once.
 */
function weekdaysUntil(date: IsoDate): number {
  // Day 0 of the epoch was a Thursday.
  const sinceMonday = Date.parse(`${date}T00:00:00Z`) / DAY_MS + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}

/**
 * Working days after `from` up to and with `to`; negative when `to` is earlier. Counted from the
 * calendar's exceptions, not day by day: a date far off costs no more than a near one.
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
