import type { PlanEvent } from './events.ts';
import { phaseOf, type PlanState, type Submission } from './state.ts';

const fresh = (home: string, id: string, kind: Submission['kind'], onBehalf: boolean): Submission => ({
  id, home, kind, onBehalf, state: 'draft', round: 0, revision: 0, sha256: null, steps: [], stepIndex: null, stepSince: null, stepDueOn: null,
  stepDueAt: null, returnDueOn: null, returnDueAt: null, returnedAt: null, submittedBy: null, submittedAt: null, approvedAt: null, registerNumber: null,
});

const off = { stepIndex: null, stepSince: null, stepDueOn: null, stepDueAt: null } as const;

/** What one event changes in the submission it is about. */
function change(event: PlanEvent, at: string): Partial<Submission> {
  switch (event.type) {
    case 'submitted':
      return { state: 'in-review', revision: event.revision, sha256: event.sha256, round: event.round, steps: event.steps, stepIndex: 0,
        stepSince: event.stepSince, stepDueOn: event.stepDueOn, stepDueAt: event.stepDueAt, returnDueOn: null, returnDueAt: null, returnedAt: null,
        submittedBy: event.by, submittedAt: at, onBehalf: event.onBehalf };
    case 'recalled':
      return { state: 'recalled', ...off };
    case 'endorsed':
      return { stepIndex: event.step + 1, stepSince: event.stepSince, stepDueOn: event.stepDueOn, stepDueAt: event.stepDueAt };
    case 'returned':
      return { state: 'returned', ...off, returnDueOn: event.dueOn, returnDueAt: event.dueAt, returnedAt: at };
    case 'approved':
      return { state: 'approved', ...off, approvedAt: at };
    case 'numbered':
      return { registerNumber: event.number };
    case 'opened': case 'begun': case 'commented': case 'comment-resolved': case 'progressed': case 'attached':
    case 'extended': case 'urged': case 'reminded': case 'closed': case 'answered-with': case 'followed':
      return {};
  }
}

/** The state after `event`, which happened at `at`. The phase follows from the rest. */
export function evolve(plan: PlanState, event: PlanEvent, at: string): PlanState {
  const next = apply(plan, event, at);
  return { ...next, phase: phaseOf(next) };
}

function apply(plan: PlanState, event: PlanEvent, at: string): PlanState {
  switch (event.type) {
    case 'opened':
      return { ...plan, phase: 'drafting' };
    case 'closed':
      return { ...plan, phase: 'closed' };
    case 'begun':
      return {
        ...plan,
        submissions: [...plan.submissions, fresh(plan.id, event.submissionId, event.kind, event.onBehalf)],
        obligations: plan.obligations.map((o) => (event.obligationIds.includes(o.id) ? { ...o, submissionId: event.submissionId } : o)),
      };
    case 'answered-with':
      return { ...plan, obligations: plan.obligations.map((o) => (event.obligationIds.includes(o.id) ? { ...o, submissionId: event.submissionId } : o)) };
    case 'extended':
      return {
        ...plan,
        obligations: plan.obligations.map((o) =>
          o.id === event.obligationId ? { ...o, dueOn: event.dueOn, dueAt: event.dueAt, dueVersion: event.dueVersion } : o),
      };
    default: {
      if (!('submissionId' in event)) return plan;
      return {
        ...plan,
        submissions: plan.submissions.map((s) => (s.id === event.submissionId ? { ...s, ...change(event, at) } : s)),
      };
    }
  }
}
