import { localDate, type Instant, type IsoDate } from '#domain/calendar/dates';
import type { Calendar } from '#domain/calendar/working-days';

/** When and where a view is made for whom. */
export interface Moment {
  readonly now: Instant;
  readonly today: IsoDate;
  readonly zone: string;
  readonly calendar: Calendar;
}

export const momentOf = (now: Instant, zone: string, calendar: Calendar): Moment => ({
  now,
  today: localDate(now, zone),
  zone,
  calendar,
});
