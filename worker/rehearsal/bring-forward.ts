import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Instant } from '#domain/calendar/dates';
import { hasStatus, status, unlessGone } from '../temporal/grpc.ts';
import { settled, someAtATime, type RehearsalDeps, type Standing } from './standing.ts';

/**
 * A timer is set some ms after the moment it was reckoned from, so a step may go a little beyond
 * the date.
 */
const BEYOND_MS = 1_000;
/**
 * Distances up to this are waited for and not skipped: a fast-forward whose end passes while the
 * cycle is busy runs on to the next timer.
 */
const WAITED_MS = 3_000;

/**
 * Brings every cycle of this database forward to `to`, from date to date in the order in which they
 * come, stopping at each until what is due there is done. Cycles that stand later already are left
 * alone.
 */
export async function bringForward(deps: RehearsalDeps, to: Instant): Promise<void> {
  const end = Date.parse(to);
  for (;;) {
    const all = await settled(deps);
    const stop = Math.min(
      end,
      ...all.filter((s) => s.now < end && s.nextAt !== null).map((s) => Date.parse(s.nextAt ?? '')),
    );
    const moving =
      stop < end ? all.filter((s) => s.nextAt !== null && Date.parse(s.nextAt) <= stop) : all;
    await someAtATime(moving, (s) => skip(deps, s, stop < end ? stop + BEYOND_MS : end));
    if (stop === end) break;
  }
  await settled(deps);
}

/**
 * Lets Temporal skip the time of one idle cycle up to `to`, or to its first timer before. One skip
 * only: were skipping still on, a wake-up that meets the cycle between the skip and the timer it
 * skipped to would make the server skip past that timer.
 */
async function skip({ client, signal }: RehearsalDeps, at: Standing, to: number): Promise<void> {
  if (to - at.now < WAITED_MS) {
    await sleep(Math.max(0, to - at.now));
    return;
  }
  const { workflowService } = client;
  const { namespace } = client.options;
  const workflowExecution = { workflowId: at.workflowId };
  const fastForwardConfig = { id: randomUUID(), duration: msToTs(to - at.now) };
  const begun = await workflowService
    .updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      updateMask: { paths: ['time_skipping_config'] },
      workflowExecutionOptions: {
        timeSkippingConfig: { enabled: true, maxSessionSkipCount: 1, fastForwardConfig },
      },
    })
    .catch(unlessGone);
  if (!begun) return;
  for (let over = false; !over;) {
    signal?.throwIfAborted();
    const poll = await workflowService
      .pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution,
        fastForwardId: fastForwardConfig.id,
      })
      .catch((error: unknown) =>
        hasStatus(error, status.deadlineExceeded) ? 'not yet' : unlessGone(error),
      );
    if (poll === 'not yet') continue;
    over = !poll || poll.fastForwardInfo?.hasCompleted === true || poll.failedReason !== '';
  }
}
