import { z } from 'zod';
import { isRefusal } from '../../problems.ts';
import { anyText, reason, seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { requiredText } from '../context.ts';
import { decisionAt, deskProblems } from '../decision.ts';
import { movedDues } from '../moved-dues.ts';

/** Không phê duyệt: the round ends, and the unit still owes. */
export const refuseIt = onSubmission({
  body: z.strictObject({ ...seenText, reason }),
  by: 'desk',
  problems: [...deskProblems, 'reason-missing'],
  facts: [],
  bulk: { signs: true },
  trials: { on: 'submission', bodies: (s) => [{ ...seenIn(s), reason: anyText }] },
  decide(s, said, ctx, plan) {
    const given = decisionAt(s, 'approve', said, ctx);
    if (isRefusal(given)) return given;
    const { submissionId, revision, step, seat, visit } = given;
    const because = requiredText(said.reason);
    if (isRefusal(because)) return because;
    const moved = movedDues(plan, s, ctx);
    return [{ type: 'refused', submissionId, revision, step, seat, visit, reason: because, moved }];
  },
});
