import type { IsoDate } from '#domain/calendar/dates';
import type { Db, Reader } from '../postgres/connect.ts';

export interface CalendarDay {
  readonly day: IsoDate;
  readonly working: boolean;
  readonly name: string;
}

/** Days of a year that differ from the week's rule. */
export async function listCalendar(sql: Reader, year: number): Promise<CalendarDay[]> {
  return [
    ...(await sql<
      CalendarDay[]
    >`select day, working, name from calendar_day where day >= ${`${year}-01-01`} and day <= ${`${year}-12-31`} order by day`),
  ];
}

export async function setDay(db: Db, day: CalendarDay): Promise<void> {
  await db`insert into calendar_day ${db({ ...day })} on conflict (day) do update set working = excluded.working, name = excluded.name`;
}

/** @returns whether there was such a day */
export async function clearDay(db: Db, day: IsoDate): Promise<boolean> {
  const gone = await db`delete from calendar_day where day = ${day} returning 1`;
  return gone.length > 0;
}
