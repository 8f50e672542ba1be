import { describe, expect, it } from 'vitest';
import { fixedDue, limitDue } from '#domain/deadlines/due';
import { timeRungs, type Rung } from '#domain/deadlines/ladder';

const days = {
  zone: 'Asia/Ho_Chi_Minh',
  calendar: {
    off: {
      '2026-04-30': 'Ngày Chiến thắng',
      '2026-05-01': 'Ngày Quốc tế Lao động',
      '2026-11-24': 'Ngày Văn hóa Việt Nam',
    },
    worked: {},
  },
};

describe('a fixed due date', () => {
  it('stays where the directive put it, and is over at 24:00 of the day', () => {
    expect(fixedDue('2026-05-01', 'none', days)).toEqual({
      on: '2026-05-01',
      at: '2026-05-01T17:00:00.000Z',
      why: [{ code: 'set-by-directive', date: '2026-05-01' }],
    });
  });

  it('moves over days off when the directive says so, and says why, day by day', () => {
    expect(fixedDue('2026-05-01', 'next-working-day', days)).toEqual({
      on: '2026-05-04',
      at: '2026-05-04T17:00:00.000Z',
      why: [
        { code: 'set-by-directive', date: '2026-05-01' },
        { code: 'not-working', date: '2026-05-01', name: 'Ngày Quốc tế Lao động' },
        { code: 'not-working', date: '2026-05-02', name: null },
        { code: 'not-working', date: '2026-05-03', name: null },
        { code: 'shifted', from: '2026-05-01', to: '2026-05-04' },
      ],
    });
  });
});

describe('a time limit', () => {
  it('counts working days from the day after, and names the holidays it stepped over', () => {
    expect(limitDue('2026-11-20', 3, days)).toMatchObject({
      on: '2026-11-26',
      why: [
        { code: 'working-days', from: '2026-11-20', days: 3, to: '2026-11-26' },
        { code: 'not-working', date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' },
      ],
    });
  });
});

describe('a ladder', () => {
  const ladder: Rung[] = [
    { days: 2, kind: 'escalation' },
    { days: 0, kind: 'reminder' },
    { days: -3, kind: 'reminder' },
  ];

  it('fires in office hours, in working days from the due date, earliest first', () => {
    expect(timeRungs(ladder, '2026-11-25', days).map((r) => [r.name, r.at])).toEqual([
      ['-3', '2026-11-19T01:00:00.000Z'],
      ['0', '2026-11-25T01:00:00.000Z'],
      ['+2', '2026-11-27T01:00:00.000Z'],
    ]);
  });

  it('fires on the date itself even on a day off', () => {
    expect(timeRungs([{ days: 0, kind: 'reminder' }], '2026-11-24', days)[0]?.at).toBe(
      '2026-11-24T01:00:00.000Z',
    );
  });
});
