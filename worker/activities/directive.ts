import { readDirectiveAgenda, targetCount } from '#db/directive/agenda';
import { fanOut } from '#db/directive/fan-out';
import { directiveStream } from '#db/directive/stream';
import type { Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import type { Reference } from '#db/shared/reference';
import type { Instant } from '#domain/calendar/dates';
import type { DirectiveCommand } from '#domain/directive/directive';
import type { DirectiveActivities } from '#workflows/activities';
import { nextStep } from './next-step.ts';

export interface DirectiveActivityDeps {
  readonly db: Db;
  readonly reference: Reference;
  /** Units that get their plan in one step of a fan-out; 500 without it. */
  readonly fanOutStep?: number;
}

/**
 * What `directiveCycle` asks for, done on the record. A refusal of a command means that a person
 * was faster: nothing is left to do.
 */
export function directiveActivities(deps: DirectiveActivityDeps): DirectiveActivities {
  const { db, reference, fanOutStep = 500 } = deps;
  const { zone } = reference;
  const stream = directiveStream(zone);
  const run = async (id: string, command: DirectiveCommand, now: Instant): Promise<void> => {
    await execute(db, stream, { actor: { kind: 'system' }, now, streamId: id, command });
  };
  return {
    readDirective: (directiveId, now) => readDirectiveAgenda(db, zone, directiveId, now),
    async fanOut(directiveId) {
      const days = { calendar: await reference.calendar(), zone };
      for (let left = Infinity; left > 0;) {
        nextStep(left);
        left = await fanOut(db, directiveId, days, fanOutStep);
      }
      return targetCount(db, directiveId);
    },
    fannedOut: (directiveId, count, now) => run(directiveId, { type: 'fanned-out', count }, now),
    closeDirective: (directiveId, now) => run(directiveId, { type: 'close' }, now),
  };
}
