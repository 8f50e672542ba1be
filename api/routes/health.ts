import { systemActor } from '#domain/access/actor';
import { healthContracts } from '#domain/contracts/health';
import { refuse } from '#domain/problems';
import { mount, type Place } from '../http/mount.ts';

/** How long the database may take to answer, in milliseconds. */
const PATIENCE_MS = 2_000;

/** Does the process live, and can it serve? For load balancers and `npm start`. */
export function healthRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(healthContracts.getLive, async () => ({ alive: true as const }));
  route(healthContracts.getReady, async () => {
    const [reads, writes] = await Promise.all([
      within(
        deps.reading(systemActor, async (sql) => sql`select 1`),
        PATIENCE_MS,
      ),
      within(deps.write`select 1`, PATIENCE_MS),
    ]);
    return reads && writes ? { ready: true as const } : refuse('unavailable');
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
