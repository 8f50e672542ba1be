import { CancelledFailure, Context } from '@temporalio/activity';
import { fanOut } from '#db/directive/fan-out';
import { directiveStream } from '#db/directive/stream';
import { readAgenda, readDirective, targetCount } from '#db/plan/agenda';
import { planStream } from '#db/plan/stream';
import type { Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import { calendarOf } from '#db/shared/reference';
import type { Actor } from '#domain/access/actor';
import type { Instant } from '#domain/calendar/dates';
import type { DirectiveCommand } from '#domain/directive/directive';
import type { PlanSystemCommand } from '#domain/plan/commands';
import type { Activities } from '#workflows/ports';
import type { Post } from '../channels/mail.ts';
import { pace } from '../pace.ts';
import { deliverOne } from './deliver.ts';

export interface ActivityDeps {
  readonly db: Db;
  readonly zone: string;
  readonly post: Post;
  /**
   * Mails a second, at most: mail servers count them, and writing one costs more than the command
   * it tells of.
   */
  readonly mailsPerSecond?: number | undefined;
  /**
   * Timers of many plans fall on the same morning: each is put off by a part of this, the same one
   * each time.
   */
  readonly jitterMs: number;
  /** Units that get their plan in one step of a fan-out. */
  readonly fanOutStep?: number;
}

const system: Actor = { kind: 'system' };

/**
 * What the workflows ask of the world, done on the record. A refusal means that a person was
 * faster: nothing is left to do.
 */
export function createActivities(deps: ActivityDeps): Activities {
  const { db, zone } = deps;
  const plans = planStream(db, zone);
  const turn = pace(deps.mailsPerSecond);
  const directives = directiveStream(zone);
  const onPlan = async (
    planId: string,
    command: PlanSystemCommand,
    now: Instant,
  ): Promise<void> => {
    await execute(db, plans, { actor: system, now, streamId: planId, command });
  };
  const onDirective = async (
    directiveId: string,
    command: DirectiveCommand,
    now: Instant,
  ): Promise<void> => {
    await execute(db, directives, { actor: system, now, streamId: directiveId, command });
  };
  return {
    async readAgenda(planId, now) {
      const agenda = await readAgenda(db, zone, planId, now);
      return { ...agenda, nextAt: agenda.nextAt && putOff(agenda.nextAt, planId, deps.jitterMs) };
    },
    open: (planId, now) => onPlan(planId, { type: 'open' }, now),
    remind: (planId, reminders, now) => onPlan(planId, { type: 'remind', reminders }, now),
    follow: (planId, now) => onPlan(planId, { type: 'follow' }, now),
    close: (planId, now) => onPlan(planId, { type: 'close' }, now),
    async deliver(noticeIds, now) {
      for (const id of noticeIds) {
        // Before the letter is taken: nothing is locked while it waits for its turn.
        await turn();
        await deliverOne(db, deps.post, id, now);
      }
    },
    readDirective: (directiveId, now) => readDirective(db, zone, directiveId, now),
    async fanOut(directiveId) {
      const { heartbeat, cancellationSignal } = Context.current();
      const days = { calendar: await calendarOf(db, db), zone };
      for (let left = Infinity; left > 0; heartbeat(left)) {
        // A worker that is asked to stop leaves the rest to the next one: what is there already is
        // left out.
        if (cancellationSignal.aborted)
          throw new CancelledFailure('the worker stops; the next one goes on');
        left = await fanOut(db, directiveId, days, deps.fanOutStep ?? 500);
      }
      return targetCount(db, directiveId);
    },
    fannedOut: (directiveId, count, now) =>
      onDirective(directiveId, { type: 'fanned-out', count }, now),
    closeDirective: (directiveId, now) => onDirective(directiveId, { type: 'close' }, now),
  };
}

/**
 * `at` plus this stream's own share of `most` ms. In the activity, so that a replay meets the
 * number it was given.
 */
export function putOff(at: Instant, stream: string, most: number): Instant {
  if (most <= 0) return at;
  let hash = 7;
  for (let i = 0; i < stream.length; i += 1)
    hash = (Math.imul(hash, 31) + stream.charCodeAt(i)) >>> 0;
  return new Date(Date.parse(at) + (hash % most)).toISOString();
}
