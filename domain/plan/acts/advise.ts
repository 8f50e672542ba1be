import { z } from 'zod';
import { isRefusal } from '../../problems.ts';
import { text } from '../../shapes/basics.ts';
import { anyText, seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { requiredText } from '../context.ts';
import { decisionAt, deskProblems } from '../decision.ts';
import { passOn } from '../pass-on.ts';

/** Cho ý kiến: an opinion at a step that asks for one. The paper goes on whatever it says. */
export const advise = onSubmission({
  body: z.strictObject({ ...seenText, note: text(5000) }),
  by: 'desk',
  problems: [...deskProblems, 'reason-missing'],
  facts: [],
  bulk: null,
  trials: { on: 'submission', bodies: (s) => [{ ...seenIn(s), note: anyText }] },
  decide(s, said, ctx) {
    const given = decisionAt(s, 'advise', said, ctx);
    if (isRefusal(given)) return given;
    const opinion = requiredText(said.note);
    return isRefusal(opinion) ? opinion : passOn(s, 'advised', given, ctx);
  },
});
