import { randomUUID } from 'node:crypto';
import type { Db } from '#db/postgres/connect';
import type { Position } from '#domain/shapes/basics';
import type { World } from './world.ts';

export interface School {
  readonly unitId: string;
  readonly communeId: string;
  readonly planId: string;
  readonly submissionId: string;
  readonly principal: string;
}
export interface Officer {
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly unitId: string;
  readonly position: Position;
}

/**
 * Communes beside the small world's one, each with as many people in its offices as are asked for,
 * and schools under them whose plans are drafted and complete. Set-based: hundreds cost a second.
 * @param model a drafted submission of the world's first plan, whose text every school gets
 */
export async function manySchools(
  owner: Db,
  world: World,
  model: string,
  communes: number,
  schools: number,
  staff: readonly (readonly [Position, number])[],
): Promise<{ communes: string[]; schools: School[]; officers: Officer[] }> {
  const { commune, department, school } = world.units;
  const others = Array.from({ length: communes - 1 }, () => randomUUID());
  await owner`
    insert into unit (id, code, kind, name, symbol, place, opened_on)
    select x.id, 'xa-' || x.n, kind, name || ' ' || x.n, symbol, place, opened_on
    from unit, unnest(${others}::uuid[]) with ordinality as x (id, n)
    where unit.id = ${commune}`;
  await owner`
    insert into unit_link (line, child, parent, during)
    select line, x.id, ${department}, '[2000-01-01,)'
    from unnest(${others}::uuid[]) as x (id), (values ('managing'), ('professional')) as l (line)`;
  const all = [commune, ...others];
  const officers = all.flatMap((unitId, c) =>
    staff.flatMap(([position, count]) =>
      Array.from({ length: count }, (_, n): Officer => ({
        personId: randomUUID(),
        login: `xa-${c}/${position}-${n}`,
        name: `${position} ${c} ${n}`,
        unitId,
        position,
      })),
    ),
  );
  const made = Array.from({ length: schools }, (_, n): School => ({
    unitId: randomUUID(),
    communeId: all[n % communes] ?? commune,
    planId: randomUUID(),
    submissionId: randomUUID(),
    principal: randomUUID(),
  }));
  const column = (key: keyof School): string[] => made.map((m) => m[key]);
  await owner`
    insert into unit (id, code, kind, name, symbol, place, opened_on)
    select x.id, 'th-' || x.n, kind, name || ' ' || x.n, symbol, place, opened_on
    from unit, unnest(${column('unitId')}::uuid[]) with ordinality as x (id, n)
    where unit.id = ${school}`;
  await owner`
    insert into unit_link (line, child, parent, during)
    select line, x.id, x.parent, '[2000-01-01,)'
    from unnest(${column('unitId')}::uuid[], ${column('communeId')}::uuid[]) as x (id, parent),
      (values ('managing'), ('professional')) as l (line)`;
  await owner`
    insert into person ${owner([
      ...officers.map((o) => ({ id: o.personId, name: o.name, login: o.login })),
      ...made.map((m, n) => ({
        id: m.principal,
        name: `Hiệu trưởng ${n}`,
        login: `th-${n}/hieutruong`,
      })),
    ])}`;
  await owner`
    insert into appointment ${owner([
      ...officers.map((o) => ({
        id: randomUUID(),
        person_id: o.personId,
        unit_id: o.unitId,
        position: o.position,
        during: '[2020-01-01,)',
        confirmed: true,
      })),
      ...made.map((m) => ({
        id: randomUUID(),
        person_id: m.principal,
        unit_id: m.unitId,
        position: 'head',
        during: '[2020-01-01,)',
        confirmed: true,
      })),
    ])}`;
  const rows = owner`
    unnest(
      ${column('planId')}::uuid[], ${column('unitId')}::uuid[], ${column('submissionId')}::uuid[]
    ) as x (plan, unit, submission)`;
  await owner`
    insert into plan (id, directive_id, unit_id, phase, changed_at)
    select x.plan, p.directive_id, x.unit, 'drafting', p.changed_at
    from plan p, ${rows}
    where p.id = ${world.planId}`;
  await owner`
    insert into submission (id, plan_id, kind, state)
    select x.submission, x.plan, 'plan', 'draft'
    from ${rows}`;
  await owner`
    insert into obligation (
      id, plan_id, kind, title, opens_at, due_on, due_at, why, submission_id
    )
    select gen_random_uuid(), x.plan, o.kind, o.title, o.opens_at, o.due_on, o.due_at, o.why,
      case when o.kind = 'plan' then x.submission end
    from obligation o, ${rows}
    where o.plan_id = ${world.planId}`;
  await owner`
    insert into draft_part (submission_id, part, content, version, saved_by, saved_at)
    select x.submission, d.part, d.content, 1, d.saved_by, d.saved_at
    from draft_part d, ${rows}
    where d.submission_id = ${model}`;
  await owner`analyze`;
  return { communes: all, schools: made, officers };
}
