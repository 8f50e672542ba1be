import { setTimeout as sleep } from 'node:timers/promises';
import { readOffset } from '#db/wake/clock';
import { inOneLine, type Log } from '#log';
import { bringForward } from './bring-forward.ts';
import type { RehearsalDeps } from './standing.ts';

/** How often the clock's offset is looked at. */
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
