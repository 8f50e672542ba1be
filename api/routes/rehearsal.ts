import { setClock } from '#db/wake/clock';
import { rehearsalContracts } from '#domain/contracts/rehearsal';
import { refuse } from '#domain/problems';
import { mount, type Place } from '../http/mount.ts';

/** The accounts of a rehearsal, before anybody is signed in; no such address otherwise. */
export function demoAccountRoutes(place: Place): void {
  const { demoAccounts } = place.deps;
  if (demoAccounts.length === 0) return;
  mount(place)(rehearsalContracts.listDemoAccounts, async () => [...demoAccounts]);
}

/**
 * The rehearsal's clock: forward only, and only where it runs. Workers see the offset and take
 * their timers along.
 */
export function rehearsalRoutes(place: Place): void {
  const { deps } = place;
  if (deps.clock.mode !== 'demo') return;
  mount(place)(rehearsalContracts.advanceClock, async (asked, { body }) => {
    if (body.to <= asked.now || !(await setClock(deps.write, body.to)))
      return refuse('date-in-past', { date: body.to });
    deps.clock.forget?.();
    return { now: body.to };
  });
}
