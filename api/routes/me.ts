import { readMe } from '#db/screens/me';
import { meContracts } from '#domain/contracts/me';
import { refuse } from '#domain/problems';
import { mount, type Place } from '../http/mount.ts';

/** Who is signed in. */
export function meRoutes(place: Place): void {
  const { deps } = place;
  mount(place)(meContracts.getMe, async (asked) => {
    const found = await asked.read(async (sql) =>
      readMe(sql, asked.actor, asked.today, asked.language),
    );
    return found
      ? {
          ...found,
          clock: { now: asked.now, today: asked.today, mode: deps.clock.mode },
          zone: deps.zone,
        }
      : refuse('not-signed-in');
  });
}
