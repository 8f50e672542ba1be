import { setTimeout as sleep } from 'node:timers/promises';

/** Something that goes on until it is stopped. */
export interface Running {
  /** Fulfils when the step that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Does `step` again and again until it is stopped; a step must not reject.
 * @param step returns how long to wait before the next one, in ms; its signal is aborted when a
 * stop is asked for
 */
export function repeat(step: (signal: AbortSignal) => Promise<number>): Running {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const waitMs = await step(signal);
      if (waitMs > 0 && !signal.aborted) await sleep(waitMs, null, { signal }).catch(() => null);
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
