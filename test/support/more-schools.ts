import { randomUUID } from 'node:crypto';
import { planStream } from '#db/plan/stream';
import { execute } from '#db/record/execute';
import { createReference } from '#db/shared/reference';
import type { Actor } from '#domain/access/actor';
import { isRefusal } from '#domain/problems';
import { zone, type World } from './world.ts';

/** One more school of the commune, whose plan lies endorsed at the desk of its head. */
export interface School {
  readonly unitId: string;
  readonly name: string;
  readonly planId: string;
  readonly submissionId: string;
  readonly principalId: string;
}

/**
 * As many schools as wanted beside those of the world: units and drafts are rows, signing and
 * endorsing are acts through the door.
 * @param model a drafted submission of the world's first plan, whose text every school gets
 */
export async function moreSchools(
  world: World,
  model: string,
  names: readonly string[],
  at: { readonly signed: string; readonly endorsed: string },
): Promise<School[]> {
  const { db, units, directiveId, planId } = world;
  const stream = planStream(createReference(db, zone));
  const schools: School[] = [];
  for (const [n, name] of names.entries()) {
    const school = {
      unitId: randomUUID(),
      name,
      planId: randomUUID(),
      submissionId: randomUUID(),
      principalId: randomUUID(),
    };
    const login = `th-${String(n)}/hieutruong`;
    await db`
      insert into unit (id, code, kind, name, symbol, place, opened_on)
      select ${school.unitId}, ${`th-${String(n)}`}, kind, ${name}, symbol, place, opened_on
      from unit
      where id = ${units.school}`;
    await db`
      insert into unit_link
      select line, ${school.unitId}, parent, during
      from unit_link
      where child = ${units.school}`;
    await db`
      insert into person (id, name, login)
      values (${school.principalId}, ${`Hiệu trưởng số ${String(n + 1)}`}, ${login})`;
    await db`
      insert into appointment (id, person_id, unit_id, position, during, confirmed)
      values (
        ${randomUUID()}, ${school.principalId}, ${school.unitId}, 'head', '[2020-01-01,)', true
      )`;
    await db`
      insert into plan (id, directive_id, unit_id, phase, changed_at)
      select ${school.planId}, ${directiveId}, ${school.unitId}, 'drafting', changed_at
      from plan
      where id = ${planId}`;
    await db`
      insert into submission (id, plan_id, kind, state)
      values (${school.submissionId}, ${school.planId}, 'plan', 'draft')`;
    await db`
      insert into obligation (
        id, plan_id, kind, title, opens_at, due_on, due_at, why, submission_id
      )
      select gen_random_uuid(), ${school.planId}, kind, title, opens_at, due_on, due_at, why,
        case when kind = 'plan' then ${school.submissionId}::uuid end
      from obligation
      where plan_id = ${planId}`;
    await db`
      insert into draft_part
      select ${school.submissionId}, part, content, 1, ${school.principalId}, saved_at
      from draft_part
      where submission_id = ${model}`;
    schools.push(school);
  }
  for (const { planId: streamId, submissionId, unitId, principalId } of schools) {
    const principal: Actor = {
      kind: 'person',
      personId: principalId,
      offices: [{ unitId, position: 'head' }],
    };
    const signed = await execute(db, stream, {
      actor: principal,
      now: at.signed,
      streamId,
      command: { type: 'submit', submissionId, draftVersion: 0 },
    });
    if (isRefusal(signed)) throw new Error(JSON.stringify(signed));
    const { revision, sha256 } = signed['submission'] as { revision: number; sha256: string };
    const endorsed = await execute(db, stream, {
      actor: world.actor('specialist'),
      now: at.endorsed,
      streamId,
      command: { type: 'endorse', submissionId, revision, sha256 },
    });
    if (isRefusal(endorsed)) throw new Error(JSON.stringify(endorsed));
  }
  return schools;
}
