import { lazy } from 'react';

export const Home = lazy(async () => import('./HomePage.tsx'));
