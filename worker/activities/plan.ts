import { readAgenda } from '#db/plan/agenda';
import { planStream } from '#db/plan/stream';
import type { Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import type { Reference } from '#db/shared/reference';
import { later, type Instant } from '#domain/calendar/dates';
import type { PlanSystemCommand } from '#domain/plan/commands';
import type { PlanActivities } from '#workflows/activities';
import type { Channel } from '../channels/channel.ts';
import { pace } from '../pace.ts';
import { deliverOne } from './deliver.ts';

export interface PlanActivityDeps {
  readonly db: Db;
  readonly reference: Reference;
  readonly mail: Channel;
  /**
   * Mails a second, at most: mail servers count them, and writing one costs more than the command
   * it tells of.
   */
  readonly mailsPerSecond?: number | undefined;
  /**
   * Timers of many plans fall on the same morning: each is delayed by a part of this, the same one
   * each time.
   */
  readonly jitterMs: number;
}

/**
 * What `planCycle` asks for, done on the record. A refusal of a command means that a person was
 * faster: nothing is left to do.
 */
export function planActivities(deps: PlanActivityDeps): PlanActivities {
  const { db, reference, mail, jitterMs } = deps;
  const stream = planStream(reference);
  const turn = pace(deps.mailsPerSecond);
  const run = async (planId: string, command: PlanSystemCommand, now: Instant): Promise<void> => {
    await execute(db, stream, { actor: { kind: 'system' }, now, streamId: planId, command });
  };
  return {
    async readAgenda(planId, now) {
      const agenda = await readAgenda(db, reference, planId, now);
      return { ...agenda, nextAt: agenda.nextAt && delayed(agenda.nextAt, planId, jitterMs) };
    },
    open: (planId, now) => run(planId, { type: 'open' }, now),
    remind: (planId, reminders, now) => run(planId, { type: 'remind', reminders }, now),
    follow: (planId, now) => run(planId, { type: 'follow' }, now),
    close: (planId, now) => run(planId, { type: 'close' }, now),
    async deliver(noticeIds, now) {
      for (const id of noticeIds) {
        // Before the letter is taken: nothing is locked while it waits for its turn.
        await turn();
        await deliverOne(db, mail, id, now);
      }
    },
  };
}

/**
 * `at` plus this plan's own part of `jitterMs`. Reckoned here and not in the workflow, so that a
 * replay meets the moment it was given.
 */
function delayed(at: Instant, planId: string, jitterMs: number): Instant {
  if (jitterMs <= 0) return at;
  let hash = 7;
  for (let i = 0; i < planId.length; i += 1)
    hash = (Math.imul(hash, 31) + planId.charCodeAt(i)) >>> 0;
  return later(at, hash % jitterMs);
}
