import { z } from 'zod';
import { isRefusal, refuse } from '../../problems.ts';
import { id } from '../../shapes/basics.ts';
import { anyText, reason } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { requiredText } from '../context.ts';

/** Điều chỉnh: what is approved stays in force while its next revision is drafted and reviewed. */
export const amend = onSubmission({
  body: z.strictObject({ submissionId: id, reason }),
  by: 'draft',
  problems: ['reason-missing'],
  facts: [],
  bulk: null,
  trials: { on: 'submission', bodies: (s) => [{ submissionId: s.id, reason: anyText }] },
  decide(s, said) {
    if (s.state !== 'approved') return refuse('wrong-state', { state: s.state });
    const because = requiredText(said.reason);
    if (isRefusal(because)) return because;
    return [{ type: 'amendment-begun', submissionId: s.id, reason: because }];
  },
});
