import { z } from 'zod';
import { setClock } from '#db/clock';
import { instant } from '#domain/contracts/basics';
import { refuse } from '#domain/problems';
import { mount, type Place } from './route.ts';

/** The accounts of a rehearsal, before anybody is signed in; no such address otherwise. */
export function demoAccountRoutes({ app, deps }: Place): void {
  if (deps.demoAccounts.length > 0) app.get('/api/demo/accounts', (c) => c.json(deps.demoAccounts));
}

/** The rehearsal's clock: forward only, and only where it runs. Workers see the offset and take their timers along. */
export function demoRoutes(place: Place): void {
  const { deps } = place;
  if (deps.clock.mode !== 'demo') return;
  mount(place)({ method: 'post', path: '/api/demo/advance', tag: 'Diễn tập / rehearsal', summary: 'Move the clock forward', body: z.strictObject({ to: instant }), answer: z.object({ now: instant }), problems: ['date-in-past'] },
    async (asked, { body }) => {
      if (body.to <= asked.now || !await setClock(deps.write, body.to)) return refuse('date-in-past', { date: body.to });
      deps.clock.forget?.();
      return { now: body.to };
    });
}
