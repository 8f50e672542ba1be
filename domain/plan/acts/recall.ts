import { z } from 'zod';
import { may } from '../../access/may.ts';
import { refuse } from '../../problems.ts';
import { staleText } from '../../review/desk.ts';
import { seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';

/** Rút lại: while no superior has decided; inside the unit also by who may draft. */
export const recall = onSubmission({
  body: z.strictObject(seenText),
  by: { askedInside: ['recall'] },
  problems: ['stale-revision', 'already-decided'],
  facts: [],
  bulk: null,
  trials: { on: 'submission', bodies: (s) => [seenIn(s)] },
  decide(s, seen, ctx) {
    const isInside = s.state === 'checking';
    if (!may(ctx.actor, isInside ? 'draft' : 'recall', ctx.subject)) return refuse('not-allowed');
    const stale = staleText(s, seen);
    if (stale) return stale;
    if (!isInside && s.state !== 'in-review') return refuse('wrong-state', { state: s.state });
    if (!isInside && s.heard) return refuse('already-decided');
    return [{ type: 'recalled', submissionId: s.id, revision: s.revision }];
  },
});
