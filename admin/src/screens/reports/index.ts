import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'reports',
  list: lazy(async () => import('./ReportList.tsx')),
};
