import type { Instant } from '#domain/calendar/dates';
import type { Reader } from '../postgres/connect.ts';

/**
 * Deletes sessions that have ended by `at` (the machine's time), those that ended first before the
 * others, `limit` at most; what was confirmed in a session goes with it.
 * @returns how many were deleted
 */
export async function deleteEndedSessions(
  sql: Reader,
  at: Instant,
  limit: number,
): Promise<number> {
  const { count } = await sql`
    delete from auth.session
    where id in (
      select id
      from auth.session
      where expires_at < ${at}
      order by expires_at
      limit ${limit}
    )`;
  return count;
}

/**
 * As {@link deleteEndedSessions}, of proofs (password, second factor) that have run out while their
 * session goes on.
 */
export async function deleteEndedConfirmations(
  sql: Reader,
  at: Instant,
  limit: number,
): Promise<number> {
  const { count } = await sql`
    delete from auth.confirmation
    where session_id in (
      select session_id
      from auth.confirmation
      where until < ${at}
      order by until
      limit ${limit}
    )
      -- A new proof may have taken the place of the old one meanwhile.
      and until < ${at}`;
  return count;
}
