import type { ActContext, Decision } from './context.ts';
import type { FactName } from './facts.ts';
import type { PlanState } from './state.ts';

/** An act of the system: nobody is asked for a power, and there is no route for it. */
export interface SystemAct<B extends object, F extends FactName> {
  readonly facts: readonly F[];
  /** @returns no event when there is nothing to do any more: another timer may have been faster */
  decide(plan: PlanState, body: B, ctx: ActContext<F>): Decision;
}

/** An act of the system on a unit's year, called for by `planCycle` when its time has come. */
export const onTheClock = <B extends object, F extends FactName>(
  act: SystemAct<B, F>,
): SystemAct<B, F> => act;

/** Any of them, without what its body says and which facts it has listed. */
export interface AnySystemAct {
  readonly facts: readonly FactName[];
  decide(plan: PlanState, body: never, ctx: never): Decision;
}
