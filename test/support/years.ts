import { randomUUID } from 'node:crypto';
import type { World } from './world.ts';

/**
 * One more year of the same school, under a directive of its own: its plan is drafted and complete.
 */
export interface Year {
  readonly planId: string;
  readonly submissionId: string;
}

/** @param model a drafted submission of the world's first plan, whose text every year gets */
export async function moreYears(
  { db, directiveId, planId, people }: World,
  model: string,
  count: number,
): Promise<Year[]> {
  const years: Year[] = [];
  for (let i = 0; i < count; i += 1) {
    const [directive, plan, submission] = [randomUUID(), randomUUID(), randomUUID()];
    await db`
      insert into directive (
        id, programme_id, issuer_unit_id, school_year, title, symbol, state, content, issued_at
      )
      select ${directive}, programme_id, issuer_unit_id, school_year, title, symbol, 'issued',
        content, issued_at
      from directive
      where id = ${directiveId}`;
    await db`
      insert into plan (id, directive_id, unit_id, phase, changed_at)
      select ${plan}, ${directive}, unit_id, 'drafting', changed_at
      from plan
      where id = ${planId}`;
    await db`
      insert into submission (id, plan_id, kind, state)
      values (${submission}, ${plan}, 'plan', 'draft')`;
    await db`
      insert into obligation (
        id, plan_id, kind, title, opens_at, due_on, due_at, why, submission_id
      )
      select gen_random_uuid(), ${plan}, kind, title, opens_at, due_on, due_at, why,
        case when kind = 'plan' then ${submission}::uuid end
      from obligation
      where plan_id = ${planId}`;
    await db`
      insert into draft_part
      select ${submission}, part, content, 1, ${people.principal}, saved_at
      from draft_part
      where submission_id = ${model}`;
    years.push({ planId: plan, submissionId: submission });
  }
  return years;
}
