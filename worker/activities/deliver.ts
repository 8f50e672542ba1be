import { recordOutcome, takeLetter } from '#db/notice/delivery';
import type { Db } from '#db/postgres/connect';
import type { Instant } from '#domain/calendar/dates';
import type { Post } from '../channels/mail.ts';

/**
 * Tries one mail once and keeps what became of it. The row stays locked while the mail server
 * answers, so two processes never send the same one; it repeats only if we die between the server's
 * yes and our commit, then with the same Message-ID.
 */
export async function deliverOne(
  db: Db,
  post: Post,
  noticeId: string,
  now: Instant,
): Promise<void> {
  await db.begin(async (sql) => {
    const letter = await takeLetter(sql, noticeId);
    if (letter) await recordOutcome(sql, letter, await post.send(letter), now);
  });
}
