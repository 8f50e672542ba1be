import {
  addDays,
  daysBetween,
  instantAt,
  localDate,
  type Instant,
  type IsoDate,
} from '#domain/calendar/dates';
import { addWorkingDays, nextWorkingDay } from '#domain/calendar/working-days';
import { calendar } from './calendar.ts';

/** The days of the demo, counted from today, so that something is always due soon and late. */
export interface Timeline {
  readonly zone: string;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly schoolYear: string;
  readonly lastSchoolYear: string;
  /** The working day `n` working days from today; negative is the past. */
  day(n: number): IsoDate;
  /** The same day at a time of office hours. */
  at(n: number, time: string): Instant;
  /**
   * A date of this school year by month and day, or the day `atLeast` calendar days from today when
   * that is later.
   */
  thisYear(month: number, day: number, atLeast: number): IsoDate;
  /** A working day of last school year. */
  lastYear(month: number, day: number): IsoDate;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A school year is prepared from August on. */
const startOf = (today: IsoDate): number =>
  Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) >= 8 ? 0 : 1);

export function timeline(now: Instant, zone: string): Timeline {
  const today = localDate(now, zone);
  const start = startOf(today);
  const inYear = (first: number, month: number, day: number): IsoDate =>
    `${month >= 8 ? first : first + 1}-${two(month)}-${two(day)}`;
  const day = (n: number): IsoDate => (n === 0 ? today : addWorkingDays(calendar, today, n));
  return {
    zone,
    now,
    today,
    day,
    schoolYear: `${start}-${start + 1}`,
    lastSchoolYear: `${start - 1}-${start}`,
    at: (n, time) => instantAt(day(n), time, zone),
    thisYear: (month, date, atLeast) => {
      const fixed = inYear(start, month, date);
      return daysBetween(today, fixed) >= atLeast ? fixed : addDays(today, atLeast);
    },
    lastYear: (month, date) => nextWorkingDay(calendar, inYear(start - 1, month, date)),
  };
}

/**
 * `05/3/2022`, `28/11/2026`: days below ten and the months 1 and 2 get a zero (NĐ 30/2020/NĐ-CP,
 * Phụ lục I, mục II.4).
 */
export function dateInText(date: IsoDate): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(8)}/${month < 3 ? two(month) : month}/${date.slice(0, 4)}`;
}
