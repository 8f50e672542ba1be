import type { Db } from '#db/postgres/connect';
import type { Content } from '#domain/shapes/content';

/**
 * Writes all parts of a begun draft, as if typed part by part at `now`.
 * @returns the version of the draft, which whoever signs it has to name
 */
export async function saveWholeDraft(
  db: Db,
  submissionId: string,
  content: Partial<Content>,
  saved: { by: string; now: string },
): Promise<number> {
  return db.begin(async (sql) => {
    await sql`
      update draft_part d
      set content = p.value, version = d.version + 1, saved_by = ${saved.by},
        saved_at = ${saved.now}
      from jsonb_each(${sql.json(content)}) p
      where d.submission_id = ${submissionId}
        and d.part = p.key`;
    const [row] = await sql<{ draft_version: number }[]>`
      update submission
      set draft_version = draft_version + ${Object.keys(content).length}
      where id = ${submissionId}
      returning draft_version`;
    if (!row) throw new Error(`submission ${submissionId} is not there`);
    return row.draft_version;
  });
}
