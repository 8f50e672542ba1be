import type { Calendar } from '#domain/calendar/working-days';

/**
 * Days off and worked Saturdays of civil servants, as decided and published. What is not published
 * yet (Tết 2027, the day beside 02/9/2027, the proposed swap of 23/11/2026) is left out: an
 * administrator enters it when it is decided.
 */
const off = (day: string, name: string) => ({ day, working: false, name });
const worked = (day: string, name: string) => ({ day, working: true, name });
const each = (days: readonly string[], name: string) => days.map((day) => off(day, name));

export const calendarDays = [
  off('2025-01-01', 'Tết Dương lịch'),
  ...each(['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'], 'Tết Nguyên đán'),
  off('2025-04-07', 'Giỗ Tổ Hùng Vương'),
  off('2025-04-30', 'Ngày Chiến thắng'),
  off('2025-05-01', 'Quốc tế Lao động'),
  off('2025-05-02', 'Nghỉ hoán đổi'),
  worked('2025-04-26', 'Làm bù ngày 02/5/2025'),
  ...each(['2025-09-01', '2025-09-02'], 'Quốc khánh'),

  off('2026-01-01', 'Tết Dương lịch'),
  off('2026-01-02', 'Nghỉ hoán đổi'),
  worked('2026-01-10', 'Làm bù ngày 02/01/2026'),
  ...each(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], 'Tết Nguyên đán'),
  off('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  off('2026-04-30', 'Ngày Chiến thắng'),
  off('2026-05-01', 'Quốc tế Lao động'),
  off('2026-08-31', 'Nghỉ hoán đổi'),
  worked('2026-08-22', 'Làm bù ngày 31/8/2026'),
  ...each(['2026-09-01', '2026-09-02'], 'Quốc khánh'),
  off('2026-11-24', 'Ngày Văn hóa Việt Nam'),

  off('2027-01-01', 'Tết Dương lịch'),
  off('2027-04-16', 'Giỗ Tổ Hùng Vương'),
  off('2027-04-30', 'Ngày Chiến thắng'),
  off('2027-05-03', 'Nghỉ bù Quốc tế Lao động'),
  off('2027-09-02', 'Quốc khánh'),
  off('2027-11-24', 'Ngày Văn hóa Việt Nam'),
];

const pick = (working: boolean) =>
  Object.fromEntries(calendarDays.filter((d) => d.working === working).map((d) => [d.day, d.name]));

/** The same days as the rules read them. */
export const calendar: Calendar = { off: pick(false), worked: pick(true) };

/** School years of the invented province. */
export const schoolYears = [
  {
    year: '2025-2026',
    opensOn: '2025-09-05',
    semester1EndsOn: '2026-01-16',
    endsOn: '2026-05-29',
    basis: 'Quyết định số 2269/QĐ-BGDĐT ngày 11/8/2025',
  },
  {
    year: '2026-2027',
    opensOn: '2026-09-05',
    semester1EndsOn: '2027-01-10',
    endsOn: '2027-05-23',
    basis: 'Quyết định của UBND tỉnh Sơn Hải về kế hoạch thời gian năm học',
  },
] as const;
