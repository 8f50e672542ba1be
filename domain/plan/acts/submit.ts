import { z } from 'zod';
import { may, officeFor } from '../../access/may.ts';
import { localDate } from '../../calendar/dates.ts';
import { missing } from '../../content/complete.ts';
import { isRefusal, refuse } from '../../problems.ts';
import { isWithAuthor } from '../../review/submission.ts';
import { id } from '../../shapes/basics.ts';
import { onSubmission } from '../act.ts';
import { layBefore } from '../lay-before.ts';
import { reviewRouteOf } from '../review-route.ts';

/**
 * Ký và trình: signs the draft as it was seen and sends it up, one act of the head. Where the
 * review route has internal steps, who may draft lays the text before them, and the head signs
 * afterwards.
 */
export const submit = onSubmission({
  body: z.strictObject({ submissionId: id, draftVersion: z.number().int().min(0) }),
  by: { askedInside: ['sign', 'draft'] },
  problems: ['stale-version', 'incomplete', 'no-reviewer-office', 'no-route'],
  facts: ['draft'],
  bulk: null,
  summary:
    'Trình bản thảo: ký gửi cấp trên, hoặc đưa kiểm tra nội bộ nếu tuyến duyệt có bước nội bộ / Submit the draft: signed and sent up, or laid before the own unit where the route has internal steps',
  trials: {
    on: 'submission',
    bodies: (s) => [{ submissionId: s.id, draftVersion: 0 }],
    suppose: { draft: null },
  },
  decide(s, { draftVersion }, ctx) {
    const { actor, subject, draft, directive } = ctx;
    const route = reviewRouteOf(s.kind, ctx);
    const isChecked = !isRefusal(route) && route.steps.some((step) => step.act === 'sign');
    if (!may(actor, isChecked ? 'draft' : 'sign', subject)) return refuse('not-allowed');
    if (!isWithAuthor(s)) return refuse('wrong-state', { state: s.state });
    if (!draft || draft.version !== draftVersion)
      return refuse('stale-version', { version: draft?.version ?? 0 });
    const lacks = missing(draft.content, directive.content);
    if (lacks.length) return refuse('incomplete', { count: lacks.length }, lacks);
    if (isRefusal(route)) return route;
    const laid = layBefore(s, draft.sha256, route, ctx);
    if (isChecked) return [{ type: 'put-forward', ...laid }];
    return [
      {
        type: 'submitted',
        ...laid,
        onBehalf: false,
        signedOn: localDate(ctx.now, ctx.days.zone),
        fileId: null,
        authority: officeFor(actor, 'sign', subject)?.authority ?? '',
      },
    ];
  },
});
