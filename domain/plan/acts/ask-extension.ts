import { z } from 'zod';
import { localDate } from '../../calendar/dates.ts';
import { limitDue } from '../../deadlines/due.ts';
import { ANSWER_DAYS } from '../../deadlines/limits.ts';
import { isRefusal, refuse } from '../../problems.ts';
import { id, isoDate, text } from '../../shapes/basics.ts';
import { anyText } from '../act-body.ts';
import { onObligation } from '../act.ts';
import { requiredText } from '../context.ts';
import { isSatisfied, isSentUp } from '../state.ts';

/** Xin gia hạn: with a reason, before the date is past, to a day before the year closes. */
export const askExtension = onObligation({
  body: z.strictObject({ obligationId: id, dueOn: isoDate, reason: text(2000) }),
  by: 'sign',
  problems: ['already-asked', 'too-late-to-ask', 'reason-missing'],
  facts: [],
  bulk: null,
  trials: {
    on: 'obligation',
    bodies: (o) => [{ obligationId: o.id, dueOn: o.dueOn, reason: anyText }],
  },
  decide(o, { dueOn, reason }, ctx, plan) {
    if (o.asked) return refuse('already-asked');
    if (isSatisfied(plan, o) || isSentUp(plan, o)) return refuse('wrong-state', { state: 'sent' });
    if (o.dueAt <= ctx.now) return refuse('too-late-to-ask', { due: o.dueOn });
    const because = requiredText(reason);
    if (isRefusal(because)) return because;
    if (dueOn <= o.dueOn) return refuse('bad-input', {}, [{ at: 'dueOn', code: 'not-later' }]);
    if (dueOn > ctx.directive.content.closesOn)
      return refuse('bad-input', {}, [{ at: 'dueOn', code: 'after-closing' }]);
    const answer = limitDue(localDate(ctx.now, ctx.days.zone), ANSWER_DAYS, ctx.days);
    return [
      {
        type: 'extension-asked',
        obligationId: o.id,
        asked: {
          id: ctx.newId,
          dueOn,
          by: ctx.actor.kind === 'person' ? ctx.actor.personId : '',
          at: ctx.now,
          answerOn: answer.on,
          answerAt: answer.at,
        },
        reason: because,
      },
    ];
  },
});
