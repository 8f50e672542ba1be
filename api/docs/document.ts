import { z } from 'zod';
import type { RouteContract } from '#domain/contracts/route-contract';
import { problem } from '#domain/contracts/shared';
import { problems } from '#domain/problems';
import { SESSION_COOKIE } from '../auth/session.ts';
import { problemsOf } from '../http/contract.ts';
import { anyKey } from '../http/endpoint.ts';
import { schemas, type Json } from './schemas.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema?: Json;
  /** Of a parameter that is JSON: what it holds. */
  readonly content?: Content;
  readonly description?: string;
}
type Content = Readonly<Record<string, { readonly schema?: Json }>>;
export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security?: readonly [];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Content; readonly headers?: Json }
    >
  >;
}
export interface OpenApi extends Json {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>;
    readonly securitySchemes: Json;
  };
}

const description = [
  'Kế hoạch năm học: soạn, trình, thẩm định, phê duyệt, thực hiện, báo cáo.',
  'Đăng nhập bằng POST /api/auth/sign-in/username, rồi gửi lại cookie của phiên với mỗi yêu cầu;',
  'việc có Idempotency-Key: một mã riêng cho mỗi lần bấm, giữ nguyên khi gửi lại. /',
  'The school year, planned, approved, carried out and reported.',
  'Sign in with POST /api/auth/sign-in/username and send the cookie of the session with every',
  'request; acts with an Idempotency-Key: one of your own for each click, the same for every try',
  'of it.',
].join(' ');
const cookie = (name: string, vi: string, en: string) => ({
  type: 'apiKey',
  in: 'cookie',
  name,
  description: `${vi} / ${en}`,
});
const securitySchemes = {
  session: cookie(
    `__Secure-${SESSION_COOKIE}`,
    'Phiên đăng nhập qua https',
    'The session over https',
  ),
  sessionWithoutTls: cookie(
    SESSION_COOKIE,
    'Phiên đăng nhập khi chạy thử qua http',
    'The session of a trial over http',
  ),
};
const key = z
  .string()
  .regex(anyKey)
  .describe(
    'Một mã riêng cho mỗi lần bấm, giữ nguyên khi gửi lại / One of your own for each click, the same for every try of it',
  );
const filter = { name: 'filter', in: 'query', required: false } as const;
const newCookie = {
  'Set-Cookie': {
    schema: { type: 'string' },
    description: 'Cookie của phiên / The cookie of the session',
  },
};

/**
 * The contracts of all routes as one OpenAPI 3.1 document, in the order in which they were mounted.
 */
export function documentOf(contracts: readonly RouteContract[]): OpenApi {
  const { components, of } = schemas();
  const parameters = (where: Parameter['in'], schema: z.ZodType | undefined): Parameter[] => {
    const made = schema ? of(schema) : {};
    const required = (made['required'] ?? []) as readonly string[];
    return Object.entries((made['properties'] ?? {}) as Readonly<Record<string, Json>>).map(
      ([name, one]) => ({
        name,
        in: where,
        required: where === 'path' || required.includes(name),
        schema: one,
        ...(typeof one['description'] === 'string' && { description: one['description'] }),
      }),
    );
  };
  const json = (schema: z.ZodType): Content => ({ 'application/json': { schema: of(schema) } });
  const operation = (c: RouteContract): Operation => ({
    operationId: c.name,
    tags: [c.tag],
    summary: c.summary,
    ...(c.open && { security: [] }),
    parameters: [
      ...parameters('path', c.params),
      ...parameters('query', c.query),
      ...(c.filter ? [{ ...filter, content: json(c.filter) }] : []),
      ...parameters('header', c.keyed ? z.object({ 'Idempotency-Key': key }) : undefined),
    ],
    ...(c.body && {
      requestBody: { required: true, content: json(c.body) },
    }),
    ...(c.sends && {
      requestBody: {
        required: true,
        content: Object.fromEntries(c.sends.map((type) => [type, {}])),
      },
    }),
    responses: {
      200: {
        description: 'OK',
        content: Object.fromEntries(
          (c.media ?? ['application/json']).map((type) => [type, { schema: of(c.answer) }]),
        ),
        ...(c.setsCookie && { headers: newCookie }),
      },
      ...Object.fromEntries(
        [...Map.groupBy(problemsOf(c), (code) => problems[code].status)].map(([status, codes]) => [
          status,
          {
            description: codes.join(', '),
            content: { 'application/problem+json': { schema: of(problem) } },
          },
        ]),
      ),
    },
  });
  const paths: Record<string, Record<string, Operation>> = {};
  for (const c of contracts) (paths[c.path] ??= {})[c.method] = operation(c);
  const tags = [...new Set(contracts.map((c) => c.tag))].map((name) => ({ name }));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Niên Khóa',
      version: '0.1.0',
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags,
    security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })),
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(components).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
      securitySchemes,
    },
  } as OpenApi;
}
