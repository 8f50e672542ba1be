import { z } from 'zod';
import { id, instant } from '../shapes/basics.ts';
import { listOf, yesNo } from './list.ts';
import { routeContracts } from './route-contract.ts';
import { unitRef } from './shared.ts';

export const noticeView = z.object({
  id,
  kind: z.string(),
  text: z.string(),
  planId: id.nullable(),
  submissionId: id.nullable(),
  unit: unitRef.nullable(),
  at: instant,
  readAt: instant.nullable(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const noticeSorts = ['at'] as const;
export const noticeFilter = z.strictObject({ unread: yesNo });
export type NoticeFilter = z.output<typeof noticeFilter>;
/** How many notices were marked as read. */
const marked = z.object({ marked: z.number().int() });

export const noticeContracts = routeContracts('Thông báo / notices', {
  listNotices: {
    path: '/api/notices',
    summary: "Thông báo của mình, mới nhất trước / The asker's notices, newest first",
    ...listOf(noticeView, noticeSorts, noticeFilter),
  },
  markNoticeRead: {
    method: 'post',
    path: '/api/notices/{id}/read',
    summary: 'Đánh dấu một thông báo đã đọc / Mark one as read',
    params: z.object({ id }),
    body: z.strictObject({}),
    answer: marked,
  },
  markAllNoticesRead: {
    method: 'post',
    path: '/api/notices/read-all',
    summary: 'Đánh dấu mọi thông báo đã đọc / Mark all as read',
    body: z.strictObject({}),
    answer: marked,
  },
});
