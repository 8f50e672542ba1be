import type { Place } from '../http/mount.ts';
import { auditRoutes } from './audit.ts';
import { boardRoutes } from './board.ts';
import { calendarRoutes } from './calendar.ts';
import { confirmRoutes } from './confirmation.ts';
import { delegationRoutes } from './delegations.ts';
import { directiveRoutes } from './directives.ts';
import { docsRoutes } from './docs.ts';
import { documentRoutes } from './documents.ts';
import { fileRoutes } from './files.ts';
import { healthRoutes } from './health.ts';
import { liveRoutes } from './live.ts';
import { meRoutes } from './me.ts';
import { noticeRoutes } from './notices.ts';
import { operationsRoutes } from './operations.ts';
import { peopleRoutes } from './people.ts';
import { planRoutes } from './plans.ts';
import { demoAccountRoutes, rehearsalRoutes } from './rehearsal.ts';
import { reviewRouteRoutes } from './review-routes.ts';
import { savedViewRoutes } from './saved-views.ts';
import { submissionRoutes } from './submissions.ts';
import { taskRoutes } from './tasks.ts';
import { clockRoutes } from './two-sided-clock.ts';
import { unitRoutes } from './units.ts';
import { workRoutes } from './work.ts';

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
    workRoutes,
    taskRoutes,
    clockRoutes,
    boardRoutes,
    planRoutes,
    submissionRoutes,
    documentRoutes,
    directiveRoutes,
    reviewRouteRoutes,
    unitRoutes,
    delegationRoutes,
    peopleRoutes,
    noticeRoutes,
    fileRoutes,
    savedViewRoutes,
    calendarRoutes,
    auditRoutes,
    operationsRoutes,
    liveRoutes,
    rehearsalRoutes,
  ])
    mount(place);
}
