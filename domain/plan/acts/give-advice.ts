import { z } from 'zod';
import { isRefusal, refuse } from '../../problems.ts';
import { id, text } from '../../shapes/basics.ts';
import { onSubmission } from '../act.ts';
import { requiredText } from '../context.ts';

/** Trả lời ý kiến: by the person who was asked, once. */
export const giveAdvice = onSubmission({
  body: z.strictObject({ submissionId: id, adviceId: id, text: text(5000) }),
  by: { askedInside: ['read'] },
  problems: ['already-decided', 'reason-missing'],
  facts: ['advice'],
  bulk: null,
  trials: { on: 'list', list: 'advice' },
  decide(s, said, { actor, advice }) {
    if (!advice || actor.kind !== 'person' || advice.of !== actor.personId)
      return refuse('not-found');
    if (advice.given) return refuse('already-decided');
    const answer = requiredText(said.text);
    if (isRefusal(answer)) return answer;
    const { adviceId } = said;
    return [{ type: 'advice-given', submissionId: s.id, adviceId, text: answer, to: advice.by }];
  },
});
