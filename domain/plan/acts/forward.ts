import { z } from 'zod';
import { may } from '../../access/may.ts';
import { isRefusal, refuse } from '../../problems.ts';
import { canDecide } from '../../review-route/check.ts';
import { staleText } from '../../review/desk.ts';
import { givenThisVisit, openSeats, seatFor } from '../../review/steps.ts';
import { currentStep, isInternal, type Submission } from '../../review/submission.ts';
import { id, nil, position } from '../../shapes/basics.ts';
import { anyText, reason, seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { requiredText, type PlanContext } from '../context.ts';

/**
 * Chuyển tiếp: a seat goes to another office, or to one person who holds it. By who holds the seat,
 * by the head of its office or of one above it, or by an administrator, who decides nothing by it.
 */
export const forward = onSubmission({
  body: z.strictObject({
    ...seenText,
    seat: z.number().int().min(0).max(7),
    to: z.strictObject({ unitId: id, position, personId: id.optional() }),
    reason,
  }),
  by: 'desk',
  operators: true,
  problems: [
    'stale-revision',
    'already-decided',
    'nobody-holds-office',
    'office-cannot-decide',
    'office-already-asked',
    'reason-missing',
  ],
  facts: ['targetHeld'],
  bulk: { signs: false },
  trials: {
    on: 'submission',
    bodies: (s) =>
      openSeats(s).map(({ index }) => ({
        ...seenIn(s),
        seat: index,
        to: { unitId: nil, position: 'head' as const },
        reason: anyText,
      })),
    suppose: { targetHeld: false },
  },
  decide(s, said, ctx) {
    const step = currentStep(s);
    const from = step?.seats[said.seat];
    if (
      !may(ctx.actor, 'review', ctx.subject) &&
      !may(ctx.actor, 'manage', ctx.subject) &&
      seatFor(ctx.actor, s) === null
    )
      return refuse('not-allowed');
    const stale = staleText(s, said);
    if (stale) return stale;
    if (!step || !from || s.stepIndex === null) return refuse('wrong-state', { state: s.state });
    if (givenThisVisit(s).some((g) => g.seat === said.seat)) return refuse('already-decided');
    if (!mayForward(from.unitId, said.seat, s, ctx)) return refuse('not-allowed');
    // Signing is the head's and cannot be forwarded, only lent.
    if (step.act === 'sign') return refuse('wrong-state', { state: step.act });
    const to = { ...said.to, personId: said.to.personId ?? null };
    // To whom a route could give the step: an approval stays with a head, a clerk or an inspector
    // decides nothing.
    const isInside = isInternal(step, ctx.subject.unitId);
    if (!canDecide(to.position, isInside ? 'own' : 'parent', step.act))
      return refuse('office-cannot-decide', { position: to.position });
    if (!ctx.targetHeld) return refuse('nobody-holds-office', { position: to.position });
    const others = step.seats.filter((_, i) => i !== said.seat);
    if (others.some((x) => x.unitId === to.unitId && x.position === to.position))
      return refuse('office-already-asked');
    // Nobody above sees the text before it is signed.
    const isThere =
      to.unitId === from.unitId ||
      (!isInside && ctx.subject.above.some((a) => a.unitId === to.unitId));
    if (!isThere) return refuse('office-cannot-decide', { position: to.position });
    if (to.unitId === from.unitId && to.position === from.position && to.personId === from.personId)
      return [];
    const because = requiredText(said.reason);
    if (isRefusal(because)) return because;
    return [
      {
        type: 'forwarded',
        submissionId: s.id,
        revision: s.revision,
        step: s.stepIndex,
        seat: said.seat,
        from,
        to,
        reason: because,
      },
    ];
  },
});

/** @param unitId the unit at whose desk the paper waits @param seat which seat it is */
function mayForward(unitId: string, seat: number, s: Submission, ctx: PlanContext): boolean {
  if (seatFor(ctx.actor, s, seat) || may(ctx.actor, 'manage', ctx.subject)) return true;
  const { above } = ctx.subject;
  const ranks = above.filter((a) => a.unitId === unitId);
  // Depths compare on one line only; over the own unit stands every office of its lines.
  const aboveDesk = above.filter(
    (a) => ranks.length === 0 || ranks.some((r) => r.line === a.line && a.depth > r.depth),
  );
  return may(ctx.actor, 'forward', { unitId, above: aboveDesk });
}
