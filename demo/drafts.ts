import type { Content } from '#domain/contracts/content';
import type { Db } from '#db/connect';

/**
 * Writes all parts of a begun draft, as if typed part by part at `now`.
 * @returns the version of the draft, which the signer has to have seen
 */
export async function saveWholeDraft(db: Db, submissionId: string, content: Partial<Content>, saved: { by: string; now: string }): Promise<number> {
  const parts = Object.entries(content);
  return db.begin(async (sql) => {
    for (const [part, value] of parts) {
      await sql`
        update draft_part set content = ${sql.json(value as never)}, version = version + 1, saved_by = ${saved.by}, saved_at = ${saved.now}
        where submission_id = ${submissionId} and part = ${part}`;
    }
    const [row] = await sql<{ draft_version: number }[]>`
      update submission set draft_version = draft_version + ${parts.length} where id = ${submissionId} returning draft_version`;
    if (!row) throw new Error(`submission ${submissionId} is not there`);
    return row.draft_version;
  });
}
