import { z } from 'zod';
import { id, instant, isoDate, schoolYear } from '../shapes/basics.ts';
import { listOf, searchWords, yesNo } from './list.ts';
import { routeContracts } from './route-contract.ts';
import { deskTag, personRef, unitRef } from './shared.ts';

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

export const taskSorts = ['dueOn', 'title', 'percent', 'lead', 'unit', 'position'] as const;
export const taskFilter = z.strictObject({
  q: searchWords,
  planId: id.optional(),
  /** This unit and those under it today. */
  unitId: id.optional(),
  late: yesNo,
  /** Only what is carried out and not done yet. */
  open: yesNo,
  schoolYear: schoolYear.optional(),
});
export type TaskFilter = z.output<typeof taskFilter>;

export const taskContracts = routeContracts(deskTag, {
  listTasks: {
    path: '/api/tasks',
    summary: 'Nhiệm vụ của các kế hoạch đã duyệt / Tasks of approved plans',
    ...listOf(taskView, taskSorts, taskFilter),
  },
});
