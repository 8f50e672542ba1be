import { z } from 'zod';
import { routeOffice, routeStep } from '../shapes/review-route.ts';

/**
 * A route while it is written: of the same shape, with nothing that has to be there yet.
 * `checkRoute` says what is missing.
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
