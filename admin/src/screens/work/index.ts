import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'work',
  list: lazy(async () => import('./WorkList.tsx')),
};
