import { z } from 'zod';
import { endOfDay, localDate } from '../../calendar/dates.ts';
import { isRefusal, refuse } from '../../problems.ts';
import { id, isoDate, text } from '../../shapes/basics.ts';
import { anyText } from '../act-body.ts';
import { onObligation } from '../act.ts';
import { requiredText } from '../context.ts';

/**
 * Gia hạn: an office above moves a due date, asked for or not; a pending request is answered by it.
 */
export const extend = onObligation({
  body: z.strictObject({ obligationId: id, dueOn: isoDate, reason: text(2000) }),
  by: 'extend',
  problems: ['reason-missing', 'date-in-past'],
  facts: [],
  bulk: { signs: false },
  trials: {
    on: 'obligation',
    bodies: (o) => [{ obligationId: o.id, dueOn: '2999-12-31', reason: anyText }],
  },
  decide(o, { dueOn, reason }, ctx) {
    const because = requiredText(reason);
    if (isRefusal(because)) return because;
    if (dueOn < localDate(ctx.now, ctx.days.zone))
      return refuse('date-in-past', { date: dueOn }, [{ at: 'dueOn', code: 'date-in-past' }]);
    // The year closes on its day whatever is open: a later date would promise what nobody keeps.
    if (dueOn > ctx.directive.content.closesOn)
      return refuse('bad-input', {}, [{ at: 'dueOn', code: 'after-closing' }]);
    if (dueOn === o.dueOn) return [];
    return [
      {
        type: 'extended',
        obligationId: o.id,
        from: o.dueOn,
        dueOn,
        dueAt: endOfDay(dueOn, ctx.days.zone),
        dueVersion: o.dueVersion + 1,
        reason: because,
        extensionId: o.asked?.id ?? null,
      },
    ];
  },
});
