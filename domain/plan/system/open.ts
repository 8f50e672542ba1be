import { onTheClock } from '../system-act.ts';

/** The year opens for drafting when its first obligation does. */
export const open = onTheClock({
  facts: [],
  decide: (plan) => (plan.phase === 'waiting' ? [{ type: 'opened' }] : []),
});
