import { z } from 'zod';
import { isoDate, line } from '../shapes/basics.ts';
import { list } from './list.ts';
import { routeContracts } from './route-contract.ts';

/** A day that breaks the rule of the week: off although it is a weekday, or worked although not. */
export const calendarDay = z.object({ day: isoDate, working: z.boolean(), name: z.string() });
export type CalendarDay = z.infer<typeof calendarDay>;
const day = z.object({ day: isoDate });

export const calendarContracts = routeContracts('Lịch / calendar', {
  listCalendar: {
    method: 'get',
    path: '/api/calendar',
    summary: 'Ngày nghỉ và ngày làm bù trong năm / Days off and worked swaps of a year',
    query: z.strictObject({ year: z.coerce.number<number>().int().min(1900).max(2200).optional() }),
    answer: list(calendarDay),
  },
  setCalendarDay: {
    method: 'put',
    path: '/api/calendar/{day}',
    summary: 'Đặt ngày nghỉ hoặc ngày làm bù / Set a day off or a worked swap',
    params: day,
    body: z.strictObject({ working: z.boolean(), name: line(200).min(1) }),
    answer: calendarDay,
    problems: ['not-allowed'],
  },
  clearCalendarDay: {
    method: 'delete',
    path: '/api/calendar/{day}',
    summary: "Trả ngày về theo lệ trong tuần / Back to the week's rule",
    params: day,
    answer: day,
    problems: ['not-allowed'],
  },
});
