import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, localDate, localTime } from '#domain/calendar/dates';

const zones = [
  'Asia/Ho_Chi_Minh',
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
];
const instants = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((ms) => new Date(ms).toISOString());

describe('day and time in a zone', () => {
  it('are those the rules of the zone give, also around the change of an offset', () => {
    const around = fc
      .constantFrom(
        '2026-03-29T01:00:00.000Z',
        '2026-10-25T01:00:00.000Z',
        '2011-12-30T10:00:00.000Z',
        '2026-04-04T15:00:00.000Z',
      )
      .chain((at) =>
        fc
          .integer({ min: -7_200_000, max: 7_200_000 })
          .map((d) => new Date(Date.parse(at) + d).toISOString()),
      );
    fc.assert(
      fc.property(fc.oneof(instants, around), fc.constantFrom(...zones), (instant, zone) => {
        const parts = Object.fromEntries(
          new Intl.DateTimeFormat('en-CA', {
            timeZone: zone,
            hourCycle: 'h23',
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
            hour: '2-digit',
            minute: '2-digit',
          })
            .formatToParts(new Date(instant))
            .map((p) => [p.type, p.value]),
        );
        expect([localDate(instant, zone), localTime(instant, zone)]).toEqual([
          `${parts['year']}-${parts['month']}-${parts['day']}`,
          `${parts['hour']}:${parts['minute']}`,
        ]);
      }),
      { numRuns: 2_000 },
    );
  });
  it('lead back to the instant', () => {
    fc.assert(
      fc.property(
        instants.map((i) => `${i.slice(0, 16)}:00.000Z`),
        fc.constantFrom('Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'UTC'),
        (instant, zone) => {
          expect(instantAt(localDate(instant, zone), localTime(instant, zone), zone)).toBe(instant);
        },
      ),
    );
  });
});
