import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'directives',
  list: lazy(async () => import('./DirectiveList.tsx')),
  show: lazy(async () => import('./DirectiveShow.tsx')),
  create: lazy(async () => import('./DirectiveCreate.tsx')),
};
