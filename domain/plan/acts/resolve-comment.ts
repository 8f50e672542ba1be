import { z } from 'zod';
import { may } from '../../access/may.ts';
import { refuse } from '../../problems.ts';
import { id } from '../../shapes/basics.ts';
import { onSubmission } from '../act.ts';

/** Marks a comment as done with; a second time changes nothing. */
export const resolveComment = onSubmission({
  body: z.strictObject({ submissionId: id, commentId: id }),
  by: { askedInside: ['comment'] },
  problems: [],
  facts: ['comment'],
  bulk: null,
  trials: { on: 'list', list: 'comments' },
  decide(s, { commentId }, { actor, subject, comment }) {
    if (!comment) return refuse('not-found');
    if (!may(actor, 'comment', subject)) return refuse('not-allowed');
    return comment.resolved ? [] : [{ type: 'comment-resolved', submissionId: s.id, commentId }];
  },
});
