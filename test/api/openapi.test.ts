import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApi, Operation } from '#api/docs/document';
import { contractsOf } from '#api/http/contract';
import { documentOf } from './routes.ts';
import { apiWorld, client, PASSWORD, type ApiWorld } from './support.ts';

let w: ApiWorld;
let document: OpenApi;
let operations: (Operation & { readonly method: string; readonly path: string })[];
beforeAll(async () => {
  w = await apiWorld({ mode: 'demo' });
  document = await documentOf(w.app);
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
  );
}, 120_000);
afterAll(async () => {
  await w.close();
});

/** Every object in the document, from the outside in. */
function* objects(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objects(inner);
}
const patterns = (): string[] => [
  ...new Set([...objects(document)].map((o) => o['pattern']).filter((p) => typeof p === 'string')),
];

describe('the OpenAPI document', () => {
  it('is 3.1, small enough to read, and refers to nothing that is not there', () => {
    expect(document['openapi']).toBe('3.1.0');
    expect(JSON.stringify(document).length).toBeLessThan(400_000);
    const refs = [...objects(document)]
      .map((o) => o['$ref'])
      .filter((r) => typeof r === 'string')
      .map((r) => r.replace('#/components/schemas/', ''));
    expect(refs.length).toBeGreaterThan(500);
    expect(refs.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  it('has every route of the application, and no other', async () => {
    const mounted = w.app.routes
      .filter((r) => r.method !== 'ALL' && r.path.startsWith('/api/'))
      .map((r) => `${r.method} ${r.path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const told = operations.map((o) => `${o.method} ${o.path}`);
    expect(mounted.filter((r) => !told.includes(r))).toEqual([]);
    // What is not mounted by its own path is a door of better-auth: it is there for who is not
    // signed in.
    const doors = operations.filter((o) => !mounted.includes(`${o.method} ${o.path}`));
    expect(doors.map((d) => d.path).toSorted()).toEqual(
      [
        'get-session',
        'request-password-reset',
        'reset-password',
        'sign-in/email',
        'sign-in/username',
        'sign-out',
      ].map((p) => `/api/auth/${p}`),
    );
    for (const d of doors)
      expect([d.path, (await w.app.request(d.path, { method: d.method })).status === 404]).toEqual([
        d.path,
        false,
      ]);
  });

  it('says who may ask: a cookie for all but the open doors, and these answer without', async () => {
    expect(
      Object.values(document.components.securitySchemes).map((s) => (s as { name: string }).name),
    ).toEqual(['__Secure-nien-khoa.session_token', 'nien-khoa.session_token']);
    expect(document['security']).toHaveLength(2);
    const { cookie } = await w.signIn('clerk');
    expect(cookie).toMatch(/^nien-khoa\.session_token=/);
    for (const o of operations.filter((x) => x.method === 'GET' && x.security))
      expect([o.path, (await w.app.request(o.path)).status]).toEqual([o.path, 200]);
  });

  it('names every operation once, in words of both languages, no two acts alike', () => {
    for (const o of operations) {
      expect(o.operationId).toMatch(/^[a-z][a-zA-Z]{3,40}$/);
      for (const both of [o.summary, ...o.tags])
        expect([o.operationId, both.split(' / ').length]).toEqual([o.operationId, 2]);
    }
    for (const what of [
      operations.map((o) => o.operationId),
      operations.map((o) => o.summary),
      operations.map((o) => o.summary.split(' / ')[1]),
    ])
      expect(what.filter((x, i) => what.indexOf(x) !== i)).toEqual([]);
  });

  it('writes patterns as JSON Schema wants them: they compile with the flag u and let plain text pass', () => {
    expect(patterns().length).toBeGreaterThan(5);
    for (const p of patterns()) expect(() => new RegExp(p, 'u')).not.toThrow();
    const text = document.components.schemas['Paragraph'] as {
      properties: { text: { pattern: string } };
    };
    expect('abc').toMatch(new RegExp(text.properties.text.pattern, 'u'));
    expect('a\u0007').not.toMatch(new RegExp(text.properties.text.pattern, 'u'));
  });

  it('refers to a named contract instead of repeating it', () => {
    const names = new Map(
      Object.entries(document.components.schemas).map(([name, schema]) => [
        JSON.stringify(schema),
        name,
      ]),
    );
    const inside = [
      document.paths,
      ...Object.values(document.components.schemas).flatMap((schema) => Object.values(schema)),
    ];
    const repeated = inside
      .flatMap((part) => [...objects(part)])
      .map((o) => JSON.stringify(o))
      .filter((text) => text.length > 150 && names.has(text));
    expect(repeated.map((text) => names.get(text))).toEqual([]);
    for (const name of [
      'Problem',
      'PlanView',
      'SubmissionView',
      'PlanContent',
      'UnitRef',
      'PlanSubmit',
      'PlanAnswer',
    ])
      expect(document.components.schemas).toHaveProperty(name);
  });

  it('says what a part of a draft looks like, and that it must be sent', () => {
    const body =
      document.paths['/api/submissions/{id}/draft/{part}']?.['put']?.requestBody?.content[
        'application/json'
      ]?.schema;
    expect(body).toMatchObject({
      required: ['content', 'version'],
      properties: { content: { $ref: '#/components/schemas/PartContent' } },
    });
    expect(document.components.schemas['PartContent']).toMatchObject({
      anyOf: expect.arrayContaining([
        { $ref: '#/components/schemas/Heading' },
        { $ref: '#/components/schemas/NextTasks' },
      ]) as unknown,
    });
  });
});

describe('what the doors of sign-in answer', () => {
  it('is what their contracts say', async () => {
    const contract = new Map(contractsOf(w.app).map((c) => [c.name, c]));
    const holds = (
      name: string,
      answer: { readonly status: number; readonly body: unknown },
    ): void => {
      expect([
        name,
        answer.status,
        contract.get(name)?.answer.safeParse(answer.body).error?.issues,
      ]).toEqual([name, 200, undefined]);
    };
    const email = 'principal@example.vn';
    const sent = {
      signIn: { username: 'th-hoasen/principal', password: PASSWORD },
      signInByEmail: { email, password: PASSWORD, rememberMe: false },
      requestPasswordReset: { email },
    };
    for (const [name, body] of Object.entries(sent)) {
      expect(contract.get(name)?.body?.safeParse(body).success).toBe(true);
      holds(name, await w.stranger.post(contract.get(name)?.path ?? '', body));
    }
    holds(
      'resetPassword',
      await w.stranger.post('/api/auth/reset-password', {
        token: w.resets[0]?.token,
        newPassword: PASSWORD,
      }),
    );
    const c = client(w.app, (await w.signIn('principal')).cookie);
    holds('getSession', await c.get('/api/auth/get-session'));
    holds('getSession', await w.stranger.get('/api/auth/get-session'));
    holds('signOut', await c.post('/api/auth/sign-out'));
  });
});
