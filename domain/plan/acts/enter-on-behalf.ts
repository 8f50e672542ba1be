import { z } from 'zod';
import { localDate } from '../../calendar/dates.ts';
import { isRefusal, refuse } from '../../problems.ts';
import { isInternal } from '../../review/submission.ts';
import { id, isoDate, nil, submissionKind, text } from '../../shapes/basics.ts';
import { anyText } from '../act-body.ts';
import { onYear } from '../act.ts';
import { answerable } from '../answerable.ts';
import { layBefore } from '../lay-before.ts';
import { reviewRouteOf } from '../review-route.ts';

/**
 * Nhập thay bản giấy: a superior's office enters what a school has sent on paper, with its scan, so
 * that no board lies. It is signed already, so the internal steps are behind it.
 */
export const enterOnBehalf = onYear({
  body: z.strictObject({
    kind: submissionKind,
    obligationIds: z.array(id).min(1).max(12),
    fileId: id,
    signedOn: isoDate,
    subject: text(500),
  }),
  by: 'on-behalf',
  problems: ['not-open-yet', 'already-begun', 'no-reviewer-office', 'no-route'],
  facts: ['fileKnown', 'paper'],
  bulk: null,
  trials: {
    on: 'obligation',
    bodies: (o) => [
      {
        kind: o.kind,
        obligationIds: [o.id],
        fileId: nil,
        signedOn: '2000-01-01',
        subject: anyText,
      },
    ],
    suppose: { fileKnown: true, paper: { sha256: '', text: '' } },
  },
  decide(plan, { kind, obligationIds, fileId, signedOn }, ctx) {
    if (!ctx.fileKnown || !ctx.paper) return refuse('not-found');
    if (signedOn > localDate(ctx.now, ctx.days.zone))
      return refuse('bad-input', {}, [{ at: 'signedOn', code: 'date-in-future' }]);
    const obligations = answerable(plan, kind, obligationIds, ctx.now);
    if (isRefusal(obligations)) return obligations;
    const route = reviewRouteOf(kind, ctx);
    if (isRefusal(route)) return route;
    const submissionId = ctx.newId;
    const steps = route.steps.filter((step) => !isInternal(step, plan.unitId));
    const laid = layBefore(
      { id: submissionId, revision: 0, round: 0, visit: 0 },
      ctx.paper.sha256,
      { ...route, steps },
      ctx,
    );
    return [
      { type: 'begun', submissionId, kind, obligationIds, onBehalf: true },
      { type: 'submitted', ...laid, onBehalf: true, signedOn, fileId, authority: '' },
      { type: 'attached', submissionId, fileId },
    ];
  },
});
