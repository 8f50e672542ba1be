import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

export const resource: Manifest = {
  name: 'mail',
  list: lazy(async () => import('./MailPage.tsx')),
};
