import type { PlanContent } from '#domain/shapes/content';
import type { DirectiveSeed } from '../directives.ts';
import type { Hand } from '../play.ts';
import type { Timeline } from '../timeline.ts';

/** What a chapter needs: whose year, the plan as it should become, and the days. */
export interface Chapter {
  readonly hand: Hand;
  readonly plan: PlanContent;
  readonly seed: DirectiveSeed;
  readonly t: Timeline;
}
