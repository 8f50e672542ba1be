import { changedPlans } from '#db/access/changed';
import type { Reading } from '#db/access/reading';
import type { Db } from '#db/postgres/connect';
import { CHANGED, readChanged } from '#db/wake/changed-channel';
import type { Clock } from '#db/wake/clock';
import { systemActor, type Actor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import { localDate } from '#domain/calendar/dates';
import type { Change } from '#domain/contracts/live';
import { inOneLine, type Log } from '#log';

interface Subscriber {
  readonly personId: string;
  readonly send: (change: Change) => void;
  readonly end: () => void;
}

/**
 * Changes are gathered for this long before anybody is told, in milliseconds: one question for all
 * of them.
 */
const GATHER_MS = 100;
/** Changed plans that are looked up at once; the others wait for the next time. */
const MAX_CHANGES_LOOKED_UP = 500;

export interface Live {
  /** This process committed something about a plan. */
  changed(planId: string): void;
  subscribe(subscriber: Subscriber): () => void;
  readonly subscribers: () => number;
  close(): Promise<void>;
}

/**
 * Tells each listening screen what has changed, and only what its person may read. News come from
 * this process, and from all others by NOTIFY on the channel `changed` with the ids of streams.
 */
export function createLive(deps: {
  readonly reading: Reading;
  /** The pool that hears of changes in other processes; null where there are none (tests). */
  readonly listener: Pick<Db, 'listen'> | null;
  readonly clock: Clock;
  readonly zone: string;
  readonly log: Log;
  readonly actorOf: (personId: string, day: string) => Promise<Actor>;
}): Live {
  const subscribers = new Set<Subscriber>();
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const tell = async (): Promise<void> => {
    timer = undefined;
    const ids = [...waiting].slice(0, MAX_CHANGES_LOOKED_UP);
    waiting = new Set([...waiting].slice(MAX_CHANGES_LOOKED_UP));
    if (waiting.size > 0) timer = setTimeout(run, GATHER_MS);
    if (subscribers.size === 0) return;
    // Who begins to listen while we ask has seen what is there.
    const listeners = [...subscribers];
    const day = localDate(await deps.clock.now(), deps.zone);
    const plans = await deps.reading(systemActor, (sql) => changedPlans(sql, ids, day));
    for (const s of listeners) {
      if (!subscribers.has(s)) continue;
      const actor = await deps.actorOf(s.personId, day);
      for (const plan of plans) {
        if (may(actor, 'read', plan.subject)) s.send({ planId: plan.id });
        if (plan.readers.includes(s.personId)) s.send({ notice: true });
      }
    }
  };
  const run = (): void => {
    tell().catch((error: unknown) => {
      deps.log('warn', 'live events were not told', { why: inOneLine(error) });
    });
  };
  const changed = (planId: string): void => {
    if (!/^[0-9a-f-]{36}$/.test(planId)) return;
    waiting.add(planId);
    timer ??= setTimeout(run, GATHER_MS);
  };

  const listening = deps.listener
    ? deps.listener
        .listen(CHANGED, (payload) => {
          readChanged(payload).forEach(changed);
        })
        .catch((error: unknown) => {
          deps.log('warn', 'cannot listen for changes', { why: inOneLine(error) });
        })
    : Promise.resolve();
  return {
    changed,
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => {
        subscribers.delete(subscriber);
      };
    },
    subscribers: () => subscribers.size,
    async close() {
      clearTimeout(timer);
      for (const s of subscribers) s.end();
      const listener = await listening;
      await listener?.unlisten().catch(() => {});
    },
  };
}
