import { localDate, type Instant, type IsoDate } from '#domain/calendar/dates';
import type { Calendar } from '#domain/calendar/working-days';
import type { Language } from '#domain/words/index';

/** An instant, and the time zone whose days count. */
export interface At {
  readonly now: Instant;
  readonly zone: string;
}

/** An instant at which something is shown, and the language of the words in it. */
export interface ViewAt extends At {
  readonly language: Language;
}

/** An instant with the day it falls on, and the calendar its working days are counted by. */
export interface Moment extends At {
  readonly today: IsoDate;
  readonly calendar: Calendar;
}

export const momentOf = (now: Instant, zone: string, calendar: Calendar): Moment => ({
  now,
  today: localDate(now, zone),
  zone,
  calendar,
});
