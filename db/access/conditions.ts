import type { Actor } from '#domain/access/actor';
import { reach } from '#domain/access/may';
import type { IsoDate } from '#domain/calendar/dates';
import type { Fragment, Reader } from '../postgres/connect.ts';
import { visible } from './visible.ts';

/**
 * Directives `d`: while drafted, for those who read the issuer's drafts; once issued, for those who
 * read the issuer and those who read a year under it, because it was sent to them.
 */
export const readableDirective = (sql: Reader, actor: Actor, day: IsoDate): Fragment => sql`
  case
    when d.state = 'draft' then ${visible(sql, actor, 'read-drafts', sql`d.issuer_unit_id`, day)}
    else ${visible(sql, actor, 'read', sql`d.issuer_unit_id`, day)}
      or exists (
        select 1
        from plan p
        where p.directive_id = d.id
          and ${visible(sql, actor, 'read', sql`p.unit_id`, day)}
      )
  end`;

/**
 * Review routes `r`: for those who draft them; once published, also for those who read the owner
 * and those who draft directives in a unit below it, whose papers may run on the route.
 */
export function readableReviewRoute(sql: Reader, actor: Actor, day: IsoDate): Fragment {
  const { own } = reach(actor, 'draft-directive');
  return sql`
    (
      ${visible(sql, actor, 'draft-route', sql`r.owner_unit_id`, day)}
      or (
        exists (
          select 1
          from review_route_version v
          where v.route_id = r.id
            and v.state = 'published'
        )
        and (
          ${visible(sql, actor, 'read', sql`r.owner_unit_id`, day)}
          or r.owner_unit_id in (
            select ancestor
            from unit_path
            where descendant = any(${own}::uuid[])
              and during @> ${day}::date
          )
        )
      )
    )`;
}

/**
 * People `pe`: for those who see a unit in which the person holds office or will, and for those who
 * manage the unit in the person's user name.
 */
export const findablePerson = (sql: Reader, actor: Actor, day: IsoDate): Fragment => sql`
  (
    exists (
      select 1
      from appointment a
      where a.person_id = pe.id
        and coalesce(upper(a.during), 'infinity') > ${day}::date
        and ${visible(sql, actor, 'see-unit', sql`a.unit_id`, day)}
    )
    or exists (
      select 1
      from unit h
      where h.code = split_part(pe.login, '/', 1)
        and ${visible(sql, actor, 'manage', sql`h.id`, day)}
    )
  )`;

/** People `pe` whose password the actor may reset: `mayResetPasswordOf` for lists. */
export const resettablePerson = (sql: Reader, actor: Actor, day: IsoDate): Fragment => sql`
  case
    when exists (
      select 1
      from appointment a
      where a.person_id = pe.id
        and coalesce(upper(a.during), 'infinity') > ${day}::date
    )
      then not exists (
        select 1
        from appointment a
        where a.person_id = pe.id
          and coalesce(upper(a.during), 'infinity') > ${day}::date
          and not ${visible(sql, actor, 'reset-password', sql`a.unit_id`, day)}
      )
    else exists (
      select 1
      from unit h
      where h.code = split_part(pe.login, '/', 1)
        and ${visible(sql, actor, 'reset-password', sql`h.id`, day)}
    )
  end`;
