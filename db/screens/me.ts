import type { PersonActor } from '#domain/access/actor';
import { menuOf } from '#domain/access/menu';
import type { IsoDate } from '#domain/calendar/dates';
import type { Me } from '#domain/contracts/me';
import type { Authority, Position, UnitKind } from '#domain/shapes/basics';
import type { Language } from '#domain/words/index';
import { visible } from '../access/visible.ts';
import type { Reader } from '../postgres/connect.ts';
import { officeOf, unitOf } from '../shared/refs.ts';

export type MePart = Pick<Me, 'person' | 'offices' | 'schoolYears' | 'unreadNotices' | 'menu'>;

/**
 * Who is signed in, with the offices they act in (lent ones last) and the school years there is
 * something to see of; null when the person is gone.
 */
export async function readMe(
  sql: Reader,
  actor: PersonActor,
  day: IsoDate,
  language: Language,
): Promise<MePart | null> {
  const [[person], offices, years, [unread]] = await Promise.all([
    sql<{ id: string; name: string; email: string | null; login: string; language: 'vi' | 'en' }[]>`
      select id, name, email, login, language
      from person
      where id = ${actor.personId}`,
    sql<
      {
        unit_id: string;
        unit_code: string;
        unit_name: string;
        unit_kind: UnitKind;
        position: Position;
        title: string;
        authority: Authority;
        lent: boolean;
        until: string | null;
        supervises: boolean;
      }[]
    >`
      select u.id as unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind,
        o.position, o.title, o.authority, o.delegation_id is not null as lent, o.until,
        exists (
          select 1
          from unit_path t
          where t.ancestor = u.id
            and t.during @> ${day}::date
        ) as supervises
      from office_on(${day}::date) o
      join unit u on u.id = o.unit_id
      where o.person_id = ${actor.personId}
      order by lent, o.since, o.source_id`,
    sql<{ school_year: string }[]>`
      select distinct d.school_year
      from plan p
      join directive d on d.id = p.directive_id
      where ${visible(sql, actor, 'read', sql`p.unit_id`, day)}
      order by d.school_year desc`,
    sql<{ count: number }[]>`
      select count(*)::int as count
      from notice n
      left join plan p on p.id = n.plan_id
      where n.person_id = ${actor.personId}
        and n.channel = 'app'
        and n.read_at is null
        and (p.id is null or ${visible(sql, actor, 'read', sql`p.unit_id`, day)})`,
  ]);
  if (!person) return null;
  return {
    person,
    offices: offices.map((o) => ({
      ...officeOf(unitOf(o), o.position, o.title, language),
      authority: o.authority,
      ...(o.lent && { lentUntil: o.until }),
    })),
    menu: menuOf(actor, new Set(offices.filter((o) => o.supervises).map((o) => o.unit_id))),
    schoolYears: years.map((y) => y.school_year),
    unreadNotices: unread?.count ?? 0,
  };
}
