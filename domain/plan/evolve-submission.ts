import type { Entry } from '../review/steps.ts';
import type { Given, Submission } from '../review/submission.ts';
import type { SubmissionEvent } from './events.ts';

/** A submission that has just been begun in the year `home`. */
export const newSubmission = (
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

/** No date to mend it by counts any more. */
const noMending = { returnDueOn: null, returnDueAt: null, returnedAt: null } as const;
/** It lies at no step. */
const offDesk = { stepIndex: null, stepSince: null, stepDueOn: null, stepDueAt: null } as const;
/** It lies at the step it has arrived at, if it has arrived at one. */
const arrived = (entry: Entry | null): Partial<Submission> =>
  entry === null
    ? {}
    : {
        stepIndex: entry.step,
        visit: entry.visit,
        stepSince: entry.stepSince,
        stepDueOn: entry.stepDueOn,
        stepDueAt: entry.stepDueAt,
      };
/** A decision more that was given in this round. */
const withGiven = (
  s: Submission,
  e: { step: number; seat: number; visit: number; by: string },
): readonly Given[] => [...s.given, { step: e.step, seat: e.seat, visit: e.visit, personId: e.by }];

/**
 * The submission after an event about it, which happened at `now`. What is only said about it leaves
 * it the very same object, so that nothing of it is written.
 */
export function evolveSubmission(s: Submission, event: SubmissionEvent, now: string): Submission {
  const changed = changes(s, event, now);
  return changed ? { ...s, ...changed } : s;
}

/** What the event changes in the submission; null when it changes nothing. */
function changes(s: Submission, event: SubmissionEvent, now: string): Partial<Submission> | null {
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
        ...arrived(event.entry),
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
        given: withGiven(s, event),
        submittedBy: event.by,
        submittedAt: now,
        ...arrived(event.entry),
      };
    case 'endorsed':
    case 'advised':
      return {
        given: withGiven(s, event),
        heard: s.state === 'in-review',
        overrun: s.overrun + event.overran,
        ...arrived(event.entry),
      };
    case 'sent-back':
      return { heard: true, overrun: s.overrun + event.overran, ...arrived(event.entry) };
    case 'recalled':
      return { state: 'recalled', ...offDesk };
    // Sent back inside the unit, the date a superior set stays.
    case 'returned':
      return {
        state: 'returned',
        ...offDesk,
        overrun: 0,
        ...(event.dueOn !== null || s.returnDueOn === null
          ? { returnDueOn: event.dueOn, returnDueAt: event.dueAt, returnedAt: now }
          : {}),
      };
    case 'refused':
      return { state: 'refused', ...offDesk, overrun: 0, returnedAt: now };
    case 'approved':
      return {
        given: withGiven(s, event),
        heard: true,
        overrun: s.overrun + event.overran,
        ...(event.last && {
          state: 'approved',
          ...offDesk,
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
        ...arrived(event.entry),
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
        ...arrived(event.entry),
      };
    case 'amendment-begun':
      return { state: 'draft' };
    case 'amendment-dropped':
      return { state: 'approved', returnDueOn: null, returnDueAt: null };
    case 'numbered':
      return { registerNumber: event.number };
    case 'begun':
    case 'answered-with':
    case 'commented':
    case 'comment-resolved':
    case 'attached':
    case 'advice-asked':
    case 'advice-given':
      return null;
  }
}
