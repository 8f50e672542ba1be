import { z } from 'zod';
import { id, instant } from '../shapes/basics.ts';
import { listOf, searchWords } from './list.ts';
import { routeContracts } from './route-contract.ts';

export const keptMail = z.object({
  id,
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  at: instant,
});
export type KeptMail = z.infer<typeof keptMail>;

export const operations = z.object({
  temporal: z.object({ up: z.boolean(), address: z.string() }),
  database: z.object({ up: z.boolean(), size: z.number() }),
  wakeUps: z.object({
    waiting: z.number().int(),
    oldestSeconds: z.number().nullable(),
    failing: z.array(
      z.object({ stream: id, attempts: z.number().int(), nextTry: instant.nullable() }),
    ),
  }),
  mail: z.object({
    mode: z.enum(['smtp', 'kept']),
    pending: z.number().int(),
    sent: z.number().int(),
    /** Written, and laid by to be read in the console: no server carried it. */
    kept: z.number().int(),
    failed: z.array(
      z.object({
        noticeId: id,
        to: z.string(),
        attempts: z.number().int(),
        error: z.string(),
        at: instant,
      }),
    ),
  }),
  clock: z.object({ mode: z.enum(['real', 'demo']), now: instant, offsetDays: z.number() }),
});
export type Operations = z.infer<typeof operations>;

export const mailSorts = ['at', 'to', 'subject'] as const;
export const mailFilter = z.strictObject({ q: searchWords });
export type MailFilter = z.output<typeof mailFilter>;

export const operationsContracts = routeContracts('Vận hành / operations', {
  getOperations: {
    method: 'get',
    path: '/api/operations',
    summary:
      'Độ trễ hẹn giờ, thư, Temporal, cơ sở dữ liệu, đồng hồ / Wake-up lag, mail, Temporal, database, clock',
    answer: operations,
    problems: ['not-allowed'],
  },
  listKeptMail: {
    path: '/api/kept-mail',
    summary: 'Thư lưu lại vì chưa có máy chủ thư / Mail kept for want of a mail server',
    ...listOf(keptMail, mailSorts, mailFilter),
    problems: ['not-allowed'],
  },
});
