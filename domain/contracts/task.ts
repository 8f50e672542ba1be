import { z } from 'zod';
import { id, instant, isoDate } from '../shapes/basics.ts';
import { unitRef, personRef } from './shared.ts';

export const taskView = z.object({
  id,
  planId: id,
  unit: unitRef,
  key: z.string(),
  depth: z.number().int(),
  isLeaf: z.boolean(),
  group: z.string(),
  number: z.string(),
  title: z.string(),
  lead: z.string(),
  dueOn: isoDate.nullable(),
  percent: z.number().int(),
  late: z.boolean(),
  daysLeft: z.number().int().nullable(),
  mayProgress: z.boolean(),
  notes: z.array(
    z.object({
      percent: z.number().int(),
      text: z.string().nullable(),
      by: personRef,
      at: instant,
    }),
  ),
});
export type TaskView = z.infer<typeof taskView>;
