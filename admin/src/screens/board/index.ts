import { lazy } from 'react';
import type { Manifest } from '../../manifest.ts';

const BoardPage = lazy(async () => import('./BoardPage.tsx'));

export const resource: Manifest = { name: 'board', list: BoardPage };
