import type { MovedDue, PlanEvent } from './events.ts';
import { evolveSubmission, newSubmission } from './evolve-submission.ts';
import { phaseOf, type Obligation, type PlanState } from './state.ts';

/** The state after `event`, which happened at `now`. The phase follows from the rest. */
export function evolve(plan: PlanState, event: PlanEvent, now: string): PlanState {
  const next = apply(plan, event, now);
  return { ...next, phase: phaseOf(next) };
}

/** An obligation with its due date moved. */
const withDue = (
  o: Obligation,
  m: Pick<MovedDue, 'dueOn' | 'dueAt' | 'dueVersion'>,
): Obligation => ({ ...o, dueOn: m.dueOn, dueAt: m.dueAt, dueVersion: m.dueVersion });
const onObligation = (
  plan: PlanState,
  id: string,
  with_: (o: Obligation) => Obligation,
): PlanState => ({
  ...plan,
  obligations: plan.obligations.map((o) => (o.id === id ? with_(o) : o)),
});

function apply(plan: PlanState, event: PlanEvent, now: string): PlanState {
  switch (event.type) {
    case 'opened':
      return { ...plan, phase: 'drafting' };
    case 'closed':
      return { ...plan, phase: 'closed' };
    case 'begun':
    case 'answered-with': {
      const submissions =
        event.type === 'begun'
          ? [
              ...plan.submissions,
              newSubmission(plan.id, event.submissionId, event.kind, event.onBehalf),
            ]
          : plan.submissions;
      return {
        ...plan,
        submissions,
        obligations: plan.obligations.map((o) =>
          event.obligationIds.includes(o.id) ? { ...o, submissionId: event.submissionId } : o,
        ),
      };
    }
    case 'extended':
      return onObligation(plan, event.obligationId, (o) => ({
        ...withDue(o, event),
        asked: event.extensionId === null ? o.asked : null,
      }));
    case 'extension-asked':
      return onObligation(plan, event.obligationId, (o) => ({ ...o, asked: event.asked }));
    case 'extension-refused':
      return onObligation(plan, event.obligationId, (o) => ({ ...o, asked: null }));
    case 'progressed':
    case 'urged':
    case 'reminded':
    case 'followed':
      return plan;
    default: {
      const moved = 'moved' in event ? event.moved : [];
      return {
        ...plan,
        submissions: plan.submissions.map((s) =>
          s.id === event.submissionId ? evolveSubmission(s, event, now) : s,
        ),
        obligations: plan.obligations.map((o) => {
          const m = moved.find((x) => x.obligationId === o.id);
          return m ? withDue(o, m) : o;
        }),
      };
    }
  }
}
