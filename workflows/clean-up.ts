import { proxyActivities } from '@temporalio/workflow';
import { expiredKinds, type CleanUpActivities, type ExpiredKind } from './activities.ts';

// Few tries: what fails tonight is tried again tomorrow night.
const { deleteExpired } = proxyActivities<CleanUpActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumAttempts: 5 },
});

/**
 * Deletes rows that no longer count, a kind after the other. Started by a schedule once a night
 * (worker/temporal/clean-up-schedule.ts). A kind that fails does not keep the others; the run then
 * fails in the end, so that an operator sees it.
 * @returns how many rows of each kind were deleted
 */
export async function cleanUp(): Promise<Partial<Record<ExpiredKind, number>>> {
  const deleted: Partial<Record<ExpiredKind, number>> = {};
  const failures: unknown[] = [];
  for (const kind of expiredKinds) {
    try {
      deleted[kind] = await deleteExpired(kind);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return deleted;
}
