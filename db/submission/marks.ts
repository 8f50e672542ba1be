import type { PersonActor, Subject } from '#domain/access/actor';
import { officeFor } from '#domain/access/may';
import type { SectionMark } from '#domain/contracts/submission';
import { refuse, type Refusal } from '#domain/problems';
import type { Submission } from '#domain/review/submission';
import { partsOf, type Part } from '#domain/shapes/content';
import { submissionAsSeen } from '../plan/as-seen.ts';
import type { Db, Reader } from '../postgres/connect.ts';
import type { At } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';

type Marked = Pick<Submission, 'id' | 'kind' | 'revision'>;
interface Row {
  revision: number;
  part: Part;
  person_id: string;
  name: string;
  unit_id: string;
  marked_at: string;
}

export interface Marks {
  /** Those that count for the current revision and that the asker may see. */
  readonly shown: SectionMark[];
  /** The last earlier revision whose every section the asker has read; null when there is none. */
  readonly readToTheEnd: number | null;
}

/**
 * Who has read which section. A mark belongs to a revision, and counts for a later one as long as
 * its section reads the same there. People of the author's unit see the marks of that unit only, so
 * that an author does not see how far a superior has read; others see all.
 */
export async function marksOf(
  sql: Reader,
  actor: PersonActor,
  s: Marked,
  subject: Subject,
): Promise<Marks> {
  if (s.revision === 0) return { shown: [], readToTheEnd: null };
  const rows = await sql<Row[]>`
    select m.revision, m.part, m.person_id, pe.name, m.unit_id, m.marked_at
    from section_mark m
    join person pe on pe.id = m.person_id
    where m.submission_id = ${s.id}
      and m.revision <= ${s.revision}
    order by m.revision desc, m.marked_at`;
  if (rows.length === 0) return { shown: [], readToTheEnd: null };
  const reads = await textsByPart(sql, s.id, [
    ...new Set([s.revision, ...rows.map((r) => r.revision)]),
  ]);
  const counts = (r: Row, revision: number): boolean =>
    r.revision <= revision &&
    (r.revision === revision ||
      (reads(r.revision, r.part) !== null &&
        reads(r.revision, r.part) === reads(revision, r.part)));
  const own = officeFor(actor, 'read', subject)?.unitId === subject.unitId;
  const seen = new Set<string>();
  const shown = rows.filter((r) => {
    const key = `${r.part} ${r.person_id}`;
    if (
      seen.has(key) ||
      !counts(r, s.revision) ||
      (own && r.unit_id !== subject.unitId && r.person_id !== actor.personId)
    )
      return false;
    seen.add(key);
    return true;
  });
  const mine = rows.filter((r) => r.person_id === actor.personId);
  const earlier = [...new Set(mine.map((r) => r.revision))]
    .filter((n) => n < s.revision)
    .toSorted((a, b) => b - a);
  const readToTheEnd =
    earlier.find((n) =>
      partsOf(s.kind).every(
        (part) => reads(n, part) === null || mine.some((r) => r.part === part && counts(r, n)),
      ),
    ) ?? null;
  return {
    shown: shown.map((r) => ({
      part: r.part,
      by: { id: r.person_id, name: r.name },
      revision: r.revision,
      at: r.marked_at,
    })),
    readToTheEnd,
  };
}

/**
 * How each section reads in these revisions, as a digest; null for a section that does not stand on
 * the paper.
 */
async function textsByPart(
  sql: Reader,
  submissionId: string,
  revisions: readonly number[],
): Promise<(revision: number, part: Part) => string | null> {
  const rows = await sql<{ number: number; part: string; digest: string }[]>`
    select r.number, e.key as part, md5(e.value::text) as digest
    from revision r
    cross join lateral jsonb_each(r.content::jsonb) e
    where r.submission_id = ${submissionId}
      and r.number = any(${[...revisions]}::int[])
      -- Proposals that propose nothing are not printed, so nobody can read them.
      and not (
        e.key = 'proposals'
        and not exists (
          select from jsonb_array_elements(e.value -> 'items') i
          where btrim(i ->> 'text') <> ''
        )
      )`;
  const known = new Map(rows.map((r) => [`${r.number} ${r.part}`, r.digest]));
  return (revision, part) => known.get(`${revision} ${part}`) ?? null;
}

/**
 * Marks a section of the current revision as read by the actor, or takes the mark back. No event is
 * written; a repeat changes nothing.
 * @returns the marks that count then; a refusal when `revision` is not the current one
 */
export async function markSection(
  db: Db,
  reference: Reference,
  actor: PersonActor,
  id: string,
  mark: { readonly part: Part; readonly revision: number; readonly read: boolean },
  at: At,
): Promise<{ marks: SectionMark[] } | Refusal> {
  return db.begin(async (sql): Promise<{ marks: SectionMark[] } | Refusal> => {
    const seen = await submissionAsSeen(reference, sql, actor, id, at.now);
    const s = seen?.state.submissions.find((x) => x.id === id);
    const office = seen && officeFor(actor, 'read', seen.context.subject);
    if (!seen || !s || !office) return refuse('not-found');
    if (s.revision === 0) return refuse('wrong-state', { state: s.state });
    if (mark.revision !== s.revision) return refuse('stale-revision', { revision: s.revision });
    if (!partsOf(s.kind).includes(mark.part))
      return refuse('bad-input', {}, [{ at: 'part', code: 'not-accepted' }]);
    if (mark.read) {
      await sql`
        insert into section_mark (submission_id, revision, part, person_id, unit_id, marked_at)
        values (
          ${id}, ${s.revision}, ${mark.part}, ${actor.personId}, ${office.unitId}, ${at.now}
        )
        on conflict (submission_id, revision, part, person_id) do nothing`;
    } else {
      // Marks of earlier revisions too: they would count again where the section is unchanged.
      await sql`
        delete from section_mark
        where submission_id = ${id}
          and revision <= ${s.revision}
          and part = ${mark.part}
          and person_id = ${actor.personId}`;
    }
    return { marks: (await marksOf(sql, actor, s, seen.context.subject)).shown };
  });
}
