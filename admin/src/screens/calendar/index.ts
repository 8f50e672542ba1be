import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'calendar',
  list: lazy(async () => import('./CalendarPage.tsx')),
};
