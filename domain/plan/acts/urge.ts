import { z } from 'zod';
import { refuse } from '../../problems.ts';
import { id, text } from '../../shapes/basics.ts';
import { onObligation } from '../act.ts';
import { optionalText } from '../context.ts';

/** Đôn đốc: an office above sends a reminder now, by hand, from the board. */
export const urge = onObligation({
  body: z.strictObject({ obligationId: id, note: text(1000).optional() }),
  by: 'remind',
  problems: ['not-open-yet'],
  facts: [],
  bulk: { signs: false },
  trials: { on: 'obligation', bodies: (o) => [{ obligationId: o.id }] },
  decide: (o, { note }, { now }) =>
    o.opensAt > now
      ? refuse('not-open-yet', { opens: o.opensAt })
      : [{ type: 'urged', obligationId: o.id, note: optionalText(note) }],
});
