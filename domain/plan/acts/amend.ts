import { z } from 'zod';
import { isRefusal, refuse } from '../../problems.ts';
import { id } from '../../shapes/basics.ts';
import { madeUp, reason } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { stated } from '../context.ts';

/** Điều chỉnh: what is approved stays in force while its next revision is drafted and reviewed. */
export const amend = onSubmission({
  body: z.strictObject({ submissionId: id, reason }),
  by: 'draft',
  problems: ['reason-missing'],
  facts: [],
  bulk: null,
  trials: { on: 'submission', bodies: (s) => [{ submissionId: s.id, reason: madeUp }] },
  decide(s, said) {
    if (s.state !== 'approved') return refuse('wrong-state', { state: s.state });
    const because = stated(said.reason);
    if (isRefusal(because)) return because;
    return [{ type: 'amendment-begun', submissionId: s.id, reason: because }];
  },
});
