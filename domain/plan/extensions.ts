import { endOfDay, localDate } from '../calendar/dates.ts';
import { limitDue } from '../deadlines/due.ts';
import { isRefusal, refuse } from '../problems.ts';
import { forKind } from '../review/steps.ts';
import { freeText } from '../shapes/free-text.ts';
import type { Command } from './commands.ts';
import { allowed, stated, type Decision, type PlanContext } from './context.ts';
import { satisfied, sentUp, type PlanState } from './state.ts';

/** Working days the office above has to answer a request for an extension. */
export const ANSWER_DAYS = 3;

/** Xin gia hạn: with a reason, before the date is past, not beyond the year. */
export function askExtension(
  plan: PlanState,
  command: Command<'ask-extension'>,
  ctx: PlanContext,
): Decision {
  const o = plan.obligations.find((x) => x.id === command.obligationId);
  if (!o) return refuse('not-found');
  const refused = allowed({ ...ctx, actor: forKind(ctx.actor, o.kind) }, 'sign');
  if (refused) return refused;
  if (o.asked) return refuse('already-asked');
  if (satisfied(plan, o) || sentUp(plan, o)) return refuse('wrong-state', { state: 'sent' });
  if (o.dueAt <= ctx.now) return refuse('too-late-to-ask', { due: o.dueOn });
  const reason = stated(command.reason);
  if (isRefusal(reason)) return reason;
  if (command.dueOn <= o.dueOn)
    return refuse('bad-input', {}, [{ at: 'dueOn', code: 'not-later' }]);
  if (command.dueOn > ctx.directive.content.closesOn)
    return refuse('bad-input', {}, [{ at: 'dueOn', code: 'after-closing' }]);
  const answer = limitDue(localDate(ctx.now, ctx.days.zone), ANSWER_DAYS, ctx.days);
  const by = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
  return [
    {
      type: 'extension-asked',
      obligationId: o.id,
      asked: {
        id: ctx.newId,
        dueOn: command.dueOn,
        by,
        at: ctx.now,
        answerOn: answer.on,
        answerAt: answer.at,
      },
      reason,
    },
  ];
}

/** Gia hạn: by an office above, asked for or not. With it a pending request is answered. */
export function extend(plan: PlanState, command: Command<'extend'>, ctx: PlanContext): Decision {
  const o = plan.obligations.find((x) => x.id === command.obligationId);
  if (!o) return refuse('not-found');
  // A unit does not extend its own date: only an office above it does.
  const refused = allowed(ctx, 'extend');
  if (refused) return refused;
  const reason = stated(command.reason);
  if (isRefusal(reason)) return reason;
  const today = localDate(ctx.now, ctx.days.zone);
  if (command.dueOn < today)
    return refuse('date-in-past', { date: command.dueOn }, [{ at: 'dueOn', code: 'date-in-past' }]);
  // The year closes on its day whatever is open: a later date would promise what nobody keeps.
  if (command.dueOn > ctx.directive.content.closesOn)
    return refuse('bad-input', {}, [{ at: 'dueOn', code: 'after-closing' }]);
  if (command.dueOn === o.dueOn) return [];
  return [
    {
      type: 'extended',
      obligationId: o.id,
      from: o.dueOn,
      dueOn: command.dueOn,
      dueAt: endOfDay(command.dueOn, ctx.days.zone),
      dueVersion: o.dueVersion + 1,
      reason,
      extensionId: o.asked?.id ?? null,
    },
  ];
}

export function refuseExtension(
  plan: PlanState,
  command: Command<'refuse-extension'>,
  ctx: PlanContext,
): Decision {
  const o = plan.obligations.find((x) => x.id === command.obligationId);
  if (!o) return refuse('not-found');
  const refused = allowed(ctx, 'extend');
  if (refused) return refused;
  if (o.asked?.id !== command.extensionId) return refuse('already-decided');
  const reason = stated(command.reason);
  if (isRefusal(reason)) return reason;
  return [{ type: 'extension-refused', obligationId: o.id, extensionId: o.asked.id, reason }];
}

export function urge(plan: PlanState, command: Command<'urge'>, ctx: PlanContext): Decision {
  const obligation = plan.obligations.find((o) => o.id === command.obligationId);
  if (!obligation) return refuse('not-found');
  const refused = allowed(ctx, 'remind');
  if (refused) return refused;
  if (obligation.opensAt > ctx.now) return refuse('not-open-yet', { opens: obligation.opensAt });
  return [
    {
      type: 'urged',
      obligationId: obligation.id,
      note: command.note ? freeText(command.note) : null,
    },
  ];
}
