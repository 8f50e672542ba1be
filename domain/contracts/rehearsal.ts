import { z } from 'zod';
import { instant } from '../shapes/basics.ts';
import { routeContracts } from './route-contract.ts';

/** An account of the invented province, to sign in with. */
export const demoAccount = z.object({
  name: z.string(),
  login: z.string(),
  password: z.string(),
  role: z.string(),
});
export type DemoAccount = z.infer<typeof demoAccount>;

/** Only where a rehearsal runs: its accounts, and its clock, which moves forward only. */
export const rehearsalContracts = routeContracts('Diễn tập / rehearsal', {
  listDemoAccounts: {
    method: 'get',
    open: true,
    path: '/api/demo/accounts',
    summary: 'Tài khoản diễn tập / The accounts of the rehearsal',
    answer: z.array(demoAccount),
  },
  advanceClock: {
    method: 'post',
    path: '/api/demo/advance',
    summary: 'Đưa đồng hồ tới trước / Move the clock forward',
    body: z.strictObject({ to: instant }),
    answer: z.object({ now: instant }),
    problems: ['date-in-past'],
  },
});
