import type { Actor, Subject } from '../access/actor.ts';
import { may } from '../access/may.ts';
import { requireFacts } from '../facts.ts';
import { refuse } from '../problems.ts';
import { actorForKind, seatFor } from '../review/steps.ts';
import type { Submission } from '../review/submission.ts';
import type { AnyAct } from './act.ts';
import { acts } from './acts/index.ts';
import {
  isOfPerson,
  type AnyPlanCommand,
  type PlanCommand,
  type PlanSystemCommand,
} from './commands.ts';
import type { Decision, ReadContext } from './context.ts';
import { hasPower, obligationOf, submissionOf } from './office.ts';
import type { PlanState } from './state.ts';
import type { AnySystemAct } from './system-act.ts';
import { systemActs } from './system/index.ts';

/**
 * May this person see the unit's year: by office, or because one of its papers waits at their desk
 * (a unit may have moved meanwhile).
 */
export const maySee = (actor: Actor, plan: PlanState, subject: Subject): boolean =>
  may(actor, 'read', subject) ||
  plan.submissions.some(
    (s) => s.home === plan.id && s.state === 'in-review' && seatFor(actor, s) !== null,
  );

/**
 * The one place where it is decided what an act on a unit's year does.
 * Pure: the same state, command and context give the same events, or the reason why nothing
 * happens.
 * @param ctx with every fact that the act lists
 */
export function decide(plan: PlanState, command: AnyPlanCommand, ctx: ReadContext): Decision {
  if (!isOfPerson(command)) return decideForSystem(plan, command, ctx);
  const { type, ...body } = command;
  const act: AnyAct = acts[type];
  const isOperator = act.operators === true && may(ctx.actor, 'manage', ctx.subject);
  if (!isOperator && !maySee(ctx.actor, plan, ctx.subject)) return refuse('not-found');
  if (plan.phase === 'closed') return refuse('wrong-state', { state: 'closed' });
  requireFacts(act.facts, ctx);
  if (act.on === 'year')
    return hasPower(act.by, ctx)
      ? act.decide(plan, body as never, ctx as never)
      : refuse('not-allowed');
  const target = act.on === 'submission' ? atHome(plan, command) : obligationOf(plan, command);
  if (!target) return refuse('not-found');
  const own = { ...ctx, actor: actorForKind(ctx.actor, target.kind) };
  return hasPower(act.by, own)
    ? act.decide(target as never, body as never, own as never, plan)
    : refuse('not-allowed');
}

function decideForSystem(plan: PlanState, command: PlanSystemCommand, ctx: ReadContext): Decision {
  const { type, ...body } = command;
  const act: AnySystemAct = systemActs[type];
  requireFacts(act.facts, ctx);
  return act.decide(plan, body as never, ctx as never);
}

/** What another year lends is acted on at home only. */
function atHome(plan: PlanState, command: PlanCommand): Submission | undefined {
  const submission = submissionOf(plan, command);
  return submission?.home === plan.id ? submission : undefined;
}
