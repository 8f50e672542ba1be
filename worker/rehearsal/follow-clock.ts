import { readOffset } from '#db/wake/clock';
import { inOneLine, type Log } from '#log';
import { repeat, type Running } from '../repeat.ts';
import { bringForward } from './bring-forward.ts';
import type { RehearsalDeps } from './standing.ts';

/** How often the demo clock is looked at. */
const LOOK_MS = 500;

/**
 * Follows the demo clock: when somebody has moved it (the API only writes the offset), the cycles
 * are brought forward to it. Also once at the start, for cycles that were left behind when a worker
 * died on the way.
 */
export function followClock(deps: RehearsalDeps & { readonly log: Log }): Running {
  let followed = 0;
  return repeat(async (signal) => {
    try {
      const offset = await readOffset(deps.db);
      if (offset !== followed) {
        const to = new Date(Date.now() + offset).toISOString();
        await bringForward({ ...deps, signal }, to);
        followed = offset;
        deps.log('info', 'every year stands at the time of the demo clock', { to });
      }
    } catch (error) {
      if (!signal.aborted)
        deps.log('warn', 'the timers could not follow the demo clock; it is tried again', {
          why: inOneLine(error),
        });
    }
    return LOOK_MS;
  });
}
