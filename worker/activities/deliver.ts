import { recordOutcome, takeLetter } from '#db/notice/delivery';
import type { Db } from '#db/postgres/connect';
import type { Instant } from '#domain/calendar/dates';
import type { Channel } from '../channels/channel.ts';

/**
 * Tries one letter once and keeps what became of it. The row stays locked while the mail server
 * answers, so two processes never send the same one; it repeats only if the process dies between
 * the server's yes and the commit, then with the same Message-ID.
 */
export async function deliverOne(
  db: Db,
  channel: Channel,
  noticeId: string,
  now: Instant,
): Promise<void> {
  await db.begin(async (sql) => {
    const letter = await takeLetter(sql, noticeId);
    if (letter) await recordOutcome(sql, letter, await channel.send(letter), now);
  });
}
