import { z } from 'zod';
import { may } from '../../access/may.ts';
import { hasProved } from '../../access/proof.ts';
import { localDate } from '../../calendar/dates.ts';
import { isRefusal, refuse } from '../../problems.ts';
import { staleText } from '../../review/desk.ts';
import { backOnLastDesk, enter, seatFor } from '../../review/steps.ts';
import { currentStep } from '../../review/submission.ts';
import { anyText, reason, seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { requiredText } from '../context.ts';

/**
 * Thu hồi phê duyệt: by the office that approved, within the limit of the review route, for a
 * reason. The paper lies on that desk again, and what was in force before is in force again.
 */
export const withdrawApproval = onSubmission({
  body: z.strictObject({ ...seenText, reason }),
  by: 'last-desk',
  problems: ['stale-revision', 'too-late-to-withdraw', 'confirmation-needed', 'reason-missing'],
  facts: ['superseded'],
  bulk: null,
  trials: {
    on: 'submission',
    bodies: (s) => [{ ...seenIn(s), reason: anyText }],
    suppose: { superseded: null },
  },
  decide(s, said, ctx) {
    if (!may(ctx.actor, 'review', ctx.subject)) return refuse('not-allowed');
    const stale = staleText(s, said);
    if (stale) return stale;
    if (s.state !== 'approved' || s.inForce !== s.revision)
      return refuse('wrong-state', { state: s.state });
    const again = backOnLastDesk(s);
    if (!seatFor(ctx.actor, again)) return refuse('not-allowed');
    if (s.withdrawUntil === null || localDate(ctx.now, ctx.days.zone) > s.withdrawUntil)
      return refuse('too-late-to-withdraw', { until: s.withdrawUntil ?? '' });
    const level = currentStep(again)?.confirm ?? 'click';
    if (!hasProved(ctx.actor, level)) return refuse('confirmation-needed', { level });
    const because = requiredText(said.reason);
    if (isRefusal(because)) return because;
    return [
      {
        type: 'approval-withdrawn',
        submissionId: s.id,
        revision: s.revision,
        reason: because,
        entry: enter(s.steps, s.steps.length - 1, again.visit, ctx.now, ctx.days),
        registerNumber: ctx.superseded?.number ?? null,
      },
    ];
  },
});
