import type { Problem } from '#domain/contracts/shared';
import { offline } from './api.ts';

/** Could the same request pass a moment later? Too many requests is not for us to repeat. */
export const mayPass = (p: Problem): boolean =>
  p.code === offline || p.code === 'unavailable' || p.code === 'key-in-progress';

/** Waits so many milliseconds, or until the network is back. */
export const networkOr = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
