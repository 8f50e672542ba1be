import { partsOf, type Content, type Part } from '#domain/shapes/content';
import type { Reader } from '../postgres/connect.ts';
import type { Patience } from '../record/stream.ts';

export interface Draft {
  readonly content: Content;
  readonly version: number;
  readonly partVersions: Readonly<Record<string, number>>;
}

interface DraftRow {
  n: number;
  kind: string;
  draft_version: number;
  part: Part | null;
  content: unknown;
  version: number;
}

/**
 * Drafts as they lie now: the parts put together in the order of paper, and the version the person
 * must have seen. One statement, so that version and text belong together; locked when they are
 * about to be signed.
 * @returns null at the place of one that is not there, or was skipped
 */
export async function readDrafts(
  sql: Reader,
  asked: readonly { readonly submissionId: string; readonly planId: string }[],
  lock: 'none' | Patience,
): Promise<(Draft | null)[]> {
  const held =
    lock === 'none'
      ? sql``
      : lock === 'skip'
        ? sql`order by s.id for update of s skip locked`
        : sql`order by s.id for update of s`;
  const rows = await sql<DraftRow[]>`
    select a.n::int as n, s.kind, s.draft_version, d.part, d.content, d.version
    from unnest(
      ${asked.map((a) => a.submissionId)}::uuid[], ${asked.map((a) => a.planId)}::uuid[]
    ) with ordinality as a (submission, plan, n)
    join submission s on s.id = a.submission and s.plan_id = a.plan
    left join draft_part d on d.submission_id = s.id ${held}`;
  const byPlace = Map.groupBy(rows, (r) => r.n - 1);
  return asked.map((_, i) => draftOf(byPlace.get(i) ?? []));
}

export const readDraft = async (
  sql: Reader,
  submissionId: string,
  planId: string,
): Promise<Draft | null> => (await readDrafts(sql, [{ submissionId, planId }], 'none'))[0] ?? null;

function draftOf(rows: readonly DraftRow[]): Draft | null {
  const [first] = rows;
  if (!first) return null;
  const content = Object.fromEntries(
    partsOf(first.kind).map((part) => [part, rows.find((r) => r.part === part)?.content]),
  );
  return {
    content: content as unknown as Content,
    version: first.draft_version,
    partVersions: Object.fromEntries(rows.flatMap((r) => (r.part ? [[r.part, r.version]] : []))),
  };
}
