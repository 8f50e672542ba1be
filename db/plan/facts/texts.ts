import { localDate } from '#domain/calendar/dates';
import type { Content } from '#domain/shapes/content';
import { canonical, sha256 } from '../../record/canonical.ts';
import { readDrafts } from '../draft-rows.ts';
import { firstParts, paperContent } from '../first-parts.ts';
import { atPlaces, type Reader } from './reader.ts';

/** Locked until it is signed, so that nobody saves another text meanwhile. */
export const draft: Reader<'draft'> = async (sql, calls, { lock }) => {
  const found = await readDrafts(
    sql,
    calls.map(({ command, streamId }) => ({
      submissionId: command.submissionId,
      planId: streamId,
    })),
    lock,
  );
  return found.map((lying) => {
    // Somebody may be saving it this moment.
    if (!lying && lock === 'skip') return undefined;
    // What was entered on paper has no parts until somebody begins to mend it: nothing to sign.
    if (!lying || Object.keys(lying.partVersions).length === 0) return null;
    const text = canonical(lying.content);
    return { content: lying.content, version: lying.version, sha256: sha256(text), text };
  });
};

export const paper: Reader<'paper'> = (sql, calls) =>
  Promise.all(
    calls.map(async ({ streamId, command }) => {
      const content = await paperContent(sql, streamId, command);
      if (!content) return null;
      const text = canonical(content);
      return { sha256: sha256(text), text };
    }),
  );

export const firstPartsOfDraft: Reader<'firstParts'> = (sql, calls, { zone }) =>
  Promise.all(
    calls.map(({ streamId, command: { kind, obligationIds }, now }) =>
      firstParts(sql, streamId, kind, obligationIds[0], localDate(now, zone)),
    ),
  );

export const decidedText: Reader<'decidedText'> = async (sql, calls) => {
  const rows = await sql<{ n: number; content: string }[]>`
    select a.n::int as n, r.content
    from unnest(
      ${calls.map((c) => c.command.submissionId)}::uuid[],
      ${calls.map((c) => c.command.revision)}::int[]
    ) with ordinality as a (submission, revision, n)
    join revision r on r.submission_id = a.submission and r.number = a.revision`;
  return atPlaces(calls, rows, ({ content }) => JSON.parse(content) as Content);
};

export const superseded: Reader<'superseded'> = async (sql, calls) => {
  const rows = await sql<{ n: number; content: string; number: number | null }[]>`
    select a.n::int as n, r.content, e.number
    from unnest(${calls.map((c) => c.command.submissionId)}::uuid[])
      with ordinality as a (submission, n)
    join submission s on s.id = a.submission
    join revision r on r.submission_id = s.id and r.number = s.supersedes
    left join register_entry e on e.submission_id = s.id and e.revision = s.supersedes`;
  return atPlaces(calls, rows, ({ content, number }) => ({
    content: JSON.parse(content) as Content,
    number,
  }));
};
