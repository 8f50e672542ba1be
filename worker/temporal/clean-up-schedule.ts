import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import type * as workflows from '#workflows/index';

export const CLEAN_UP_SCHEDULE = 'clean-up';
/** When it runs, in the zone of the setting TIME_ZONE: nobody is at a desk, no reminder goes. */
const HOUR = 3;

/**
 * Makes the schedule that runs `cleanUp` once a night, or brings the one that is there in line with
 * this code. One that an operator has paused stays paused.
 */
export async function scheduleCleanUp(
  client: Client,
  { taskQueue, zone }: { readonly taskQueue: string; readonly zone: string },
): Promise<void> {
  const schedule: ScheduleOptions = {
    scheduleId: CLEAN_UP_SCHEDULE,
    spec: { calendars: [{ hour: HOUR }], timezone: zone },
    action: {
      type: 'startWorkflow',
      workflowType: 'cleanUp' satisfies keyof typeof workflows,
      workflowId: CLEAN_UP_SCHEDULE,
      taskQueue,
    },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
  };
  try {
    await client.schedule.create(schedule);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(CLEAN_UP_SCHEDULE).update(({ state }) => ({
      spec: schedule.spec,
      action: { ...schedule.action, workflowId: CLEAN_UP_SCHEDULE },
      policies: schedule.policies ?? {},
      state,
    }));
  }
}
