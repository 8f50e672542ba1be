import { z } from 'zod';
import { isRefusal, refuse } from '../../problems.ts';
import { id, submissionKind } from '../../shapes/basics.ts';
import { onYear } from '../act.ts';
import { answerable } from '../answerable.ts';

/** Bắt đầu soạn: begins the draft of what answers obligations, one or several (lồng ghép). */
export const begin = onYear({
  body: z.strictObject({ kind: submissionKind, obligationIds: z.array(id).min(1).max(12) }),
  by: 'draft',
  problems: ['not-open-yet', 'already-begun'],
  facts: [],
  writes: ['firstParts'],
  bulk: null,
  trials: { on: 'obligation', bodies: (o) => [{ kind: o.kind, obligationIds: [o.id] }] },
  decide(plan, { kind, obligationIds }, ctx) {
    if (plan.phase === 'waiting')
      return refuse('not-open-yet', {
        opens: plan.obligations.map((o) => o.opensAt).toSorted()[0] ?? '',
      });
    const obligations = answerable(plan, kind, obligationIds, ctx.now);
    if (isRefusal(obligations)) return obligations;
    return [{ type: 'begun', submissionId: ctx.newId, kind, obligationIds, onBehalf: false }];
  },
});
