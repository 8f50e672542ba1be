import type { Place } from '../http/mount.ts';
import { confirmRoutes } from './confirmation.ts';
import { demoAccountRoutes, demoRoutes } from './demo.ts';
import { deskRoutes } from './desk.ts';
import { directiveRoutes } from './directives.ts';
import { docsRoutes } from './docs.ts';
import { documentRoutes } from './documents.ts';
import { fileRoutes } from './files.ts';
import { healthRoutes } from './health.ts';
import { liveRoutes } from './live.ts';
import { managementRoutes } from './management.ts';
import { meRoutes } from './me.ts';
import { noticeRoutes } from './notices.ts';
import { officeRoutes } from './offices.ts';
import { peopleRoutes } from './people.ts';
import { planRoutes } from './plans.ts';
import { reviewRouteRoutes } from './review-routes.ts';
import { savedViewRoutes } from './saved-views.ts';
import { submissionRoutes } from './submissions.ts';
import { unitRoutes } from './units.ts';

/** Answered to everybody. */
export function openRoutes(place: Place): void {
  healthRoutes(place);
  docsRoutes(place);
  demoAccountRoutes(place);
}

/** Answered to who is signed in. */
export function routes(place: Place): void {
  for (const mount of [
    meRoutes,
    confirmRoutes,
    deskRoutes,
    planRoutes,
    submissionRoutes,
    documentRoutes,
    directiveRoutes,
    reviewRouteRoutes,
    unitRoutes,
    officeRoutes,
    peopleRoutes,
    noticeRoutes,
    fileRoutes,
    savedViewRoutes,
    managementRoutes,
    liveRoutes,
    demoRoutes,
  ])
    mount(place);
}
