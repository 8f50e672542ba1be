import { isSatisfied } from '../state.ts';
import { onTheClock } from '../system-act.ts';

/** The year ends; the event names the obligations that are still open. */
export const close = onTheClock({
  facts: [],
  decide(plan) {
    if (plan.phase === 'closed') return [];
    const open = plan.obligations.filter((o) => !isSatisfied(plan, o)).map((o) => o.id);
    return [{ type: 'closed', open }];
  },
});
