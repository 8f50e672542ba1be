import { Problem } from '../http/problem.ts';
import type { Place } from './route.ts';

/** Does the process live, and can it serve? For load balancers and `npm start`. */
export function healthRoutes({ app, deps }: Place): void {
  app.get('/api/health/live', (c) => c.json({ alive: true }));
  app.get('/api/health/ready', async (c) => {
    const [reads, writes] = await Promise.all([within(deps.read`select 1`, 2_000), within(deps.write`select 1`, 2_000)]);
    if (!reads || !writes) throw new Problem('unavailable');
    return c.json({ ready: true });
  });
}

/** Did it answer in time? */
export async function within(answer: PromiseLike<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => { timer = setTimeout(() => { resolve(false); }, ms); });
  try {
    return await Promise.race([Promise.resolve(answer).then(() => true, () => false), late]);
  } finally {
    clearTimeout(timer);
  }
}
