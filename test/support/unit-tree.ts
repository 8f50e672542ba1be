import { randomUUID } from 'node:crypto';
import type { Db, Fragment, Reader } from '#db/postgres/connect';
import type { UnitKind } from '#domain/shapes/basics';

/**
 * What the paths have to be: all chains of links, each found by climbing from its lowest link. The
 * links of the whole country are read for it, which is how the paths were kept until migration
 * 0019.
 */
export const naivePaths = (sql: Reader): Fragment => sql`
  with recursive up as (
    select line, parent as ancestor, child as descendant, 1 as depth, during from unit_link
    union all
    select up.line, l.parent, up.descendant, up.depth + 1, up.during * l.during
      from up
      join unit_link l on l.line = up.line and l.child = up.ancestor and l.during && up.during
     where up.depth < 12
  )
  select line, ancestor, descendant, depth, during from up`;

export interface Country {
  readonly departments: readonly string[];
  readonly communes: readonly string[];
  readonly units: number;
  /** How long the links took to be written with their paths, in milliseconds. */
  readonly ms: number;
}

/**
 * A country of one ministry, its departments, their communes and the communes' schools, on both
 * lines of authority. Viet Nam has 34 departments, 3,321 communes and some 38,000 schools.
 */
export async function foundCountry(
  db: Db,
  departmentCount: number,
  communesEach: number,
  schoolsEach: number,
): Promise<Country> {
  const below = (parents: readonly { id: string }[], each: number, kind: UnitKind) =>
    parents.flatMap((parent) =>
      Array.from({ length: each }, () => ({ id: randomUUID(), parent: parent.id, kind })),
    );
  const ministry = { id: randomUUID(), parent: null, kind: 'ministry' as const };
  const departments = below([ministry], departmentCount, 'department');
  const communes = below(departments, communesEach, 'commune');
  const units = [ministry, ...departments, ...communes, ...below(communes, schoolsEach, 'primary')];
  const founded = db`
    unnest(
      ${units.map((u) => u.id)}::uuid[], ${units.map((u) => u.parent)}::uuid[],
      ${units.map((u) => u.kind)}::text[]
    ) as u (id, parent, kind)`;
  await db`
    insert into unit (id, code, kind, name, symbol, opened_on)
    select id, 'u-' || left(id::text, 23), kind, kind, 'X', '2000-01-01' from ${founded}`;
  const began = performance.now();
  await db`
    insert into unit_link (line, child, parent, during)
    select line, id, parent, '[2000-01-01,)'
      from ${founded} cross join (values ('professional'), ('managing')) as l (line)
     where parent is not null`;
  const ms = performance.now() - began;
  await db`analyze unit, unit_link, unit_path`;
  return {
    departments: departments.map((u) => u.id),
    communes: communes.map((u) => u.id),
    units: units.length,
    ms,
  };
}
