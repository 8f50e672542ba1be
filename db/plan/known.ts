import type { AnyPlanCommand } from '#domain/plan/commands';
import type { ReadContext } from '#domain/plan/context';
import type { Facts } from '#domain/plan/facts';
import type { Db, Tx } from '../postgres/connect.ts';
import type { Asked } from '../record/execute.ts';
import { calendarOf, directiveAt, routesOf } from '../shared/reference.ts';
import type { LoadedPlan } from './rows.ts';

/** What a decision looks at, and what the projection needs to know about the year. */
export type Known = ReadContext & {
  /** Another directive's year is answered with a submission of this one. */
  readonly lends: boolean;
};

/**
 * All that is known for one act on one year. @param pool the key of the caches for what few acts
 * change
 */
export async function knownFor(
  pool: Db,
  sql: Tx,
  zone: string,
  { now, actor, newId }: Asked<AnyPlanCommand>,
  plan: LoadedPlan,
  facts: Partial<Facts>,
): Promise<Known> {
  const [calendar, directive] = await Promise.all([
    calendarOf(pool, sql),
    directiveAt(sql, plan.state.directiveId, plan.directiveVersion),
  ]);
  return {
    now,
    actor,
    newId,
    subject: plan.subject,
    unitKind: plan.unitKind,
    directive,
    days: { calendar, zone },
    routes: await routesOf(pool, sql, directive, plan.state),
    lends: plan.lends,
    ...facts,
  };
}
