import type { Activities } from '#workflows/activities';
import { cleanUpActivities, type CleanUpActivityDeps } from './clean-up.ts';
import { directiveActivities, type DirectiveActivityDeps } from './directive.ts';
import { planActivities, type PlanActivityDeps } from './plan.ts';

/** All that the workflows may ask for. */
export const createActivities = (
  deps: PlanActivityDeps & DirectiveActivityDeps & CleanUpActivityDeps,
): Activities => ({
  ...planActivities(deps),
  ...directiveActivities(deps),
  ...cleanUpActivities(deps),
});
