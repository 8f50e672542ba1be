import { z } from 'zod';
import { localDate } from '../../calendar/dates.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { isRefusal } from '../../problems.ts';
import { daysOverLimit, decisionsStillNeeded } from '../../review/steps.ts';
import { note, seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { decisionAt, deskProblems } from '../decision.ts';

/** Phê duyệt: with the last approval the step needs, the text is in force. */
export const approve = onSubmission({
  body: z.strictObject({ ...seenText, note }),
  by: 'desk',
  problems: deskProblems,
  facts: [],
  writes: ['decidedText'],
  bulk: { signs: true },
  trials: { on: 'submission', bodies: (s) => [seenIn(s)] },
  decide(s, said, ctx) {
    const given = decisionAt(s, 'approve', said, ctx);
    if (isRefusal(given)) return given;
    const last = decisionsStillNeeded(s) <= 1;
    const days = s.route?.withdrawDays ?? 0;
    return [
      {
        type: 'approved',
        ...given,
        last,
        withdrawUntil:
          last && days > 0
            ? addWorkingDays(ctx.days.calendar, localDate(ctx.now, ctx.days.zone), days)
            : null,
        overran: last ? daysOverLimit(s, ctx.now, ctx.days) : 0,
      },
    ];
  },
});
