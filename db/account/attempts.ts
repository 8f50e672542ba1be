import { later, type Instant } from '#domain/calendar/dates';
import type { Reader, Tx } from '../postgres/connect.ts';

/** So many attempts in a window of so many seconds. */
export interface Limit {
  readonly max: number;
  readonly seconds: number;
}

/**
 * Counts an attempt before it is made, in one statement, so that a hundred at once cannot all pass.
 * The window begins with the first attempt; further attempts do not make it longer.
 * @returns seconds to wait; 0 when the attempt may be made
 */
export async function countOneAttempt(sql: Reader, key: string, limit: Limit): Promise<number> {
  const now = new Date();
  const [row] = await sql<{ count: number; window_ends: string | Date }[]>`
    insert into auth.attempt (key, count, window_ends)
    values (${key}, 1, ${new Date(now.getTime() + limit.seconds * 1000).toISOString()})
    on conflict (key) do update
      set count = case
          when attempt.window_ends <= ${now.toISOString()} then 1
          else attempt.count + 1
        end,
        window_ends = case
          when attempt.window_ends <= ${now.toISOString()} then excluded.window_ends
          else attempt.window_ends
        end
    returning count, window_ends`;
  if (!row || row.count <= limit.max) return 0;
  return Math.max(1, Math.ceil((new Date(row.window_ends).getTime() - now.getTime()) / 1000));
}

/** Uncounts an attempt that turned out to be no failure; with `all`, every one under the key. */
export async function takeBackAttempt(sql: Reader | Tx, key: string, all: boolean): Promise<void> {
  await (all
    ? sql`delete from auth.attempt where key = ${key}`
    : sql`update auth.attempt set count = greatest(count - 1, 0) where key = ${key}`);
}

/** Clocks of two machines differ by less than this. */
const CLOCKS_DIFFER_MS = 60_000;

/**
 * Deletes attempts whose window has ended by `at` (the machine's time) and that no longer count,
 * `limit` at most.
 * @returns how many were deleted
 */
export async function deleteEndedAttempts(
  sql: Reader,
  at: Instant,
  limit: number,
): Promise<number> {
  const before = later(at, -CLOCKS_DIFFER_MS);
  const { count } = await sql`
    delete from auth.attempt
    where key in (
      select key
      from auth.attempt
      where window_ends < ${before}
      order by window_ends
      limit ${limit}
    )
      -- Somebody may have tried again meanwhile, and a new window have begun.
      and window_ends < ${before}`;
  return count;
}
