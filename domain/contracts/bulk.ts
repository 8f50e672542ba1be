import { z } from 'zod';
import { authority, id, position } from '../shapes/basics.ts';
import { confirmations } from '../shapes/review-route.ts';

/** One item of a bulk act: what became of it, or what stands in its way. */
export const bulkItem = z.object({
  planId: id,
  submissionId: id.nullable(),
  outcome: z.enum(['done', 'refused', 'failed']),
  code: z.string().nullable(),
  title: z.string().nullable(),
});
export type BulkItem = z.infer<typeof bulkItem>;

/** The last line of a bulk act's answer. */
export const bulkEnd = z.object({
  done: z.number().int(),
  refused: z.number().int(),
  failed: z.number().int(),
});

/** Before a bulk act: each item with what stands in its way, and what the decision must prove. */
export const bulkCheck = z.object({
  items: z.array(
    z.object({
      planId: id,
      submissionId: id.nullable(),
      allowed: z.boolean(),
      code: z.string().nullable(),
      title: z.string().nullable(),
      /** In which office the record will say that it was done, and how that office signs. */
      office: z.object({ unitId: id, position, authority }).nullable(),
    }),
  ),
  needs: z.enum(confirmations),
});
export type BulkCheck = z.infer<typeof bulkCheck>;
