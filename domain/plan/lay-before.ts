import { enter } from '../review/steps.ts';
import type { Submission } from '../review/submission.ts';
import type { PlanContext } from './context.ts';
import type { Laid } from './events.ts';
import type { ResolvedRoute } from './review-route.ts';

/** A text as it is laid before the first step of its review route: a revision and a round more. */
export function layBefore(
  s: Pick<Submission, 'id' | 'revision' | 'round' | 'visit'>,
  sha256: string,
  { steps, ...route }: ResolvedRoute,
  ctx: PlanContext,
): Laid {
  return {
    submissionId: s.id,
    revision: s.revision + 1,
    sha256,
    round: s.round + 1,
    steps,
    route,
    entry: enter(steps, 0, s.visit + 1, ctx.now, ctx.days),
    by: ctx.actor.kind === 'person' ? ctx.actor.personId : '',
  };
}
