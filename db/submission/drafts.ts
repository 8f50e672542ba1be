import type { PersonActor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import type { Instant } from '#domain/calendar/dates';
import type { DraftConflict, DraftSaved } from '#domain/contracts/submission';
import { refuse, type Refusal } from '#domain/problems';
import { isWithAuthor } from '#domain/review/submission';
import {
  contentSchema,
  partsOf,
  type Content,
  type Part,
  type PartContent,
} from '#domain/shapes/content';
import { planAsSeen } from '../plan/as-seen.ts';
import { readDraft } from '../plan/draft-rows.ts';
import type { Db, Tx } from '../postgres/connect.ts';
import type { At } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';
import { gapsAndWarnings } from './checks.ts';
import { lastYearOf } from './last-year.ts';

export interface Save {
  readonly submissionId: string;
  readonly part: Part;
  readonly content: unknown;
  readonly version: number;
}
export type Saved = DraftSaved | { readonly conflict: DraftConflict } | Refusal;

/**
 * Saves one part of a draft over the version the author had seen. No event is written: a draft
 * becomes part of the record when it is signed.
 * @returns what is there and who saved it, when the part is another version; a refusal when the
 * text is not with the author now
 */
export async function saveDraft(
  db: Db,
  reference: Reference,
  actor: PersonActor,
  save: Save,
  at: At,
): Promise<Saved> {
  return db.begin(async (sql): Promise<Saved> => {
    // The row is locked before its state is looked at, so that a signature at the same moment is
    // either done already or waits.
    const [row] = await sql<{ plan_id: string; kind: string }[]>`
      select plan_id, kind
      from submission
      where id = ${save.submissionId}
      for update`;
    const seen = row && (await planAsSeen(reference, sql, actor, row.plan_id, at.now));
    const submission = seen?.state.submissions.find((s) => s.id === save.submissionId);
    if (
      !row ||
      !seen ||
      !submission ||
      (submission.revision === 0 && !may(actor, 'read-drafts', seen.context.subject))
    )
      return refuse('not-found');
    if (!partsOf(row.kind).includes(save.part)) return refuse('not-found');
    if (!may(actor, 'draft', seen.context.subject)) return refuse('not-allowed');
    if (!isWithAuthor(submission) || seen.state.phase === 'closed')
      return refuse('wrong-state', { state: submission.state });
    const begun = await beginFromPaper(
      sql,
      save.submissionId,
      submission.revision,
      actor.personId,
      at.now,
    );
    const written = await write(
      sql,
      actor.personId,
      begun && save.version === 0 ? { ...save, version: 1 } : save,
      at.now,
    );
    if (written === null) return { conflict: await conflict(sql, save) };
    const [raised] = await sql<{ draft_version: number }[]>`
      update submission
      set draft_version = draft_version + 1
      where id = ${save.submissionId}
      returning draft_version`;
    const draft = await readDraft(sql, save.submissionId, row.plan_id);
    const content = contentSchema(row.kind).safeParse(draft?.content);
    const { grounds } = await lastYearOf(sql, save.submissionId, seen.moment.today);
    const found = content.success
      ? gapsAndWarnings(content.data satisfies Content, seen.directive, grounds, seen.moment.today)
      : { gaps: [], warnings: [] };
    return {
      part: save.part,
      version: written,
      draftVersion: raised?.draft_version ?? 0,
      savedAt: at.now,
      ...found,
    };
  });
}

/**
 * What a superior's office entered from paper has no draft. Mending it begins with the text that
 * was signed. @returns whether it was made now
 */
async function beginFromPaper(
  sql: Tx,
  submissionId: string,
  revision: number,
  personId: string,
  now: Instant,
): Promise<boolean> {
  const begun = await sql`
    insert into draft_part (submission_id, part, content, version, saved_by, saved_at)
    select r.submission_id, c.key, c.value, 1, ${personId}, ${now}
    from revision r
    cross join lateral jsonb_each(r.content::jsonb) c
    where r.submission_id = ${submissionId}
      and r.number = ${revision}
      and not exists (select 1 from draft_part d where d.submission_id = r.submission_id)
    returning 1`;
  return begun.length > 0;
}

async function write(
  sql: Tx,
  personId: string,
  { submissionId, part, content, version }: Save,
  now: Instant,
): Promise<number | null> {
  const [row] = await sql<{ version: number }[]>`
    update draft_part
    set content = ${sql.json(content as never)}, version = version + 1, saved_by = ${personId},
      saved_at = ${now}
    where submission_id = ${submissionId}
      and part = ${part}
      and version = ${version}
    returning version`;
  return row?.version ?? null;
}

async function conflict(sql: Tx, { submissionId, part }: Save): Promise<DraftConflict> {
  const [row] = await sql<
    { version: number; content: PartContent; saved_by: string; name: string; saved_at: string }[]
  >`
    select d.version, d.content, d.saved_by, pe.name, d.saved_at
    from draft_part d
    join person pe on pe.id = d.saved_by
    where d.submission_id = ${submissionId}
      and d.part = ${part}`;
  if (!row) throw new Error(`part ${part} of submission ${submissionId} has no row`);
  return {
    part,
    version: row.version,
    content: row.content,
    savedBy: { id: row.saved_by, name: row.name },
    savedAt: row.saved_at,
  };
}
