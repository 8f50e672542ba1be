import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  endOfDay,
  instantAt,
  isIsoDate,
  localDate,
  localTime,
} from '#domain/calendar/dates';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
  type Calendar,
} from '#domain/calendar/working-days';

const zone = 'Asia/Ho_Chi_Minh';
const calendar: Calendar = {
  off: {
    '2026-09-01': 'Quốc khánh',
    '2026-09-02': 'Quốc khánh',
    '2026-08-31': 'nghỉ hoán đổi',
    '2026-11-24': 'Ngày Văn hóa Việt Nam',
    '2026-04-30': 'Ngày Chiến thắng',
    '2026-05-01': 'Quốc tế Lao động',
  },
  worked: { '2026-08-22': 'làm bù cho 31/8' },
};
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('dates', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['26-1-1', false],
    ['2026-13-01', false],
    ['', false],
  ])('%s is a day: %s', (text, is) => {
    expect(isIsoDate(text)).toBe(is);
  });

  it('belong to a zone: 17:00 UTC is already tomorrow in Hà Nội', () => {
    expect(localDate('2026-11-21T17:00:00.000Z', zone)).toBe('2026-11-22');
    expect(localTime('2026-11-21T17:30:00.000Z', zone)).toBe('00:30');
    expect(endOfDay('2026-11-21', zone)).toBe('2026-11-21T17:00:00.000Z');
    expect(instantAt('2026-11-21', '08:00', zone)).toBe('2026-11-21T01:00:00.000Z');
  });

  it('keep the wall clock where the offset changes in the night', () => {
    expect(instantAt('2026-03-29', '08:00', 'Europe/Paris')).toBe('2026-03-29T06:00:00.000Z');
    expect(instantAt('2026-03-28', '08:00', 'Europe/Paris')).toBe('2026-03-28T07:00:00.000Z');
  });

  it('add and subtract', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (date, n) => {
        expect(addDays(addDays(date, n), -n)).toBe(date);
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
    );
  });
});

describe('working days', () => {
  it.each([
    ['2026-08-22', true, 'a Saturday worked in exchange'],
    ['2026-08-31', false, 'a Monday given in exchange'],
    ['2026-09-02', false, 'a holiday'],
    ['2026-09-05', false, 'a Saturday'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
    ['2026-11-25', true, 'a Wednesday'],
  ])('%s works: %s (%s)', (date, works) => expect(isWorkingDay(calendar, date)).toBe(works));

  it('a date on the eve of a long weekend moves over it', () => {
    expect(nextWorkingDay(calendar, '2026-05-01')).toBe('2026-05-04');
    expect(nextWorkingDay(calendar, '2026-08-29')).toBe('2026-09-03');
  });

  it('count the same both ways, and land on working days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (date, n) => {
        const there = addWorkingDays(calendar, date, n);
        if (n !== 0) expect(isWorkingDay(calendar, there)).toBe(true);
        if (n >= 0) expect(workingDaysBetween(calendar, date, there)).toBe(n);
      }),
    );
  });
});
