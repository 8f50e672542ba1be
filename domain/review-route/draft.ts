import { z } from 'zod';
import { routeOffice, routeStep } from '../shapes/review-route.ts';

/**
 * A review route while it is drafted: the same shape, but everything may still be missing.
 * `checkRoute` says what is.
 */
export const draftRoute = z.strictObject({
  steps: z
    .array(
      routeStep.extend({
        offices: z.array(routeOffice).max(8),
        needed: z.number().int().min(0).max(8),
        limitDays: z.number().int().min(0).max(999),
      }),
    )
    .max(10),
  withdrawDays: z.number().int().min(0).max(999),
});
export type DraftRoute = z.infer<typeof draftRoute>;
export type DraftStep = DraftRoute['steps'][number];
