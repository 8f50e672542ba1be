import { setTimeout as sleep } from 'node:timers/promises';
import { readOffset, setClock, type Clock } from '#db/wake/clock';
import type { Instant } from '#domain/calendar/dates';
import { inOneLine, type Log } from '#log';
import { bringForward, settled, type RehearsalDeps } from './rehearsal.ts';

export interface AdvanceDeps extends RehearsalDeps {
  readonly clock: Clock;
}

/**
 * Takes the whole application to `to`, as if the time between had passed: the clock of people, and
 * every cycle through all its dates. Fulfils when what was due on the way is done. For rehearsals
 * and tests.
 * @throws when the clock is the real one, and when `to` lies in the past of the clock
 */
export async function advance(deps: AdvanceDeps, to: Instant): Promise<void> {
  if (deps.clock.mode !== 'demo')
    throw new Error('Time can only be moved where CLOCK=demo, never in production.');
  // What was done before has its consequences before: units that just got a directive are told
  // today, not at the end.
  await settled(deps);
  if (!(await setClock(deps.db, to)))
    throw new Error(
      `The clock does not go back: it stands at ${await deps.clock.now()}, asked was ${to}.`,
    );
  await bringForward(deps, to);
}

const LOOK_MS = 500;

/**
 * Follows the demo clock: when somebody has moved it (the API only writes the offset), the cycles
 * are brought after it. Also once at the start, for cycles that were left behind when a worker died
 * on the way.
 */
export function followClock(deps: RehearsalDeps & { readonly log: Log }): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  let followed = 0;
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const offset = await readOffset(deps.db);
        if (offset !== followed) {
          const to = new Date(Date.now() + offset).toISOString();
          await bringForward({ ...deps, signal: stopping.signal }, to);
          followed = offset;
          deps.log('info', 'every year stands at the time of the demo clock', { to });
        }
      } catch (error) {
        if (!stopping.signal.aborted)
          deps.log('warn', 'the timers could not follow the demo clock; it is tried again', {
            why: inOneLine(error),
          });
      }
      await sleep(LOOK_MS, null, { signal: stopping.signal }).catch(() => null);
    }
  };
  const done = run();
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}
