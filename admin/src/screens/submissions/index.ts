import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

const SubmissionPage = lazy(async () => import('./SubmissionPage.tsx'));

export const resource: Manifest = {
  name: 'submissions',
  show: SubmissionPage,
  edit: SubmissionPage,
  routes: [
    {
      path: '/submissions/:id/print',
      element: lazy(async () => import('../../features/document/PrintPage.tsx')),
    },
  ],
};
