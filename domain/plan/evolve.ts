import type { Entry } from '../review/steps.ts';
import type { Given, Submission } from '../review/submission.ts';
import type { MovedDue, PlanEvent } from './events.ts';
import { phaseOf, type Obligation, type PlanState } from './state.ts';

const fresh = (
  home: string,
  id: string,
  kind: Submission['kind'],
  onBehalf: boolean,
): Submission => ({
  id,
  home,
  kind,
  onBehalf,
  state: 'draft',
  round: 0,
  revision: 0,
  sha256: null,
  inForce: null,
  supersedes: null,
  route: null,
  steps: [],
  visit: 0,
  given: [],
  heard: false,
  overrun: 0,
  stepIndex: null,
  stepSince: null,
  stepDueOn: null,
  stepDueAt: null,
  returnDueOn: null,
  returnDueAt: null,
  returnedAt: null,
  submittedBy: null,
  submittedAt: null,
  preparedBy: null,
  approvedAt: null,
  withdrawUntil: null,
  registerNumber: null,
});

const noMending = { returnDueOn: null, returnDueAt: null, returnedAt: null } as const;
const off = { stepIndex: null, stepSince: null, stepDueOn: null, stepDueAt: null } as const;
const at = (entry: Entry | null): Partial<Submission> =>
  entry === null
    ? {}
    : {
        stepIndex: entry.step,
        visit: entry.visit,
        stepSince: entry.stepSince,
        stepDueOn: entry.stepDueOn,
        stepDueAt: entry.stepDueAt,
      };
const given = (
  s: Submission,
  e: { step: number; seat: number; visit: number; by: string },
): readonly Given[] => [...s.given, { step: e.step, seat: e.seat, visit: e.visit, personId: e.by }];

/** What one event, which happened at `now`, changes in the submission it is about. */
function change(s: Submission, event: PlanEvent, now: string): Partial<Submission> {
  switch (event.type) {
    case 'put-forward':
    case 'submitted': {
      const isSigned = event.type === 'submitted';
      return {
        state: isSigned ? 'in-review' : 'checking',
        revision: event.revision,
        sha256: event.sha256,
        round: event.round,
        steps: event.steps,
        route: event.route,
        given: [],
        heard: false,
        overrun: 0,
        ...at(event.entry),
        preparedBy: event.by,
        // The mending date goes on counting while the own unit checks; it ends when the text is
        // signed.
        ...(isSigned && noMending),
        submittedBy: isSigned ? event.by : null,
        submittedAt: isSigned ? now : null,
        ...(isSigned && { onBehalf: event.onBehalf }),
      };
    }
    case 'signed':
      return {
        state: 'in-review',
        onBehalf: false,
        ...noMending,
        given: given(s, event),
        submittedBy: event.by,
        submittedAt: now,
        ...at(event.entry),
      };
    case 'endorsed':
    case 'advised':
      return {
        given: given(s, event),
        heard: s.state === 'in-review',
        overrun: s.overrun + event.overran,
        ...at(event.entry),
      };
    case 'sent-back':
      return { heard: true, overrun: s.overrun + event.overran, ...at(event.entry) };
    case 'recalled':
      return { state: 'recalled', ...off };
    // Sent back inside the unit, the date a superior set stays.
    case 'returned':
      return {
        state: 'returned',
        ...off,
        overrun: 0,
        ...(event.dueOn !== null || s.returnDueOn === null
          ? { returnDueOn: event.dueOn, returnDueAt: event.dueAt, returnedAt: now }
          : {}),
      };
    case 'refused':
      return { state: 'refused', ...off, overrun: 0, returnedAt: now };
    case 'approved':
      return {
        given: given(s, event),
        heard: true,
        overrun: s.overrun + event.overran,
        ...(event.last && {
          state: 'approved',
          ...off,
          approvedAt: now,
          withdrawUntil: event.withdrawUntil,
          inForce: event.revision,
          supersedes: s.inForce,
          // An amendment is another document, with a number of its own.
          ...(s.inForce !== null && { registerNumber: null }),
        }),
      };
    case 'approval-withdrawn':
      return {
        state: 'in-review',
        inForce: s.supersedes,
        supersedes: null,
        withdrawUntil: null,
        approvedAt: null,
        ...(s.supersedes !== null && { registerNumber: event.registerNumber }),
        ...at(event.entry),
      };
    case 'forwarded':
      return {
        steps: s.steps.map((step, i) =>
          i === event.step ? { ...step, seats: step.seats.with(event.seat, event.to) } : step,
        ),
      };
    case 'rerouted':
      return {
        steps: event.steps,
        route: event.route,
        given: event.given,
        overrun: s.overrun + event.overran,
        ...at(event.entry),
      };
    case 'amendment-begun':
      return { state: 'draft' };
    case 'amendment-dropped':
      return { state: 'approved', returnDueOn: null, returnDueAt: null };
    case 'numbered':
      return { registerNumber: event.number };
    case 'opened':
    case 'begun':
    case 'commented':
    case 'comment-resolved':
    case 'progressed':
    case 'attached':
    case 'extended':
    case 'extension-asked':
    case 'extension-refused':
    case 'urged':
    case 'reminded':
    case 'closed':
    case 'answered-with':
    case 'followed':
    case 'advice-asked':
    case 'advice-given':
      return {};
  }
}

/** The state after `event`, which happened at `now`. The phase follows from the rest. */
export function evolve(plan: PlanState, event: PlanEvent, now: string): PlanState {
  const next = apply(plan, event, now);
  return { ...next, phase: phaseOf(next) };
}

const moveDue = (
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
          ? [...plan.submissions, fresh(plan.id, event.submissionId, event.kind, event.onBehalf)]
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
        ...moveDue(o, event),
        asked: event.extensionId === null ? o.asked : null,
      }));
    case 'extension-asked':
      return onObligation(plan, event.obligationId, (o) => ({ ...o, asked: event.asked }));
    case 'extension-refused':
      return onObligation(plan, event.obligationId, (o) => ({ ...o, asked: null }));
    default: {
      if (!('submissionId' in event)) return plan;
      const changed = (s: Submission): Submission => {
        const what = change(s, event, now);
        // What is only said about a paper leaves it the same, and nothing to be written.
        return Object.keys(what).length === 0 ? s : { ...s, ...what };
      };
      const submissions = plan.submissions.map((s) =>
        s.id === event.submissionId ? changed(s) : s,
      );
      const moved = 'moved' in event ? event.moved : [];
      return {
        ...plan,
        submissions,
        obligations: plan.obligations.map((o) => {
          const m = moved.find((x) => x.obligationId === o.id);
          return m ? moveDue(o, m) : o;
        }),
      };
    }
  }
}
