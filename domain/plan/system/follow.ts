import { phaseOf } from '../state.ts';
import { onTheClock } from '../system-act.ts';

/** What answers this year lies in another one and has moved on: the phase follows it. */
export const follow = onTheClock({
  facts: [],
  decide(plan) {
    if (phaseOf(plan) === plan.phase) return [];
    const elsewhere = plan.submissions.filter((s) => s.home !== plan.id);
    return [
      {
        type: 'followed',
        answers: elsewhere.map((s) => ({ submissionId: s.id, state: s.state })),
      },
    ];
  },
});
