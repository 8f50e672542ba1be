import type { Office } from '../access/actor.ts';
import { forbidden, officeFor } from '../access/may.ts';
import { requireFacts } from '../facts.ts';
import { refuse } from '../problems.ts';
import type { AnyUnitAct, UnitDecision } from './act.ts';
import { unitActs } from './acts/index.ts';
import type { UnitCommand } from './commands.ts';
import type { ReadUnitContext, UnitContext } from './context.ts';
import type { UnitState } from './state.ts';

/** The office in which the actor does this, or null when they have none for it. */
export function actingOffice(
  unit: UnitState,
  command: UnitCommand,
  ctx: UnitContext,
): Office | null {
  const { by }: AnyUnitAct = unitActs[command.type];
  const { actor, subject } = ctx;
  if (by === 'system' || actor.kind !== 'person') return null;
  return typeof by === 'function'
    ? by(unit, command as never, { ...ctx, me: actor.personId })
    : officeFor(actor, by, subject);
}

/**
 * Rules and permission for every act on a unit. @returns what happens, or why not
 * @param ctx with every fact that the act lists
 */
export function decideUnit(
  unit: UnitState,
  command: UnitCommand,
  ctx: ReadUnitContext,
): UnitDecision {
  const { type, ...body } = command;
  const act: AnyUnitAct = unitActs[type];
  const { actor } = ctx;
  if (act.by === 'system' || actor.kind !== 'person') {
    if (act.by !== 'system' || actor.kind !== 'system') return refuse('not-found');
    requireFacts(act.facts, ctx);
    return act.decide(unit, body as never, ctx as never);
  }
  const me = actor.personId;
  const office = actingOffice(unit, command, ctx);
  if (!office && !act.withoutOffice)
    return act.whyNot?.(unit, body as never, { ...ctx, me }) ?? forbidden(actor, ctx.subject);
  requireFacts(act.facts, ctx);
  return act.decide(unit, body as never, { ...ctx, me, office } as never);
}
