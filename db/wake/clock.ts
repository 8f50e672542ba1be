import type { Instant } from '#domain/calendar/dates';
import type { Db, Reader } from '../postgres/connect.ts';
import { keptAnswers } from '../postgres/kept-answers.ts';

/**
 * The time by which people act. API and worker are given it, so that a rehearsal can go through a
 * year.
 */
export interface Clock {
  readonly mode: 'real' | 'demo';
  now(): Promise<Instant>;
  /** Asks again at once; for who has just moved it. */
  forget?(): void;
}

export const realClock: Clock = { mode: 'real', now: async () => new Date().toISOString() };

/** How long a process may go on with an offset another has changed, in milliseconds. */
const FRESH_MS = 250;

/**
 * A clock that runs ahead of the machine's by the offset in Postgres. Refused in production, where
 * nobody may move time.
 * @throws when `nodeEnv` is production
 */
export function demoClock(db: Db, nodeEnv: string): Clock {
  if (nodeEnv === 'production')
    throw new Error('The demo clock is refused when NODE_ENV=production: set CLOCK=real.');
  const kept = keptAnswers<number>(FRESH_MS);
  return {
    mode: 'demo',
    now: async () => {
      const ahead = await kept.get('', () => readOffset(db));
      return new Date(Date.now() + ahead).toISOString();
    },
    forget: () => {
      kept.forget();
    },
  };
}

/** Milliseconds by which the demo clock runs ahead of the machine's. */
export async function readOffset(sql: Reader): Promise<number> {
  const [row] = await sql<{ ms: number }[]>`select ms from clock_offset`;
  return row?.ms ?? 0;
}

/**
 * Sets the demo clock forward; it never goes back, because what happened was signed with a later
 * time.
 * @returns whether it moved; false when `to` lies before the clock
 */
export async function setClock(db: Db, to: Instant): Promise<boolean> {
  const ms = Date.parse(to) - Date.now();
  const moved = await db`
    insert into clock_offset (only_row, ms)
    values (true, ${ms})
    on conflict (only_row) do update
      set ms = excluded.ms
    where clock_offset.ms <= excluded.ms
    returning 1`;
  return moved.length > 0;
}
