import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'audit',
  list: lazy(async () => import('./AuditList.tsx')),
};
