import { setClock, type Clock } from '#db/wake/clock';
import type { Instant } from '#domain/calendar/dates';
import { bringForward } from './bring-forward.ts';
import { settled, type RehearsalDeps } from './standing.ts';

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
