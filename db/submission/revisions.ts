import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import type { RevisionView } from '#domain/contracts/document';
import type { SubmissionView } from '#domain/contracts/submission';
import type { Position } from '#domain/shapes/basics';
import type { Content } from '#domain/shapes/content';
import type { Language } from '#domain/words/index';
import { submissionAsSeen } from '../plan/as-seen.ts';
import type { Db, Reader } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import type { ViewAt } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';
import { officeOf, unitJson, type UnitJson } from '../shared/refs.ts';

interface SignedRow {
  number: number;
  sha256: string;
  signed_by: string | null;
  signed_name: string | null;
  signed_at: string | null;
  office_unit: UnitJson | null;
  office_position: Position | null;
}
interface ListedRow extends SignedRow {
  signed_on: string | null;
  prepared_by: string | null;
  prepared_name: string | null;
  on_behalf: boolean;
  authority: string;
}

const signature = (
  r: SignedRow,
  language: Language,
): Pick<RevisionView, 'number' | 'sha256' | 'signedBy' | 'office' | 'signedAt'> => ({
  number: r.number,
  sha256: r.sha256,
  signedBy: r.signed_by === null ? null : { id: r.signed_by, name: r.signed_name ?? '' },
  office:
    r.office_unit && r.office_position
      ? officeOf(r.office_unit, r.office_position, '', language)
      : null,
  signedAt: r.signed_at,
});

/**
 * The revisions of a submission, the newest first. @param draftsToo may the asker read drafts, and
 * so what nobody has signed?
 */
export async function revisionsOf(
  sql: Reader,
  submission: { readonly id: string; readonly inForce: number | null },
  draftsToo: boolean,
  language: Language,
): Promise<SubmissionView['revisions']> {
  const rows = await sql<ListedRow[]>`
    select r.number, r.sha256, r.signed_by, pe.name as signed_name, r.signed_at, r.signed_on,
      r.prepared_by, pp.name as prepared_name, r.on_behalf, r.authority, r.office_position,
      case when u.id is not null then ${unitJson(sql, 'u')} end as office_unit
    from revision r
    left join person pe on pe.id = r.signed_by
    left join person pp on pp.id = r.prepared_by
    left join unit u on u.id = r.office_unit_id
    where r.submission_id = ${submission.id}
      and (r.signed_at is not null or ${draftsToo})
    order by r.number desc`;
  return rows.map((r) => ({
    ...signature(r, language),
    preparedBy: r.prepared_by === null ? null : { id: r.prepared_by, name: r.prepared_name ?? '' },
    authority: r.authority,
    signedOn: r.signed_on,
    onBehalf: r.on_behalf,
    inForce: r.number === submission.inForce,
  }));
}

/** A revision with its text as it was frozen: canonical JSON. */
export interface RevisionText {
  readonly number: number;
  readonly sha256: string;
  readonly content: string;
  readonly signed_on: string | null;
  readonly on_behalf: boolean;
}

/** The newest revision the asker may read; null when there is none. */
export async function newestRevision(
  sql: Reader,
  submissionId: string,
  draftsToo: boolean,
): Promise<RevisionText | null> {
  const [row] = await sql<RevisionText[]>`
    select number, sha256, content, signed_on, on_behalf
    from revision
    where submission_id = ${submissionId}
      and (signed_at is not null or ${draftsToo})
    order by number desc
    limit 1`;
  return row ?? null;
}

/** One revision with its text; null when there is none for this person. */
export const revisionView = (
  pool: Db,
  reference: Reference,
  actor: Actor,
  id: string,
  number: number,
  at: ViewAt,
): Promise<RevisionView | null> =>
  snapshot(pool, async (sql) => {
    const seen = await submissionAsSeen(reference, sql, actor, id, at.now);
    if (!seen) return null;
    const [r] = await sql<(SignedRow & { content: string })[]>`
      select r.number, r.sha256, r.content, r.signed_by, pe.name as signed_name, r.signed_at,
        r.office_position,
        case when u.id is not null then ${unitJson(sql, 'u')} end as office_unit
      from revision r
      left join person pe on pe.id = r.signed_by
      left join unit u on u.id = r.office_unit_id
      where r.submission_id = ${id}
        and r.number = ${number}
        and (r.signed_at is not null or ${may(actor, 'read-drafts', seen.context.subject)})`;
    return r ? { ...signature(r, at.language), content: JSON.parse(r.content) as Content } : null;
  });
