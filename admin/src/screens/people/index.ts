import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'people',
  list: lazy(async () => import('./PeopleList.tsx')),
};
