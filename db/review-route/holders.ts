import type { IsoDate } from '#domain/calendar/dates';
import type { Holders, OfficeHolders, RouteTarget } from '#domain/contracts/review-route';
import type { UnitRef } from '#domain/contracts/shared';
import type { Detail } from '#domain/problems';
import { sameOffice } from '#domain/review-route/check';
import type { DraftRoute } from '#domain/review-route/draft';
import type { RouteOffice } from '#domain/shapes/review-route';
import type { Fragment, Reader } from '../postgres/connect.ts';

/** The units a route is asked about: named, or those under one. */
export type UnitsAsked = { readonly units: readonly string[] } | RouteTarget;

const MAX_EXAMPLES = 20;

interface Counted {
  n: number;
  units: number;
  no_unit: number;
  nobody: number;
  away: number;
  no_unit_ids: string[] | null;
  nobody_ids: string[] | null;
  nobody_at: string[] | null;
}

/**
 * Is somebody there to decide? For each office of each step: for how many of the units its relation
 * leads to no unit, and for how many nobody holds the office on `day`, by appointment or by
 * delegation. One statement over all units, and one for the names.
 * @param issuerUnitId who issues the directive that would take the route
 */
export async function holdersOf(
  sql: Reader,
  route: Pick<DraftRoute, 'steps'>,
  asked: UnitsAsked,
  issuerUnitId: string,
  day: IsoDate,
): Promise<Holders> {
  const places = route.steps.flatMap((s, step) =>
    s.offices.map((is, office) => ({ step, office, is })),
  );
  // An office that stands in three steps is looked for once.
  const distinct = places
    .map((p) => p.is)
    .filter((o, n, all) => all.findIndex((x) => sameOffice(x, o)) === n);
  const rows = await count(sql, distinct, asked, issuerUnitId, day);
  const names = await unitsByName(
    sql,
    rows.flatMap((r) => [
      ...(r.no_unit_ids ?? []),
      ...(r.nobody_ids ?? []),
      ...(r.nobody_at ?? []),
    ]),
  );
  const ref = (id: string | undefined): UnitRef => names.get(id ?? '') as UnitRef;
  const one = (r: Counted): Pick<OfficeHolders, 'held' | 'away' | 'noUnit' | 'nobody'> => ({
    held: r.units - r.no_unit - r.nobody,
    away: r.away,
    noUnit: {
      count: r.no_unit,
      examples: (r.no_unit_ids ?? []).map((id) => ({ unit: ref(id), at: null })),
    },
    nobody: {
      count: r.nobody,
      examples: (r.nobody_ids ?? []).map((id, n) => ({ unit: ref(id), at: ref(r.nobody_at?.[n]) })),
    },
  });
  const found = distinct.map((_, n) =>
    one(
      rows.find((r) => r.n === n) ?? {
        n,
        units: 0,
        no_unit: 0,
        nobody: 0,
        away: 0,
        no_unit_ids: null,
        nobody_ids: null,
        nobody_at: null,
      },
    ),
  );
  return {
    units: rows.find((r) => r.n === -1)?.units ?? 0,
    offices: places.map((p) => ({
      ...p,
      ...(found[distinct.findIndex((o) => sameOffice(o, p.is))] as (typeof found)[number]),
    })),
  };
}

/** Offices that nobody holds for any of the units: no paper could pass a step that asks one. */
export const heldByNobody = ({ units, offices }: Holders): Detail[] =>
  units === 0
    ? []
    : offices
        .filter((o) => o.held === 0)
        .map((o): Detail => ({
          at: `steps/${o.step}/offices/${o.office}`,
          code: 'route-nobody',
          params: {
            step: o.step + 1,
            relation: o.is.relation,
            line: o.is.line,
            position: o.is.position,
          },
        }));

