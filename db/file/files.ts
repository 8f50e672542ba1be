import { randomUUID } from 'node:crypto';
import type { Actor, PersonActor } from '#domain/access/actor';
import { denied, may } from '#domain/access/may';
import type { Instant } from '#domain/calendar/dates';
import { localDate } from '#domain/calendar/dates';
import { refuse, type Refusal } from '#domain/problems';
import type { Db, Reader } from '../postgres/connect.ts';
import { sha256 } from '../record/canonical.ts';
import { subjectOf } from '../unit/tree.ts';

export type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg';

/** What a file is by its first bytes, whatever it calls itself; null for all we do not take. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const begins = (...magic: number[]): boolean => magic.every((b, i) => bytes[i] === b);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : null;
}

type At = { readonly now: Instant; readonly zone: string };

export async function keepFile(
  db: Db,
  actor: PersonActor,
  file: { readonly unitId: string; readonly name: string; readonly bytes: Uint8Array },
  at: At,
): Promise<{ id: string; name: string; mediaType: MediaType } | Refusal> {
  const subject = await subjectOf(db, file.unitId, localDate(at.now, at.zone));
  const refused = denied(actor, 'upload', subject);
  if (refused) return refused;
  const mediaType = mediaTypeOf(file.bytes);
  if (mediaType === null) return refuse('file-not-accepted');
  const id = randomUUID();
  await db`
    insert into file ${db({
      id,
      unit_id: file.unitId,
      name: file.name,
      media_type: mediaType,
      bytes: Buffer.from(file.bytes),
      sha256: sha256(file.bytes),
      uploaded_by: actor.personId,
      uploaded_at: at.now,
    })}`;
  return { id, name: file.name, mediaType };
}

/**
 * A scan, for who reads the unit's years; one that is attached to nothing yet only for those who
 * may put it there.
 */
export async function readFile(
  sql: Reader,
  actor: Actor,
  id: string,
  at: At,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array; sha256: string } | null> {
  const [row] = await sql<
    { unit_id: string; name: string; media_type: string; sha256: string; attached: boolean }[]
  >`
    select f.unit_id, f.name, f.media_type, f.sha256,
      exists (select 1 from submission_file s where s.file_id = f.id) as attached
    from file f
    where f.id = ${id}`;
  if (!row) return null;
  const subject = await subjectOf(sql, row.unit_id, localDate(at.now, at.zone));
  if (!may(actor, row.attached ? 'read' : 'upload', subject)) return null;
  const [content] = await sql<{ bytes: Buffer }[]>`select bytes from file where id = ${id}`;
  return content
    ? { name: row.name, mediaType: row.media_type, bytes: content.bytes, sha256: row.sha256 }
    : null;
}
