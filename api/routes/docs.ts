import { z } from 'zod';
import { documentOf, type OpenApi } from '../docs/document.ts';
import { docsPage } from '../docs/page.ts';
import { contractsOf, describe } from '../http/contract.ts';
import type { Place } from '../http/mount.ts';

/**
 * The contract as OpenAPI 3.1 and as a page to read. Made once, when somebody asks: by then every
 * route is there.
 */
export function docsRoutes({ app }: Place): void {
  let document: OpenApi | undefined;
  const made = (): OpenApi => (document ??= documentOf(contractsOf(app)));
  const here = { method: 'get', tag: 'Giao diện lập trình / API', open: true } as const;
  describe(app, {
    ...here,
    name: 'getOpenApi',
    path: '/api/openapi.json',
    summary: 'Văn bản này / This document',
    answer: z.looseObject({ openapi: z.string() }),
  });
  app.get('/api/openapi.json', (c) => c.json(made()));
  describe(app, {
    ...here,
    name: 'getDocs',
    path: '/api/docs',
    summary: 'Văn bản này để đọc / This document to read',
    answer: z.string(),
    media: ['text/html'],
  });
  app.get('/api/docs', (c) => c.html(docsPage(made(), c.get('language'))));
}
