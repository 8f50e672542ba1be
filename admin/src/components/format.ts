import { useLocale } from 'react-admin';
import { localDate, localTime, weekday } from '#domain/calendar/dates';
import { fill, showDate, words, type Language, type Params } from '#domain/words/index';
import { useMe } from '../providers/me.ts';

export { showDate };

/** `08:05 28/11/2026` in the zone of the installation. */
export const showMoment = (instant: string, zone: string): string =>
  `${localTime(instant, zone)} ${showDate(localDate(instant, zone))}`;
/** `28/11/2026` of an instant, in the zone of the installation. */
export const showDayOf = (instant: string, zone: string): string =>
  showDate(localDate(instant, zone));
export const showNumber = (n: number, language: Language): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN').format(n);
export { weekday };

/**
 * One step of why a date is what it is, in words; dates among the parameters are written as offices
 * write them.
 */
export function showReason(reason: { code: string; params: Params }, language: Language): string {
  const template = (words(language).dateReasons as Readonly<Record<string, string>>)[reason.code];
  const params = Object.fromEntries(
    Object.entries(reason.params).map(([k, v]) => [
      k,
      typeof v === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(v) ? showDate(v) : v,
    ]),
  );
  return template ? fill(template, params) : reason.code;
}

/** The language of the moment. */
export const useLanguage = (): Language => (useLocale() === 'en' ? 'en' : 'vi');

/** Formats bound to the language and the installation's zone. */
export function useFormats(): {
  moment: (i: string) => string;
  day: (i: string) => string;
  date: (d: string) => string;
  number: (n: number) => string;
} {
  const { zone } = useMe();
  const language = useLanguage();
  return {
    moment: (i) => showMoment(i, zone),
    day: (i) => showDayOf(i, zone),
    date: showDate,
    number: (n) => showNumber(n, language),
  };
}
