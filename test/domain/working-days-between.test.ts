import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/dates';
import { isWorkingDay, workingDaysBetween, type Calendar } from '#domain/calendar/working-days';

const day = fc.integer({ min: 0, max: 120 }).map((n) => addDays('2026-11-01', n));
const someDays = fc
  .array(day, { maxLength: 25 })
  .map((days) => Object.fromEntries(days.map((d) => [d, 'x'])));

describe('working days between two dates', () => {
  it('are those a walk from day to day would count, whatever the calendar says', () => {
    fc.assert(
      fc.property(day, day, someDays, someDays, (a, b, off, worked) => {
        const calendar: Calendar = { off, worked };
        const [from, to] = a < b ? [a, b] : [b, a];
        let walked = 0;
        for (let d = from; d < to;) {
          d = addDays(d, 1);
          if (isWorkingDay(calendar, d)) walked += 1;
        }
        expect(workingDaysBetween(calendar, from, to)).toBe(walked);
        expect(workingDaysBetween(calendar, to, from) + walked).toBe(0);
      }),
    );
  });
  it('cost no more when they are a thousand years apart', () => {
    const began = performance.now();
    for (let i = 0; i < 1000; i += 1)
      workingDaysBetween({ off: {}, worked: {} }, '2026-11-28', '2999-12-31');
    expect(performance.now() - began).toBeLessThan(500);
  });
});
