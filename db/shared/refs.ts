import type { OfficeRef, UnitRef } from '#domain/contracts/shared';
import type { Position, UnitKind } from '#domain/shapes/basics';
import { words, type Language } from '#domain/words/index';
import type { Fragment, Reader } from '../postgres/connect.ts';

/** A unit as columns `unit_id, code, name, kind`. */
export interface UnitColumns {
  unit_id: string;
  unit_code: string;
  unit_name: string;
  unit_kind: UnitKind;
}
export const unitOf = (r: UnitColumns): UnitRef => ({
  id: r.unit_id,
  code: r.unit_code,
  name: r.unit_name,
  kind: r.unit_kind,
});
/** A unit as {@link unitJson} gives it. */
export interface UnitJson {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
}
/**
 * A unit as JSON.
 * @param alias under which the statement knows the unit; named by code, never from outside
 */
export const unitJson = (sql: Reader, alias: string): Fragment =>
  sql.unsafe(
    `jsonb_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name,
      'kind', ${alias}.kind)`,
  ) as unknown as Fragment;

/** The title of an office: the appointment's own, or the usual one of the position. */
export const officeOf = (
  unit: UnitRef,
  position: Position,
  title: string,
  language: Language,
): OfficeRef => ({ unit, position, title: title || words(language).positions[position] });

/**
 * Name of the body above unit `u` on a day, as it stands in box 2 of a letterhead: the managing
 * body, else the professional superior.
 */
export const superiorName = (sql: Reader, day: string): Fragment => sql`
  (
    select m.name
    from unit_link l
    join unit m on m.id = l.parent
    where l.child = u.id
      and l.during @> ${day}::date
    order by (l.line = 'managing') desc
    limit 1
  )`;
