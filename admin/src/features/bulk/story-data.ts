import { papers } from '#test/admin/mock/bulk';
import type { BulkOrder, BulkTarget } from './order.ts';

/** Papers of several schools that wait for the same decision. */
export const targets: readonly BulkTarget[] = papers.slice(0, 8).map((w) => ({
  planId: w.planId,
  submissionId: w.submissionId,
  unit: w.unit.name,
  title: w.title,
  to: `/submissions/${w.submissionId ?? ''}`,
  ...(w.paper && { seen: { revision: w.paper.revision, sha256: w.paper.sha256 } }),
}));
export const order = (name: BulkOrder['name'], more: Partial<BulkOrder> = {}): BulkOrder => ({
  name,
  targets,
  leftOut: 0,
  ...more,
});
