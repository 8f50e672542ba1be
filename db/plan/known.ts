import type { AnyPlanCommand } from '#domain/plan/commands';
import type { ReadContext } from '#domain/plan/context';
import type { Facts } from '#domain/plan/facts';
import type { Tx } from '../postgres/connect.ts';
import type { CallWithId } from '../record/stream.ts';
import type { Reference } from '../shared/reference.ts';
import type { LoadedPlan } from './rows.ts';

/** What a decision looks at, and what the projection needs to know about the year. */
export type Known = ReadContext & {
  /** Another directive's year is answered with a submission of this one. */
  readonly lends: boolean;
};

/** All that is known for one act on one year. */
export async function knownFor(
  reference: Reference,
  sql: Tx,
  { now, actor, newId }: CallWithId<AnyPlanCommand>,
  plan: LoadedPlan,
  facts: Partial<Facts>,
): Promise<Known> {
  const [calendar, directive] = await Promise.all([
    reference.calendar(sql),
    reference.directive(sql, plan.state.directiveId, plan.directiveVersion),
  ]);
  return {
    now,
    actor,
    newId,
    subject: plan.subject,
    unitKind: plan.unitKind,
    directive,
    days: { calendar, zone: reference.zone },
    routes: await reference.routesOfYear(sql, directive, plan.state),
    lends: plan.lends,
    ...facts,
  };
}
