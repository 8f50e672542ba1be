import { z } from 'zod';
import { isRefusal, refuse } from '../../problems.ts';
import { id, text } from '../../shapes/basics.ts';
import { anyText } from '../act-body.ts';
import { onObligation } from '../act.ts';
import { requiredText } from '../context.ts';

/** Không gia hạn: the office above answers the request that is pending; the date stays. */
export const refuseExtension = onObligation({
  body: z.strictObject({ obligationId: id, extensionId: id, reason: text(2000) }),
  by: 'extend',
  problems: ['already-decided', 'reason-missing'],
  facts: [],
  bulk: null,
  trials: {
    on: 'obligation',
    bodies: (o) =>
      o.asked ? [{ obligationId: o.id, extensionId: o.asked.id, reason: anyText }] : [],
  },
  decide(o, { extensionId, reason }) {
    if (o.asked?.id !== extensionId) return refuse('already-decided');
    const because = requiredText(reason);
    if (isRefusal(because)) return because;
    return [{ type: 'extension-refused', obligationId: o.id, extensionId, reason: because }];
  },
});
