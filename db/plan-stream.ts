import { movesClock } from '#domain/agenda/agenda';
import { allowedOnSubmission } from '#domain/plan/allowed';
import type { PlanCommand, PlanSystemCommand } from '#domain/plan/commands';
import { decide, type PlanContext } from '#domain/plan/decide';
import type { PlanEvent } from '#domain/plan/events';
import { evolve } from '#domain/plan/evolve';
import { officeForStep } from '#domain/plan/route';
import { currentStep, type PlanState } from '#domain/plan/state';
import { officeFor, type Action, type Office } from '#domain/roles';
import type { Db } from './connect.ts';
import type { Stream } from './execute.ts';
import { readNeeds, type Needs } from './plan-needs.ts';
import { projectPlans } from './plan-projection.ts';
import { readPlans } from './plan-rows.ts';
import { calendarOf, directiveAt } from './reference.ts';

type Command = PlanCommand | PlanSystemCommand;

/** What a decision looks at, and what is only carried along with it. */
export interface Known extends PlanContext, Needs {
  readonly lends: boolean;
}

/** One unit's year as a stream of the record. `pool` and `zone` are the process's own. */
export function planStream(pool: Db, zone: string): Stream<PlanState, Command, PlanEvent, Known> {
  return {
    wakes: (events) => (events.some(movesClock) ? 'plan' : null),
    evolve,
    decide,
    project: projectPlans,
    async load(sql, calls, patience) {
      // Answered in the order they are sent: what a command needs is read after its year is held.
      const [plans, needed] = await Promise.all([
        readPlans(sql, calls.map(({ streamId, now }) => ({ planId: streamId, now })), zone, patience), readNeeds(sql, calls, zone, patience)]);
      const calendar = await calendarOf(pool, sql);
      return Promise.all(calls.map(async ({ now, actor, newId }, i) => {
        const [plan, needs] = [plans[i], needed[i]];
        if (!plan || !needs) return null;
        const directive = await directiveAt(sql, plan.state.directiveId, plan.directiveVersion);
        const context: Known = { now, actor, subject: plan.subject, days: { calendar, zone }, directive, newId, lends: plan.lends, ...needs };
        return { state: plan.state, head: plan.head, context };
      }));
    },
    office: actingOffice,
    answer({ streamId, after, newId, head, events, context }) {
      const about = events.map((e) => e.event).find((event) => 'submissionId' in event);
      const submission = after.submissions.find((s) => s.id === (about && 'submissionId' in about ? about.submissionId : newId));
      return {
        id: streamId, seq: head.seq, phase: after.phase,
        ...(submission && {
          submission: { id: submission.id, state: submission.state, round: submission.round, revision: submission.revision,
            sha256: submission.sha256, stepIndex: submission.stepIndex, dueOn: submission.stepDueOn ?? submission.returnDueOn },
          allowedActions: allowedOnSubmission(after, submission.id, context),
        }),
      };
    },
  };
}

const actionOf: Readonly<Record<PlanCommand['type'], Action>> = {
  begin: 'draft', 'answer-with': 'draft', submit: 'sign', recall: 'recall', endorse: 'review', return: 'review', approve: 'review', number: 'number', comment: 'comment',
  'resolve-comment': 'comment', progress: 'task', attach: 'attach', 'enter-on-behalf': 'on-behalf', extend: 'extend', urge: 'remind',
};

/** The office in which a person does this: the one the step waits for when it is a decision. */
function actingOffice(state: PlanState, command: Command, ctx: PlanContext): Office | null {
  if (!(command.type in actionOf)) return null;
  const person = command as PlanCommand;
  if (person.type === 'endorse' || person.type === 'return' || person.type === 'approve') {
    const submission = state.submissions.find((s) => s.id === person.submissionId);
    return submission && currentStep(submission) ? officeForStep(ctx.actor, submission, ctx.subject) : null;
  }
  return officeFor(ctx.actor, actionOf[person.type], ctx.subject);
}
