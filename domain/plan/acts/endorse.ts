import { z } from 'zod';
import { isRefusal } from '../../problems.ts';
import { note, seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { decisionAt, deskProblems } from '../decision.ts';
import { passOn } from '../pass-on.ts';

/** Đồng ý, trình lãnh đạo: the step has reviewed the paper and passes it on. */
export const endorse = onSubmission({
  body: z.strictObject({ ...seenText, note }),
  by: 'desk',
  problems: deskProblems,
  facts: [],
  bulk: { signs: true },
  trials: { on: 'submission', bodies: (s) => [seenIn(s)] },
  decide(s, said, ctx) {
    const given = decisionAt(s, 'endorse', said, ctx);
    return isRefusal(given) ? given : passOn(s, 'endorsed', given, ctx);
  },
});
