import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Spaces callers evenly, `perSecond` of them at most; without a number nobody waits.
 * @returns a function whose promise fulfils when it is the caller's turn
 */
export function pace(perSecond: number | undefined): () => Promise<void> {
  let free = 0;
  return async () => {
    if (perSecond === undefined) return;
    const turn = Math.max(free, performance.now());
    free = turn + 1000 / perSecond;
    const wait = turn - performance.now();
    if (wait > 0) await sleep(wait);
  };
}
