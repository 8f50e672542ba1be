import { z } from 'zod';
import { may } from '../../access/may.ts';
import { refuse } from '../../problems.ts';
import { id, nil } from '../../shapes/basics.ts';
import { onSubmission } from '../act.ts';

/** Đính kèm bản ký: the scan of the signed paper. */
export const attach = onSubmission({
  body: z.strictObject({ submissionId: id, fileId: id }),
  by: { askedInside: ['attach'] },
  problems: [],
  facts: ['fileKnown'],
  bulk: null,
  trials: {
    on: 'submission',
    bodies: (s) => [{ submissionId: s.id, fileId: nil }],
    suppose: { fileKnown: true },
  },
  decide(s, { fileId }, { actor, subject, fileKnown }) {
    if (!fileKnown) return refuse('not-found');
    if (!may(actor, 'attach', subject)) return refuse('not-allowed');
    return [{ type: 'attached', submissionId: s.id, fileId }];
  },
});
