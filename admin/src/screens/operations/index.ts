import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'operations',
  list: lazy(async () => import('./OperationsPage.tsx')),
};
