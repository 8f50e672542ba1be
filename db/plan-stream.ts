import { movesClock } from '#domain/agenda/agenda';
import { allowedOnSubmission } from '#domain/plan/allowed';
import type { PlanCommand, PlanSystemCommand } from '#domain/plan/commands';
import { decide, type PlanContext } from '#domain/plan/decide';
import type { PlanEvent } from '#domain/plan/events';
import { evolve } from '#domain/plan/evolve';
import type { PlanState } from '#domain/plan/state';
import { seatFor } from '#domain/plan/steps';
import { localDate } from '#domain/calendar/dates';
import { may, officeFor, type Action, type Office } from '#domain/roles';
import type { Db } from './connect.ts';
import type { Stream } from './execute.ts';
import { desksOf, type Desk } from './desks.ts';
import { readNeeds, type Needs } from './plan-needs.ts';
import { projectPlans } from './plan-projection.ts';
import { readPlans } from './plan-rows.ts';
import { calendarOf, directiveAt, routesOf } from './reference.ts';

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
        const mayRead = new Set([...(needs.named ?? [])].flatMap(([personId, offices]) => (may({ kind: 'person', personId, offices }, 'read', plan.subject) ? [personId] : [])));
        const asksDesks = calls[i]?.command.type === 'remind';
        const desks = asksDesks ? await desksOf(sql, plan.state, localDate(now, zone)) : new Map<string, Desk>();
        const context: Known = { now, actor, subject: plan.subject, unitKind: plan.unitKind, routes: await routesOf(pool, sql, directive, plan.state), days: { calendar, zone }, directive, newId,
          mayRead, holders: new Map([...desks].map(([id, desk]) => [id, desk.holders])), lends: plan.lends, ...needs };
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

/** At the desk the office is the seat's; for everything else, the one whose power it takes. */
const actionOf: Readonly<Record<PlanCommand['type'], Action | 'desk'>> = {
  begin: 'draft', 'answer-with': 'draft', submit: 'sign', recall: 'recall', amend: 'draft', 'drop-amendment': 'draft', number: 'number', comment: 'comment', 'resolve-comment': 'comment',
  advise: 'desk', endorse: 'desk', sign: 'desk', return: 'desk', approve: 'desk', refuse: 'desk', forward: 'desk', 'ask-advice': 'desk', 'withdraw-approval': 'review', 'give-advice': 'read',
  progress: 'task', attach: 'attach', 'enter-on-behalf': 'on-behalf', extend: 'extend', 'ask-extension': 'sign', 'refuse-extension': 'extend', urge: 'remind', reroute: 'manage',
};

/** The office in which a person does this: the one the step waits for when it is a decision. */
function actingOffice(state: PlanState, command: Command, ctx: PlanContext): Office | null {
  if (!(command.type in actionOf)) return null;
  const person = command as PlanCommand;
  const action = actionOf[person.type];
  if (action !== 'desk') return officeFor(ctx.actor, action, ctx.subject) ?? officeFor(ctx.actor, person.type === 'submit' ? 'draft' : 'read', ctx.subject);
  const submission = 'submissionId' in person ? state.submissions.find((s) => s.id === person.submissionId) : undefined;
  const seat = submission && seatFor(ctx.actor, submission);
  // Who forwards from above holds no seat.
  return seat?.office ?? officeFor(ctx.actor, 'review', ctx.subject) ?? officeFor(ctx.actor, 'manage', ctx.subject);
}
