import type { Actor } from '#domain/access/actor';
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

/**
 * One calendar serves all, so it is kept by administrators of a ministry or a department, not by
 * those of one school.
 */
export async function mayKeepCalendar(sql: Reader, actor: Actor): Promise<boolean> {
  if (actor.kind === 'system') return false;
  const units = actor.offices.filter((o) => o.position === 'administrator').map((o) => o.unitId);
  const found =
    await sql`select 1 from unit where id = any(${units}::uuid[]) and kind in ('ministry', 'department') limit 1`;
  return found.length > 0;
}

export async function setDay(db: Db, day: CalendarDay): Promise<void> {
  await db`insert into calendar_day ${db({ ...day })} on conflict (day) do update set working = excluded.working, name = excluded.name`;
}

/** @returns whether there was such a day */
export async function clearDay(db: Db, day: IsoDate): Promise<boolean> {
  const gone = await db`delete from calendar_day where day = ${day} returning 1`;
  return gone.length > 0;
}
