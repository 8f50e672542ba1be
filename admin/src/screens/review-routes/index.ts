import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'routes',
  list: lazy(async () => import('./RouteList.tsx')),
  show: lazy(async () => import('./RouteShow.tsx')),
  create: lazy(async () => import('./RouteCreate.tsx')),
  routes: [{ path: '/routes/:id/draft', element: lazy(async () => import('./RouteDraft.tsx')) }],
};
