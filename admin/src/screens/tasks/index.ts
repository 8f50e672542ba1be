import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'tasks',
  list: lazy(async () => import('./TaskList.tsx')),
};
