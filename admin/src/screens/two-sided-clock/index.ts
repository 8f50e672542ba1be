import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'clock',
  list: lazy(async () => import('./TwoSidedClockPage.tsx')),
};
