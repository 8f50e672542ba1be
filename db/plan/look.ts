import type { AnyPlanCommand } from '#domain/plan/commands';
import type { PlanState } from '#domain/plan/state';
import type { Tx } from '../postgres/connect.ts';
import type { CallWithId, Loaded, Patience } from '../record/stream.ts';
import type { Reference } from '../shared/reference.ts';
import { readFacts } from './facts/index.ts';
import { knownFor, type Known } from './known.ts';
import { readPlans } from './rows.ts';

/**
 * Years with all that the acts on them look at. The statements are answered in the order in which
 * they are sent, so facts are read after their year is held.
 * @param lock as for `readPlans`; `none` is a dry run, which reads nothing that is only written
 * @returns null at the place of a year that is not there, or was skipped
 */
export async function lookAt(
  reference: Reference,
  sql: Tx,
  calls: readonly CallWithId<AnyPlanCommand>[],
  lock: 'none' | Patience,
): Promise<(Loaded<PlanState, Known> | null)[]> {
  const { zone } = reference;
  const asked = calls.map(({ streamId, now }) => ({ planId: streamId, now }));
  const reading = readPlans(sql, asked, zone, lock);
  const planOf = async (call: CallWithId<AnyPlanCommand>) =>
    (await reading)[calls.indexOf(call)] ?? null;
  const [plans, facts] = await Promise.all([
    reading,
    readFacts(sql, calls, { zone, planOf, lock }, lock !== 'none'),
  ]);
  return Promise.all(
    calls.map(async (call, i) => {
      const [plan, read] = [plans[i], facts[i]];
      if (!plan || !read) return null;
      const context = await knownFor(reference, sql, call, plan, read);
      return { state: plan.state, head: plan.head, context };
    }),
  );
}
