import { resource as account } from './account/index.ts';
import { resource as audit } from './audit/index.ts';
import { resource as board } from './board/index.ts';
import { resource as calendar } from './calendar/index.ts';
import { resource as clock } from './clock/index.ts';
import { resource as directives } from './directives/index.ts';
import { resource as mail } from './mail/index.ts';
import type { Manifest, ScreenRoute } from './manifest.ts';
import { resource as notices } from './notices/index.ts';
import { resource as operations } from './operations/index.ts';
import { resource as people } from './people/index.ts';
import { resource as plans } from './plans/index.ts';
import { resource as reports } from './reports/index.ts';
import { resource as reviewRoutes } from './routes/index.ts';
import { resource as submissions } from './submissions/index.ts';
import { resource as tasks } from './tasks/index.ts';
import { resource as units } from './units/index.ts';
import { resource as work } from './work/index.ts';

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
