/**
 * Dates are ISO strings (`2026-11-28`), instants UTC ISO strings (`2026-11-28T01:00:00.000Z`).
 * A calendar day belongs to a zone, so every step between the two names the zone.
 */
export type IsoDate = string;
export type Instant = string;

export const DAY_MS = 86_400_000;

const asUtc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/**
 * Is this a date of ours, that is, a day that exists, written in full? `2026-02-29` and `26-1-1`
 * are not. Years go up to 2999, so that the day after a date is a date too.
 */
export const isIsoDate = (text: string): boolean =>
  /^[12]\d{3}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(asUtc(text)) &&
  fromUtc(asUtc(text)) === text;

/** The day `days` calendar days after `date` (before it when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  fromUtc(asUtc(date) + days * DAY_MS);

/** The instant `ms` milliseconds after `at` (before it when negative). */
export const later = (at: Instant, ms: number): Instant =>
  new Date(Date.parse(at) + ms).toISOString();

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export const weekday = (date: IsoDate): number => new Date(asUtc(date)).getUTCDay();

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((asUtc(to) - asUtc(from)) / DAY_MS);

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClockFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

const HOUR_MS = 3_600_000;

/** How far the wall clock of `zone` runs ahead of UTC at an instant, in milliseconds. */
function computeOffset(ms: number, zone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of wallClockFormat(zone).formatToParts(new Date(ms)))
    parts[type] = value;
  const { year, month, day, hour, minute, second } = parts;
  return (
    Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) -
    Math.floor(ms / 1000) * 1000
  );
}

const MAX_REMEMBERED_HOURS = 4_096;
/** The offset of an hour of a zone; null when it changes within that hour. */
const offsetOfHour = new Map<string, number | null>();

/**
 * As {@link computeOffset}, remembered by the hour: every command asks for it, and computing it is
 * slow.
 */
function offsetAt(ms: number, zone: string): number {
  const hour = Math.floor(ms / HOUR_MS);
  const key = `${zone} ${hour}`;
  let known = offsetOfHour.get(key);
  if (known === undefined) {
    const [begin, end] = [
      computeOffset(hour * HOUR_MS, zone),
      computeOffset((hour + 1) * HOUR_MS, zone),
    ];
    known = begin === end ? begin : null;
    if (offsetOfHour.size >= MAX_REMEMBERED_HOURS) offsetOfHour.clear();
    offsetOfHour.set(key, known);
  }
  return known ?? computeOffset(ms, zone);
}

/** The wall clock of `zone` at an instant, written as if it were UTC. */
const wallClockAt = (instant: Instant, zone: string): string => {
  const ms = Date.parse(instant);
  return new Date(ms + offsetAt(ms, zone)).toISOString();
};

/** The calendar day it is in `zone` at `instant`. */
export const localDate = (instant: Instant, zone: string): IsoDate =>
  wallClockAt(instant, zone).slice(0, 10);

/** The wall clock time `HH:MM` in `zone` at `instant`. */
export const localTime = (instant: Instant, zone: string): string =>
  wallClockAt(instant, zone).slice(11, 16);

/** The instant at which the wall clock in `zone` shows `time` (`HH:MM`) on `date`. */
export function instantAt(date: IsoDate, time: string, zone: string): Instant {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  // The offset is taken twice: the first is that of an instant some hours away, between which and the
  // wanted one the zone may have changed to or from summer time.
  const guess = wanted - offsetAt(wanted, zone);
  return new Date(wanted - offsetAt(guess, zone)).toISOString();
}

/**
 * The end of a day in `zone`: 24:00, which is 00:00 of the next day (Bộ luật Dân sự 2015, Điều 148
 * khoản 6).
 */
export const endOfDay = (date: IsoDate, zone: string): Instant =>
  instantAt(addDays(date, 1), '00:00', zone);

/** The calendar year of a date, by which a register numbers its documents. */
export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