const askedUnits = (sql: Reader, asked: UnitsAsked, day: IsoDate): Fragment =>
  'units' in asked
    ? sql`select u.id, u.code from unit u where u.id = any(${[...asked.units]}::uuid[])`
    : sql`
      select distinct u.id, u.code
      from unit_path t
      join unit u on u.id = t.descendant
      where t.ancestor = ${asked.under}
        and t.during @> ${day}::date
        and ${asked.line === null ? sql`true` : sql`t.line = ${asked.line}`}
        and u.kind = any(${[...asked.kinds]})
        and u.opened_on <= ${day}::date
        and (u.closed_on is null or u.closed_on > ${day}::date)`;

const count = (
  sql: Reader,
  offices: readonly RouteOffice[],
  asked: UnitsAsked,
  issuerUnitId: string,
  day: IsoDate,
): Promise<Counted[]> => sql<Counted[]>`
  with target as materialized (
    ${askedUnits(sql, asked, day)}
  ), office as materialized (
    select n, relation, line, "position"
    from jsonb_to_recordset(${sql.json(offices.map((o, n) => ({ ...o, n })))})
      as o(n int, relation text, line text, "position" text)
  ),
  -- Where each line leads from each unit: one reading of the tree, whatever the number of steps.
  up as materialized (
    select t.id, p.line, (array_agg(p.ancestor) filter (where p.depth = 1))[1] as parent,
      (array_agg(p.ancestor) filter (where p.depth = 2))[1] as grandparent,
      (array_agg(p.ancestor order by p.depth desc))[1] as ministry
    from target t
    join unit_path p on p.descendant = t.id and p.during @> ${day}::date
    where p.line in (select line from office where relation not in ('own', 'issuer'))
    group by t.id, p.line
  ),
  place as materialized (
    select o.n, o.position, t.id, t.code,
      case o.relation
        when 'own' then t.id
        when 'issuer' then ${issuerUnitId}::uuid
        when 'parent' then up.parent
        when 'grandparent' then up.grandparent
        else up.ministry
      end as at
    from target t
    cross join office o
    left join up on up.id = t.id and up.line = o.line and o.relation not in ('own', 'issuer')
  ),
  seat as materialized (
    select s.at, s.position, count(h.person_id) > 0 as held,
      coalesce(bool_and(h.on_leave), false) as away
    from (select distinct at, "position" from place where at is not null) s
    left join lateral office_holders(s.at, s.position, ${day}::date) h on true
    group by s.at, s.position
  ),
  judged as (
    select p.n, p.id, p.code, p.at,
      case
        when p.at is null then 'no-unit'
        when not s.held then 'nobody'
        when s.away then 'away'
        else 'held'
      end as is
    from place p
    left join seat s on s.at = p.at and s.position = p.position
  ),
  example as (
    select n, "is", id, at, code
    from (
      select *, row_number() over (partition by n, "is" order by code) as nth
      from judged
      where "is" in ('no-unit', 'nobody')
    ) e
    where nth <= ${MAX_EXAMPLES}
  )
  select j.n, count(*)::int as units, count(*) filter (where "is" = 'no-unit')::int as no_unit,
    count(*) filter (where "is" = 'nobody')::int as nobody,
    count(*) filter (where "is" = 'away')::int as away,
    (
      select array_agg(e.id order by e.code)
      from example e
      where e.n = j.n
        and e.is = 'no-unit'
    ) as no_unit_ids,
    (
      select array_agg(e.id order by e.code)
      from example e
      where e.n = j.n
        and e.is = 'nobody'
    ) as nobody_ids,
    (
      select array_agg(e.at order by e.code)
      from example e
      where e.n = j.n
        and e.is = 'nobody'
    ) as nobody_at
  from judged j
  group by j.n
  union all
  select -1, (select count(*)::int from target), 0, 0, 0, null, null, null`;

async function unitsByName(sql: Reader, ids: readonly string[]): Promise<Map<string, UnitRef>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<UnitRef[]>`
    select id, code, name, kind
    from unit
    where id = any(${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map((r) => [r.id, r]));
}
