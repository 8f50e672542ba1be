import { z } from 'zod';
import { position } from '../shapes/basics.ts';
import { unitRef } from './shared.ts';

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
