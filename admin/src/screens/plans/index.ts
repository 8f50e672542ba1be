import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

const PlanPage = lazy(async () => import('./PlanPage.tsx'));

/** Notices link to `/plans/{id}`, lists to `/plans/{id}/show`: both are the same page. */
export const resource: Manifest = {
  name: 'plans',
  list: lazy(async () => import('./PlanList.tsx')),
  show: PlanPage,
  edit: PlanPage,
};
