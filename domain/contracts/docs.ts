import { z } from 'zod';
import { routeContracts } from './route-contract.ts';

/** These contracts themselves, for programs and for people. */
export const docsContracts = routeContracts('Giao diện lập trình / API', {
  getOpenApi: {
    method: 'get',
    open: true,
    path: '/api/openapi.json',
    summary: 'Văn bản này / This document',
    answer: z.looseObject({ openapi: z.string() }),
  },
  getDocs: {
    method: 'get',
    open: true,
    path: '/api/docs',
    summary: 'Văn bản này để đọc / This document to read',
    answer: z.string(),
    media: ['text/html'],
  },
});
