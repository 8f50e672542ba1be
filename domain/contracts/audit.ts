import { z } from 'zod';
import { id } from '../shapes/basics.ts';
import { happening, unitRef } from './shared.ts';

export const auditRow = happening.extend({
  stream: id,
  hash: z.string(),
  unit: unitRef.nullable(),
  planId: id.nullable(),
});
export type AuditRow = z.infer<typeof auditRow>;
