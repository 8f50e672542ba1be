import { z } from 'zod';
import { id, position, schoolYear } from '../shapes/basics.ts';
import { listOf, searchWords } from './list.ts';
import { routeContracts } from './route-contract.ts';
import { deskTag, unitRef } from './shared.ts';

/**
 * The two-sided clock in a table: a unit with its own days and its superiors', or an office with
 * the papers it has held. Days are working days.
 */
export const clockRow = z.object({
  id: z.string(),
  unit: unitRef,
  position: position.nullable(),
  papers: z.number().int(),
  authorDays: z.number().int(),
  superiorDays: z.number().int(),
  /**
   * Mean of the spans of a reviewing office, longest, how often beyond the limit, and how many wait
   * there now.
   */
  mean: z.number().nullable(),
  longest: z.number().int().nullable(),
  beyond: z.number().int(),
  waiting: z.number().int(),
});
export type ClockRow = z.infer<typeof clockRow>;

export const clockSorts = [
  'unit',
  'papers',
  'authorDays',
  'superiorDays',
  'mean',
  'longest',
  'beyond',
  'waiting',
] as const;
export const clockFilter = z.strictObject({
  q: searchWords,
  by: z.enum(['unit', 'reviewer']).optional(),
  schoolYear: schoolYear.optional(),
  directiveId: id.optional(),
});
export type ClockFilter = z.output<typeof clockFilter>;

export const clockContracts = routeContracts(deskTag, {
  listClock: {
    path: '/api/clock',
    summary:
      'Đồng hồ hai phía: ai giữ văn bản bao lâu, theo đơn vị hoặc theo chức vụ xem xét / The two-sided clock: who has held papers how long, by unit or by reviewing office',
    ...listOf(clockRow, clockSorts, clockFilter),
  },
});
