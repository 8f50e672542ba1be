import { DAY_MS, later, type Instant } from '#domain/calendar/dates';
import type { Reader } from '../postgres/connect.ts';

/**
 * Days after which an uploaded file that is attached to nothing is deleted. A scan is uploaded in
 * the dialog that attaches it, so one that is still alone after a week was given up.
 */
export const UNATTACHED_DAYS = 7;

/**
 * Deletes files that were uploaded more than seven days before `at` (people's time) and are
 * attached to nothing, the oldest first, `limit` at most. A file that is attached at the same
 * moment stays: the foreign key of submission_file lets the deletion fail.
 * @returns how many were deleted
 */
export async function deleteUnattachedFiles(
  sql: Reader,
  at: Instant,
  limit: number,
): Promise<number> {
  const before = later(at, -UNATTACHED_DAYS * DAY_MS);
  const { count } = await sql`
    delete from file
    where id in (
      select f.id
      from file f
      where f.uploaded_at < ${before}
        and not exists (select from submission_file s where s.file_id = f.id)
        and not exists (select from revision r where r.file_id = f.id)
      order by f.uploaded_at
      limit ${limit}
    )`;
  return count;
}
