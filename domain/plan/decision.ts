import type { Office } from '../access/actor.ts';
import { hasProved } from '../access/proof.ts';
import { isRefusal, refuse, type ProblemCode, type Refusal } from '../problems.ts';
import { atDesk, type Desk, type SeenText } from '../review/desk.ts';
import { enter, type Entry } from '../review/steps.ts';
import type { Step, Submission } from '../review/submission.ts';
import type { FreeText } from '../shapes/free-text.ts';
import { optionalText, type PlanContext } from './context.ts';
import type { DecidedAt } from './events.ts';

/** What any decision at a desk may run into. */
export const deskProblems: readonly ProblemCode[] = [
  'stale-revision',
  'own-submission',
  'same-person',
  'already-decided',
  'confirmation-needed',
];

/** A decision as its event tells it: on which text, at which seat, by whom, with which note. */
export interface Given extends DecidedAt {
  readonly by: string;
  readonly authority: NonNullable<Office['authority']>;
  readonly note: FreeText | null;
}

/** On which text and from which seat something was decided. */
export const decidedAt = (s: Submission, { index, seat }: Desk): DecidedAt => ({
  submissionId: s.id,
  revision: s.revision,
  step: index,
  seat,
  visit: s.visit,
});

/**
 * What somebody decides at the desk the paper lies on, or why they may not. The step must ask for
 * this act, and the person must have proved who they are as it demands; an opinion needs no proof.
 * @param asks what the step must ask for: a refusal is the other answer to `approve`
 */
export function decisionAt(
  s: Submission,
  asks: Step['act'],
  said: SeenText & { readonly note?: string | undefined },
  ctx: PlanContext,
): Given | Refusal {
  const desk = atDesk(s, asks, said, ctx);
  if (isRefusal(desk)) return desk;
  const { step, office, personId } = desk;
  if (asks !== step.act) return refuse('wrong-state', { state: step.act });
  if (asks !== 'advise' && !hasProved(ctx.actor, step.confirm))
    return refuse('confirmation-needed', { level: step.confirm });
  return {
    ...decidedAt(s, desk),
    by: personId,
    authority: office.authority ?? '',
    note: optionalText(said.note),
  };
}

/** The arrival of a paper at the step after the present one. */
export const entryToNextStep = (s: Submission, ctx: PlanContext): Entry =>
  enter(s.steps, (s.stepIndex ?? 0) + 1, s.visit + 1, ctx.now, ctx.days);
