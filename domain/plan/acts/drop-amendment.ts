import { z } from 'zod';
import { refuse } from '../../problems.ts';
import { isWithAuthor } from '../../review/submission.ts';
import { id } from '../../shapes/basics.ts';
import { onSubmission } from '../act.ts';

/** The amendment is not sent up after all; what is in force stays so. */
export const dropAmendment = onSubmission({
  body: z.strictObject({ submissionId: id }),
  by: 'draft',
  problems: [],
  facts: [],
  bulk: null,
  trials: { on: 'submission', bodies: (s) => [{ submissionId: s.id }] },
  decide: (s) =>
    isWithAuthor(s) && s.inForce !== null
      ? [{ type: 'amendment-dropped', submissionId: s.id }]
      : refuse('wrong-state', { state: s.state }),
});
