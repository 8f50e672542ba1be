import { z } from 'zod';
import { id, instant } from '../shapes/basics.ts';
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
