import { addDays, weekday, type IsoDate } from './dates.ts';

/**
 * Days that differ from the week's rule. Holidays and swaps are decided year by year (Bộ luật Lao động 2019,
 * Điều 112, and yearly decisions), so they are data: an editable calendar, never computed.
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
 * The day `count` working days away from `date`, which itself does not count; negative counts go back.
 * `addWorkingDays(c, friday, 1)` is the Monday after.
 */
export function addWorkingDays(calendar: Calendar, date: IsoDate, count: number): IsoDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: IsoDate, to: IsoDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
