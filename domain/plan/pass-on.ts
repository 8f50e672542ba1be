import { hasProved } from '../access/proof.ts';
import { daysOverLimit, seatFor, decisionsStillNeeded } from '../review/steps.ts';
import { currentStep, type Submission } from '../review/submission.ts';
import type { PlanContext } from './context.ts';
import { entryToNextStep, type Given } from './decision.ts';
import type { PlanEvent } from './events.ts';

type PassedOn = Extract<PlanEvent, { type: 'endorsed' | 'advised' }>;

/**
 * One voice that passes a paper on. With the last voice the step needs, the paper goes to the next
 * step, and where the same person sits there too, further.
 */
export function passOn(
  s: Submission,
  type: PassedOn['type'],
  given: Given,
  ctx: PlanContext,
): PlanEvent[] {
  const isLast = decisionsStillNeeded(s) <= 1;
  const event: PassedOn = {
    type,
    ...given,
    carried: false,
    overran: isLast ? daysOverLimit(s, ctx.now, ctx.days) : 0,
    entry: isLast ? entryToNextStep(s, ctx) : null,
  };
  return [event, ...passOnAgain(s, event, ctx)];
}

/**
 * Whoever endorses at one step has endorsed at the next as well, when they hold a seat there and
 * the route lets one person pass both. Never a signature or an approval: those are acts of their
 * own.
 */
function passOnAgain(s: Submission, by: PassedOn, ctx: PlanContext): PlanEvent[] {
  if (by.type !== 'endorsed' || by.entry === null) return [];
  const there: Submission = {
    ...s,
    stepIndex: by.entry.step,
    visit: by.entry.visit,
    given: [...s.given, { visit: by.visit, step: by.step, seat: by.seat, personId: by.by }],
  };
  const step = currentStep(there);
  const at = seatFor(ctx.actor, there);
  if (!step || !at || step.act !== 'endorse') return [];
  if (!step.samePerson || !hasProved(ctx.actor, step.confirm)) return [];
  const event: PassedOn = {
    ...by,
    step: by.entry.step,
    seat: at.seat,
    visit: by.entry.visit,
    authority: at.office.authority ?? '',
    note: null,
    overran: 0,
    carried: true,
    entry: decisionsStillNeeded(there) <= 1 ? entryToNextStep(there, ctx) : null,
  };
  return [event, ...passOnAgain(there, event, ctx)];
}
