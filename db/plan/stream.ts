import type { Office } from '#domain/access/actor';
import { may, officeFor } from '#domain/access/may';
import type { Action } from '#domain/access/powers';
import { localDate } from '#domain/calendar/dates';
import { allowedOnSubmission } from '#domain/plan/allowed';
import type { PlanCommand, PlanSystemCommand } from '#domain/plan/commands';
import type { PlanContext } from '#domain/plan/context';
import { decide } from '#domain/plan/decide';
import type { PlanEvent } from '#domain/plan/events';
import { evolve } from '#domain/plan/evolve';
import { movesClock } from '#domain/plan/moves-clock';
import type { PlanState } from '#domain/plan/state';
import type { Refusal } from '#domain/problems';
import { backOnLastDesk, forKind, seatFor } from '#domain/review/steps';
import { nil } from '#domain/shapes/basics';
import type { Db, Tx } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import type { Asked, Call, Stream } from '../record/execute.ts';
import { calendarOf, directiveAt, routesOf } from '../shared/reference.ts';
import { desksOf, type Desk } from './desks.ts';
import { readNeeds, targetHeld, type Needs } from './needs.ts';
import { projectPlans } from './projection.ts';
import { readPlans, type LoadedPlan } from './rows.ts';

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
        readPlans(
          sql,
          calls.map(({ streamId, now }) => ({ planId: streamId, now })),
          zone,
          patience,
        ),
        readNeeds(sql, calls, zone, patience),
      ]);
      return Promise.all(
        calls.map(async (call, i) => {
          const [plan, needs] = [plans[i], needed[i]];
          return plan && needs
            ? {
                state: plan.state,
                head: plan.head,
                context: await knownTo(pool, sql, zone, call, plan, needs),
              }
            : null;
        }),
      );
    },
    office: actingOffice,
    answer({ streamId, after, newId, head, events, context }) {
      const about = events.map((e) => e.event).find((event) => 'submissionId' in event);
      const submission = after.submissions.find(
        (s) => s.id === (about && 'submissionId' in about ? about.submissionId : newId),
      );
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
    },
  };
}

/** All a decision may look at, for one call on one year. */
async function knownTo(
  pool: Db,
  sql: Tx,
  zone: string,
  { now, actor, newId, command }: Asked<Command>,
  plan: LoadedPlan,
  needs: Needs,
): Promise<Known> {
  const [calendar, directive] = await Promise.all([
    calendarOf(pool, sql),
    directiveAt(sql, plan.state.directiveId, plan.directiveVersion),
  ]);
  // What nobody has signed is read inside the unit only.
  const about =
    'submissionId' in command
      ? plan.state.submissions.find((s) => s.id === command.submissionId)
      : undefined;
  const reading =
    about && (about.state === 'checking' || (about.submittedBy === null && about.inForce === null))
      ? 'read-drafts'
      : 'read';
  const mayRead = new Set(
    [...(needs.named ?? [])].flatMap(([personId, offices]) =>
      may({ kind: 'person', personId, offices }, reading, plan.subject) ? [personId] : [],
    ),
  );
  const desks =
    command.type === 'remind'
      ? await desksOf(sql, plan.state, localDate(now, zone))
      : new Map<string, Desk>();
  return {
    now,
    actor,
    newId,
    subject: plan.subject,
    unitKind: plan.unitKind,
    directive,
    days: { calendar, zone },
    routes: await routesOf(pool, sql, directive, plan.state),
    mayRead,
    holders: new Map([...desks].map(([id, desk]) => [id, desk.holders])),
    lends: plan.lends,
    ...needs,
  };
}

/**
 * What an act would do, asked of the same rules, with nothing held and nothing written; null for a
 * year that is not there.
 */
export interface Rehearsed {
  readonly state: PlanState;
  readonly outcome: readonly PlanEvent[] | Refusal;
  /** The office the record would name. */
  readonly office: Office | null;
}

/**
 * Asks the rules what these acts would do now. @param calls acts that carry all they need, or name
 * another office
 */
export const rehearse = (
  pool: Db,
  zone: string,
  calls: readonly Call<PlanCommand>[],
): Promise<(Rehearsed | null)[]> =>
  snapshot(pool, async (sql) => {
    const plans = await readPlans(
      sql,
      calls.map(({ streamId, now }) => ({ planId: streamId, now })),
      zone,
      'none',
    );
    return Promise.all(
      calls.map(async (call, i) => {
        const plan = plans[i];
        if (!plan) return null;
        const known = await knownTo(
          pool,
          sql,
          zone,
          { ...call, newId: nil },
          plan,
          call.command.type === 'forward'
            ? await targetHeld(sql, call.command, call.now, zone)
            : {},
        );
        return {
          state: plan.state,
          outcome: decide(plan.state, call.command, known),
          office: actingOffice(plan.state, call.command, known),
        };
      }),
    );
  });

/** At the desk the office is the seat's; for everything else, the one whose power it takes. */
const actionOf: Readonly<Record<PlanCommand['type'], Action | 'desk'>> = {
  begin: 'draft',
  'answer-with': 'draft',
  submit: 'sign',
  recall: 'recall',
  amend: 'draft',
  'drop-amendment': 'draft',
  number: 'number',
  comment: 'comment',
  'resolve-comment': 'comment',
  advise: 'desk',
  endorse: 'desk',
  sign: 'desk',
  return: 'desk',
  approve: 'desk',
  refuse: 'desk',
  forward: 'desk',
  'ask-advice': 'desk',
  'withdraw-approval': 'desk',
  'give-advice': 'read',
  progress: 'task',
  attach: 'attach',
  'enter-on-behalf': 'on-behalf',
  extend: 'extend',
  'ask-extension': 'sign',
  'refuse-extension': 'extend',
  urge: 'remind',
  reroute: 'manage',
};

/** The office in which a person does this: the one the step waits for when it is a decision. */
function actingOffice(state: PlanState, command: Command, ctx: PlanContext): Office | null {
  if (!(command.type in actionOf)) return null;
  const person = command as PlanCommand;
  const action = actionOf[person.type];
  const submission =
    'submissionId' in person
      ? state.submissions.find((s) => s.id === person.submissionId)
      : undefined;
  // As the rules see them: what was lent for other papers is not theirs before this one.
  const actor = submission ? forKind(ctx.actor, submission.kind) : ctx.actor;
  if (action !== 'desk')
    return (
      officeFor(actor, action, ctx.subject) ??
      officeFor(actor, person.type === 'submit' ? 'draft' : 'read', ctx.subject)
    );
  const at =
    submission && person.type === 'withdraw-approval' ? backOnLastDesk(submission) : submission;
  const seat = at && seatFor(actor, at);
  // Who forwards from above holds no seat.
  return (
    seat?.office ??
    officeFor(actor, 'review', ctx.subject) ??
    officeFor(actor, 'manage', ctx.subject)
  );
}
