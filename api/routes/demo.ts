import { z } from 'zod';
import { setClock } from '#db/wake/clock';
import { refuse } from '#domain/problems';
import { instant } from '#domain/shapes/basics';
import { describe } from '../http/contract.ts';
import { mount, type Place } from '../http/mount.ts';

const tag = 'Diễn tập / rehearsal';

/** The accounts of a rehearsal, before anybody is signed in; no such address otherwise. */
export function demoAccountRoutes({ app, deps }: Place): void {
  if (deps.demoAccounts.length === 0) return;
  describe(app, {
    name: 'listDemoAccounts',
    method: 'get',
    path: '/api/demo/accounts',
    tag,
    open: true,
    summary: 'Tài khoản diễn tập / The accounts of the rehearsal',
    answer: z.array(
      z.object({
        name: z.string(),
        login: z.string(),
        password: z.string(),
        role: z.string(),
        why: z.string(),
      }),
    ),
  });
  app.get('/api/demo/accounts', (c) => c.json(deps.demoAccounts));
}

/**
 * The rehearsal's clock: forward only, and only where it runs. Workers see the offset and take
 * their timers along.
 */
export function demoRoutes(place: Place): void {
  const { deps } = place;
  if (deps.clock.mode !== 'demo') return;
  mount(place)(
    {
      name: 'advanceClock',
      method: 'post',
      path: '/api/demo/advance',
      tag,
      summary: 'Đưa đồng hồ tới trước / Move the clock forward',
      body: z.strictObject({ to: instant }),
      answer: z.object({ now: instant }),
      problems: ['date-in-past'],
    },
    async (asked, { body }) => {
      if (body.to <= asked.now || !(await setClock(deps.write, body.to)))
        return refuse('date-in-past', { date: body.to });
      deps.clock.forget?.();
      return { now: body.to };
    },
  );
}
