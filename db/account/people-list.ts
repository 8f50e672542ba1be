import type { Actor } from '#domain/access/actor';
import type { PeopleFilter, peopleSorts, PersonRow } from '#domain/contracts/people';
import type { Position } from '#domain/shapes/basics';
import type { Language } from '#domain/words/index';
import { findablePerson, resettablePerson } from '../access/conditions.ts';
import { visible } from '../access/visible.ts';
import type { Reader } from '../postgres/connect.ts';
import {
  ifSet,
  orderBy,
  page,
  searching,
  type Listed,
  type ListQuery,
  type SortColumns,
} from '../postgres/page.ts';
import type { Moment } from '../shared/moment.ts';
import { officeOf, unitJson, type UnitJson } from '../shared/refs.ts';

const sortable: SortColumns<typeof peopleSorts> = {
  name: 'name collate vietnamese',
  login: 'login',
  email: 'email',
};
interface Row {
  id: string;
  name: string;
  login: string;
  email: string | null;
  may_reset: boolean;
  offices: { unit: UnitJson; position: Position; title: string }[];
}

export const listPeople = (
  sql: Reader,
  actor: Actor,
  q: ListQuery,
  filter: PeopleFilter,
  moment: Moment,
  language: Language,
): Promise<Listed<PersonRow>> =>
  page(
    sql,
    q,
    {
      filtered: sql`
        select pe.id, pe.name, pe.login, pe.email
        from person pe
        where ${findablePerson(sql, actor, moment.today)}
          and ${searching(sql, sql`pe.search || ' ' || pe.login`, filter.q)}
          and ${ifSet(
            sql,
            filter.unitId,
            (unitId) => sql`
              exists (
                select 1
                from appointment a
                where a.person_id = pe.id
                  and a.unit_id = ${unitId}
                  and coalesce(upper(a.during), 'infinity') > ${moment.today}::date
              )`,
          )}`,
      columns: sql`
        f.*, ${resettablePerson(sql, actor, moment.today)} as may_reset,
        (
          select coalesce(
            jsonb_agg(
              jsonb_build_object(
                'unit', ${unitJson(sql, 'u')}, 'position', a.position, 'title', a.title
              )
              order by lower(a.during), a.id
            ),
            '[]'
          )
          from appointment a
          join unit u on u.id = a.unit_id
          where a.person_id = f.id
            and a.confirmed
            and a.during @> ${moment.today}::date
            and ${visible(sql, actor, 'see-unit', sql`a.unit_id`, moment.today)}
        ) as offices`,
      joins: sql`join person pe on pe.id = f.id`,
      order: orderBy(sql, q, sortable, sortable.name),
    },
    (r: Row): PersonRow => ({
      id: r.id,
      name: r.name,
      login: r.login,
      email: r.email,
      offices: r.offices.map((o) => officeOf(o.unit, o.position, o.title, language)),
      mayResetPassword: r.may_reset,
    }),
  );

/**
 * The unit in whose stream an act about this person is recorded: where they hold office, else the
 * one in their user name.
 */
export async function unitOfPerson(
  sql: Reader,
  actor: Actor,
  personId: string,
  day: string,
): Promise<string | null> {
  const [row] = await sql<{ unit_id: string | null }[]>`
    select coalesce(
      (
        select a.unit_id
        from appointment a
        where a.person_id = pe.id
          and coalesce(upper(a.during), 'infinity') > ${day}::date
        order by ${visible(sql, actor, 'reset-password', sql`a.unit_id`, day)} desc,
          lower(a.during), a.id
        limit 1
      ),
      (select h.id from unit h where h.code = split_part(pe.login, '/', 1))
    ) as unit_id
    from person pe
    where pe.id = ${personId}`;
  return row?.unit_id ?? null;
}
