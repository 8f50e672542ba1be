import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'account',
  list: lazy(async () => import('./AccountPage.tsx')),
};
