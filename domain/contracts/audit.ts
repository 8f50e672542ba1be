import { z } from 'zod';
import { id, isoDate, line } from '../shapes/basics.ts';
import { listOf } from './list.ts';
import { routeContracts } from './route-contract.ts';
import { happening, unitRef } from './shared.ts';

export const auditRow = happening.extend({
  stream: id,
  hash: z.string(),
  unit: unitRef.nullable(),
  planId: id.nullable(),
});
export type AuditRow = z.infer<typeof auditRow>;

export const auditSorts = ['at'] as const;
export const auditFilter = z.strictObject({
  planId: id.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  type: line(40).optional(),
});
export type AuditFilter = z.output<typeof auditFilter>;

export const auditContracts = routeContracts('Nhật ký / audit', {
  listAudit: {
    path: '/api/audit',
    summary: 'Mọi việc đã ghi mà mình được xem / Every act on the record the asker may read',
    ...listOf(auditRow, auditSorts, auditFilter),
  },
});
