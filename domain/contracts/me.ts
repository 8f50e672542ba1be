import { z } from 'zod';
import { menuScreens } from '../access/menu.ts';
import { instant, isoDate } from '../shapes/basics.ts';
import { accountTag } from './account.ts';
import { routeContracts } from './route-contract.ts';
import { officeRef, personRef } from './shared.ts';

export const me = z.object({
  person: personRef.extend({
    email: z.string().nullable(),
    login: z.string(),
    language: z.enum(['vi', 'en']),
  }),
  offices: z.array(officeRef),
  /** Screens this person's offices need, in the order of the menu. */
  menu: z.array(z.enum(menuScreens)),
  schoolYears: z.array(z.string()),
  unreadNotices: z.number().int(),
  clock: z.object({ now: instant, today: isoDate, mode: z.enum(['real', 'demo']) }),
  zone: z.string(),
});
export type Me = z.infer<typeof me>;

export const meContracts = routeContracts(accountTag, {
  getMe: {
    method: 'get',
    path: '/api/me',
    summary:
      'Ai đang đăng nhập: chức vụ, mục, năm học, đồng hồ / Who is signed in: offices, menu, school years, clock',
    answer: me,
  },
});
