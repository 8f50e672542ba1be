import type { Manifest, ScreenRoute } from './manifest.ts';
import { resource as account } from './screens/account/index.ts';
import { resource as audit } from './screens/audit/index.ts';
import { resource as board } from './screens/board/index.ts';
import { resource as calendar } from './screens/calendar/index.ts';
import { resource as directives } from './screens/directives/index.ts';
import { resource as mail } from './screens/mail/index.ts';
import { resource as notices } from './screens/notices/index.ts';
import { resource as operations } from './screens/operations/index.ts';
import { resource as people } from './screens/people/index.ts';
import { resource as plans } from './screens/plans/index.ts';
import { resource as reports } from './screens/reports/index.ts';
import { resource as reviewRoutes } from './screens/review-routes/index.ts';
import { resource as submissions } from './screens/submissions/index.ts';
import { resource as tasks } from './screens/tasks/index.ts';
import { resource as clock } from './screens/two-sided-clock/index.ts';
import { resource as units } from './screens/units/index.ts';
import { resource as work } from './screens/work/index.ts';

/**
 * Every folder of the console with screens of its own. A new screen is one line here and one in the
 * menu the API sends.
 */
export const manifests: readonly Manifest[] = [
  work,
  plans,
  submissions,
  reports,
  tasks,
  directives,
  reviewRoutes,
  board,
  clock,
  units,
  people,
  calendar,
  notices,
  audit,
  operations,
  mail,
  account,
];

export const routes: readonly ScreenRoute[] = manifests.flatMap((m) => m.routes ?? []);
