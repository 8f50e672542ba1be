import { allowedOnSubmission } from '#domain/plan/allowed';
import { isOfPerson, type AnyPlanCommand } from '#domain/plan/commands';
import { decide } from '#domain/plan/decide';
import type { PlanEvent } from '#domain/plan/events';
import { evolve } from '#domain/plan/evolve';
import { movesClock } from '#domain/plan/moves-clock';
import { actingOffice } from '#domain/plan/office';
import type { PlanState } from '#domain/plan/state';
import type { Answer, Change, Stream } from '../record/stream.ts';
import type { Reference } from '../shared/reference.ts';
import type { Known } from './known.ts';
import { lookAt } from './look.ts';
import { projectPlans } from './projection.ts';

/** One unit's year as a stream of the record. */
export const planStream = (
  reference: Reference,
): Stream<PlanState, AnyPlanCommand, PlanEvent, Known> => ({
  wakes: (events) => (events.some(movesClock) ? 'plan' : null),
  evolve,
  decide,
  project: projectPlans,
  load: (sql, calls, patience) => lookAt(reference, sql, calls, patience),
  office: (state, command, context) =>
    isOfPerson(command) ? actingOffice(state, command, context) : null,
  answer,
});

/**
 * Where the year stands after an act, with what the person may do next on the submission it was
 * about.
 */
function answer({
  streamId,
  after,
  newId,
  head,
  events,
  context,
}: Change<PlanState, PlanEvent, Known>): Answer {
  const about = events.map((e) => e.event).find((event) => 'submissionId' in event);
  const submission = after.submissions.find((s) => s.id === (about?.submissionId ?? newId));
  return {
    id: streamId,
    seq: head.seq,
    phase: after.phase,
    ...(submission && {
      submission: {
        id: submission.id,
        state: submission.state,
        round: submission.round,
        revision: submission.revision,
        sha256: submission.sha256,
        stepIndex: submission.stepIndex,
        dueOn: submission.stepDueOn ?? submission.returnDueOn,
      },
      allowedActions: allowedOnSubmission(after, submission.id, context),
    }),
  };
}
