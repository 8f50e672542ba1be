import type { SubmissionView } from '#domain/contracts/submission';
import { isAmending, type Submission } from '#domain/review/submission';
import type { Position } from '#domain/shapes/basics';
import type { Language } from '#domain/words/index';
import type { Reader } from '../postgres/connect.ts';
import { eventJoins } from '../shared/happenings.ts';
import { officeOf, unitJson, type UnitJson } from '../shared/refs.ts';

interface Row {
  at: string;
  person_id: string;
  person_name: string;
  office_unit: UnitJson;
  office_position: Position;
  text: string | null;
}

/**
 * Who opened the amendment that is under way, when and why, as its event says; null when there is
 * none. Everybody who reads the paper may know it, because the history shows it too.
 */
export async function amendmentOf(
  sql: Reader,
  s: Submission,
  language: Language,
): Promise<SubmissionView['amendment']> {
  if (!isAmending(s)) return null;
  const [row] = await sql<Row[]>`
    select e.at, pe.id as person_id, pe.name as person_name,
      ${unitJson(sql, 'ou')} as office_unit, b -> 'office' ->> 'position' as office_position,
      x.text
    from (
      select a.*, lead(a.type) over (order by a.seq) as ended
      from event a
      where a.stream = ${s.home}
        and a.type in ('amendment-begun', 'amendment-dropped')
        and a.body::jsonb -> 'payload' ->> 'submissionId' = ${s.id}
    ) e ${eventJoins(sql)}
    -- An amendment that was dropped is not under way, also when the approval of an earlier one is
    -- withdrawn.
    where e.type = 'amendment-begun'
      and e.ended is distinct from 'amendment-dropped'
    order by e.seq desc
    limit 1`;
  return row
    ? {
        by: { id: row.person_id, name: row.person_name },
        office: officeOf(row.office_unit, row.office_position, '', language),
        at: row.at,
        text: row.text,
      }
    : null;
}
