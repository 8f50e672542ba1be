import { z } from 'zod';
import { describe } from '../http/contract.ts';
import type { Place } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';

/** Does the process live, and can it serve? For load balancers and `npm start`. */
export function healthRoutes({ app, deps }: Place): void {
  const here = { method: 'get', tag: 'Tình trạng / health', open: true } as const;
  describe(app, {
    ...here,
    name: 'getLive',
    path: '/api/health/live',
    summary: 'Tiến trình còn chạy / The process runs',
    answer: z.object({ alive: z.literal(true) }),
  });
  app.get('/api/health/live', (c) => c.json({ alive: true }));
  describe(app, {
    ...here,
    name: 'getReady',
    path: '/api/health/ready',
    summary: 'Phục vụ được: cơ sở dữ liệu trả lời / It can serve: the database answers',
    answer: z.object({ ready: z.literal(true) }),
  });
  app.get('/api/health/ready', async (c) => {
    const [reads, writes] = await Promise.all([
      within(deps.read`select 1`, 2_000),
      within(deps.write`select 1`, 2_000),
    ]);
    if (!reads || !writes) throw new Problem('unavailable');
    return c.json({ ready: true });
  });
}

/** Did it answer in time? */
export async function within(answer: PromiseLike<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, ms);
  });
  try {
    return await Promise.race([
      Promise.resolve(answer).then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
