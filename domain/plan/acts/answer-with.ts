import { z } from 'zod';
import { isRefusal, refuse } from '../../problems.ts';
import { id } from '../../shapes/basics.ts';
import { onYear } from '../act.ts';
import { answerable } from '../answerable.ts';

/**
 * Answers obligations with a submission of the same kind that the unit has begun under another
 * directive: one plan for several directives (lồng ghép).
 */
export const answerWith = onYear({
  body: z.strictObject({ submissionId: id, obligationIds: z.array(id).min(1).max(12) }),
  by: 'draft',
  problems: ['not-open-yet', 'already-begun'],
  facts: ['elsewhere'],
  bulk: null,
  trials: { on: 'list', list: 'candidates' },
  decide(plan, { submissionId, obligationIds }, ctx) {
    if (!ctx.elsewhere || ctx.elsewhere.home === plan.id) return refuse('not-found');
    const obligations = answerable(plan, ctx.elsewhere.kind, obligationIds, ctx.now);
    if (isRefusal(obligations)) return obligations;
    return [{ type: 'answered-with', submissionId, obligationIds }];
  },
});
