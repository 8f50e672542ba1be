import type { PersonActor } from '#domain/access/actor';
import type { SubmissionView } from '#domain/contracts/submission';
import type { Reader } from '../postgres/connect.ts';
import { readableWith } from './said.ts';

interface Row {
  id: string;
  revision: number;
  asked_by: string;
  asker: string;
  asked_of: string;
  of_name: string;
  question: string | null;
  asked_at: string;
  answer: string | null;
  answered_at: string | null;
}

/**
 * What colleagues were asked about a submission, and what they answered. @param draftsToo may the
 * actor read drafts?
 */
export async function adviceOn(
  sql: Reader,
  actor: PersonActor,
  submissionId: string,
  draftsToo: boolean,
): Promise<SubmissionView['advice']> {
  const rows = await sql<Row[]>`
    select a.id, a.revision, a.asked_by, ab.name as asker, a.asked_of, ao.name as of_name,
      q.text as question, a.asked_at, x.text as answer, a.answered_at
    from advice a
    join person ab on ab.id = a.asked_by
    join person ao on ao.id = a.asked_of
    left join event_text q on q.id = a.question_id
    left join event_text x on x.id = a.answer_id
    where a.submission_id = ${submissionId}
      and ${readableWith(sql, sql`a`, draftsToo)}
    order by a.asked_at`;
  return rows.map((a) => ({
    id: a.id,
    revision: a.revision,
    askedBy: { id: a.asked_by, name: a.asker },
    of: { id: a.asked_of, name: a.of_name },
    question: a.question,
    askedAt: a.asked_at,
    answer: a.answer,
    answeredAt: a.answered_at,
    mine: a.asked_of === actor.personId,
  }));
}
