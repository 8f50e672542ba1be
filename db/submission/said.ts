import type { CommentView } from '#domain/contracts/submission';
import type { Position } from '#domain/shapes/basics';
import type { Language } from '#domain/words/index';
import type { Fragment, Reader } from '../postgres/connect.ts';
import { officeOf, type UnitJson } from '../shared/refs.ts';

/** Columns of something a person said in an office about a submission. */
export interface SaidRow {
  text: string | null;
  person_id: string;
  person_name: string;
  office_unit: UnitJson;
  office_position: Position;
  at: string;
}

export const said = (
  r: SaidRow,
  language: Language,
): Pick<CommentView, 'text' | 'by' | 'office' | 'at'> => ({
  text: r.text,
  by: { id: r.person_id, name: r.person_name },
  office: officeOf(r.office_unit, r.office_position, '', language),
  at: r.at,
});

/**
 * Is row `alias`, which has `submission_id` and `revision`, about a revision that somebody has
 * signed? What was said about one that nobody has signed is read by who reads drafts.
 */
export const readableWith = (sql: Reader, alias: Fragment, draftsToo: boolean): Fragment => sql`
  (
    ${draftsToo}
    or exists (
      select from revision r
      where r.submission_id = ${alias}.submission_id
        and r.number = ${alias}.revision
        and r.signed_at is not null
    )
  )`;
