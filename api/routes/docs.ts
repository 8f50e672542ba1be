import type { App } from '../http/endpoint.ts';
import { docsPage } from '../docs/page.ts';
import type { Place } from './route.ts';

const info = {
  openapi: '3.1.0',
  info: { title: 'Niên Khóa', version: '0.1.0', description: 'Kế hoạch năm học: soạn, trình, thẩm định, phê duyệt, thực hiện, báo cáo. / The school year, planned, approved, carried out and reported.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
  servers: [{ url: '/' }],
} as const;

export type OpenApi = ReturnType<App['getOpenAPI31Document']>;

/** The contract as OpenAPI 3.1 and as a page to read. Made once, when somebody asks. */
export function docsRoutes({ app }: Place): void {
  let document: OpenApi | undefined;
  const made = (): OpenApi => (document ??= app.getOpenAPI31Document(info as unknown as Parameters<App['getOpenAPI31Document']>[0]));
  app.get('/api/openapi.json', (c) => c.json(made()));
  app.get('/api/docs', (c) => c.html(docsPage(made(), c.get('language'))));
}
