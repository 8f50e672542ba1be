import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'units',
  list: lazy(async () => import('./UnitList.tsx')),
  show: lazy(async () => import('./UnitShow.tsx')),
  routes: [{ path: '/delegations', element: lazy(async () => import('./MyDelegations.tsx')) }],
};
