import type { PlanContent } from '#domain/shapes/content';
import type { DirectiveSeed } from '../directives.ts';
import type { PlayedYear } from '../play.ts';
import type { Timeline } from '../timeline.ts';

/**
 * What the story of one unit is told with: its year, its finished plan, the directive, the days.
 */
export interface Chapter {
  readonly year: PlayedYear;
  readonly plan: PlanContent;
  readonly seed: DirectiveSeed;
  readonly t: Timeline;
}
