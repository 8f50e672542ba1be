import { z } from 'zod';
import { isRefusal, refuse } from '../../problems.ts';
import { atDesk } from '../../review/desk.ts';
import { id, nil, text } from '../../shapes/basics.ts';
import { anyText, seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { requiredText } from '../context.ts';
import { deskProblems } from '../decision.ts';

/** Xin ý kiến: a colleague who may read the paper is asked; the decision stays where it is. */
export const askAdvice = onSubmission({
  body: z.strictObject({ ...seenText, personId: id, question: text(3000) }),
  by: 'desk',
  problems: [...deskProblems, 'reason-missing'],
  facts: ['mayRead'],
  bulk: null,
  trials: {
    on: 'submission',
    bodies: (s) => [{ ...seenIn(s), personId: nil, question: anyText }],
    suppose: { mayRead: new Set([nil]) },
  },
  decide(s, said, ctx) {
    const desk = atDesk(s, null, said, ctx);
    if (isRefusal(desk)) return desk;
    if (!ctx.mayRead.has(said.personId))
      return refuse('bad-input', {}, [{ at: 'personId', code: 'may-not-read' }]);
    if (said.personId === desk.personId)
      return refuse('bad-input', {}, [{ at: 'personId', code: 'not-accepted' }]);
    const question = requiredText(said.question);
    if (isRefusal(question)) return question;
    return [
      {
        type: 'advice-asked',
        submissionId: s.id,
        revision: s.revision,
        adviceId: ctx.newId,
        of: said.personId,
        question,
      },
    ];
  },
});
