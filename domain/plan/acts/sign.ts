import { z } from 'zod';
import { localDate } from '../../calendar/dates.ts';
import { isRefusal, refuse } from '../../problems.ts';
import { note, seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { decisionAt, deskProblems, entryToNextStep } from '../decision.ts';

/** The head signs what the own unit has checked; with the signature it goes up. */
export const sign = onSubmission({
  body: z.strictObject({ ...seenText, note }),
  by: 'desk',
  problems: deskProblems,
  facts: [],
  bulk: null,
  summary:
    'Thủ trưởng ký và trình bản đã kiểm tra nội bộ / The head signs what the own unit has checked and sends it up',
  trials: { on: 'submission', bodies: (s) => [seenIn(s)] },
  decide(s, said, ctx) {
    const given = decisionAt(s, 'sign', said, ctx);
    if (isRefusal(given)) return given;
    if (!s.sha256) return refuse('wrong-state', { state: s.state });
    const signedOn = localDate(ctx.now, ctx.days.zone);
    return [{ type: 'signed', ...given, signedOn, entry: entryToNextStep(s, ctx) }];
  },
});
