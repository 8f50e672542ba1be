import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'notices',
  list: lazy(async () => import('./NoticeList.tsx')),
};
