import { docsRoutes } from './docs.ts';
import { healthRoutes } from './health.ts';
import { meRoutes } from './me.ts';
import { planRoutes } from './plans.ts';
import type { Place } from './route.ts';
import { submissionRoutes } from './submissions.ts';

/** Answered to everybody. */
export function openRoutes(place: Place): void {
  healthRoutes(place);
  docsRoutes(place);
}

/** Answered to who is signed in. */
export function routes(place: Place): void {
  meRoutes(place);
  planRoutes(place);
  submissionRoutes(place);
}
