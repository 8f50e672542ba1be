import { z } from 'zod';
import { may } from '../../access/may.ts';
import { refuse } from '../../problems.ts';
import { id, itemKey, nil, text } from '../../shapes/basics.ts';
import { partName } from '../../shapes/content.ts';
import { freeText } from '../../shapes/free-text.ts';
import { anyText } from '../act-body.ts';
import { onSubmission } from '../act.ts';

/** Góp ý: hangs on a part or an item of a revision; the persons mentioned are told. */
export const comment = onSubmission({
  body: z.strictObject({
    submissionId: id,
    commentId: id,
    part: partName,
    anchor: itemKey.optional(),
    text: text(5000),
    replyTo: id.optional(),
    mentions: z.array(id).max(10).optional(),
  }),
  by: { askedInside: ['comment'] },
  problems: [],
  facts: ['mayRead'],
  bulk: null,
  trials: {
    on: 'submission',
    bodies: (s) => [
      { submissionId: s.id, commentId: nil, part: 'heading' as const, text: anyText },
    ],
    suppose: { mayRead: new Set() },
  },
  decide(s, said, ctx) {
    const seesDrafts = may(ctx.actor, 'read-drafts', ctx.subject);
    // Before the first signature the text is the unit's own affair.
    if (s.submittedBy === null && s.inForce === null && !seesDrafts) return refuse('not-found');
    // Who sees no drafts speaks of what is in force while the unit checks its amendment.
    const revision = s.submittedBy !== null || seesDrafts ? s.revision : (s.inForce ?? s.revision);
    const mentions = [...new Set(said.mentions ?? [])];
    if (mentions.some((person) => !ctx.mayRead.has(person)))
      return refuse('bad-input', {}, [{ at: 'mentions', code: 'may-not-read' }]);
    if (!may(ctx.actor, 'comment', ctx.subject)) return refuse('not-allowed');
    return [
      {
        type: 'commented',
        submissionId: s.id,
        commentId: said.commentId,
        revision,
        part: said.part,
        anchor: said.anchor ?? null,
        text: freeText(said.text),
        replyTo: said.replyTo ?? null,
        mentions,
      },
    ];
  },
});
