import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemOf } from '#api/http/errors';
import { connect, type Db } from '#db/postgres/connect';
import { fill, routesOf, type Route } from './routes.ts';
import { apiWorld, problem, read, type ApiWorld, type Client } from './support.ts';

let w: ApiWorld;
let owner: Db;
let principal: Client;
let submit: string;
let submissionId: string;
let routes: Route[];
beforeAll(async () => {
  w = await apiWorld();
  owner = connect(w.url, 'owner', 2);
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  ({ submissionId } = await w.world.drafted('plan', '2026-09-08T01:00:00.000Z'));
  principal = await w.signIn('principal');
  submit = `/api/plans/${w.world.planId}/submit`;
  routes = await routesOf(w.app);
});
afterAll(async () => {
  await owner.end();
  await w.close();
});

/**
 * All that is stored of the record and of drafts, as one hash: refused requests leave it as it was.
 */
const stored = async (): Promise<string> => {
  const [row] = await owner<{ h: string }[]>`
    select md5(
      concat(
        (select string_agg(e::text, '' order by stream, seq) from event e),
        (select string_agg(d::text, '' order by submission_id, part) from draft_part d),
        (select string_agg(s::text, '' order by id) from submission s),
        (select string_agg(p::text, '' order by id) from plan p),
        (select count(*) from idempotency_key),
        (select string_agg(c::text, '' order by day) from calendar_day c),
        (select count(*) from person), (select string_agg(u::text, '' order by id) from unit u),
        (select string_agg(a::text, '' order by id) from appointment a),
        (select string_agg(d::text, '' order by id) from delegation d),
        (select string_agg(l::text, '' order by id) from leave l),
        (select count(*) from directive), (select count(*) from file)
      )
    ) as h`;
  return row?.h ?? '';
};
const raw = async (body: BodyInit, headers: Record<string, string> = {}, path = submit) =>
  read(
    await w.app.request(path, {
      method: 'POST',
      headers: {
        cookie: principal.cookie,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...headers,
      },
      body,
      duplex: 'half',
    } as RequestInit),
  );

const nest = (n: number, open: string, close: string): string => open.repeat(n) + close.repeat(n);
const bytes = (...numbers: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(numbers);

describe('4xx with a clear problem, nothing stored', () => {
  const table: readonly (readonly [
    name: string,
    body: () => BodyInit,
    headers: Record<string, string>,
    status: number,
    code: string,
  ])[] = [
    ['not JSON', () => '{"a":', {}, 400, 'bad-json'],
    ['nothing at all', () => '', {}, 400, 'bad-input'],
    [
      'broken UTF-8',
      () => bytes(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d),
      {},
      400,
      'bad-json',
    ],
    ['half a character at the end', () => bytes(0x22, 0xe1, 0xba), {}, 400, 'bad-json'],
    ['UTF-16', () => bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00), {}, 400, 'bad-json'],
    ['10,000 deep, arrays', () => nest(10_000, '[', ']'), {}, 400, 'too-deep'],
    [
      '10,000 deep, objects',
      () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
      {},
      400,
      'too-deep',
    ],
    ['a million brackets', () => '['.repeat(1_000_000), {}, 400, 'too-deep'],
    [
      'over 1 MB',
      () => JSON.stringify({ submissionId, draftVersion: 1, x: 'x'.repeat(1_100_000) }),
      {},
      413,
      'too-large',
    ],
    [
      'over 1 MB in pieces, without a length',
      () =>
        new ReadableStream({
          pull(c) {
            c.enqueue(new Uint8Array(100_000));
          },
        }),
      {},
      413,
      'too-large',
    ],
    [
      'a form',
      () => 'a=1',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-type',
    ],
    [
      'text that says it is JSON-like',
      () => '{}',
      { 'content-type': 'text/json' },
      415,
      'unsupported-type',
    ],
    ['a list instead of an object', () => '[]', {}, 400, 'bad-input'],
    ['null', () => 'null', {}, 400, 'bad-input'],
    [
      'an unknown field',
      () => JSON.stringify({ submissionId, draftVersion: 1, signedBy: 'me' }),
      {},
      400,
      'bad-input',
    ],
    [
      'a field of another type',
      () => JSON.stringify({ submissionId, draftVersion: '1' }),
      {},
      400,
      'bad-input',
    ],
    [
      '__proto__',
      () => `{"submissionId":"${submissionId}","draftVersion":1,"__proto__":{"x":1}}`,
      {},
      400,
      'bad-input',
    ],
    [
      'a number beyond all',
      () => `{"submissionId":"${submissionId}","draftVersion":1e400}`,
      {},
      400,
      'bad-input',
    ],
    ['no Idempotency-Key', () => '{}', { 'idempotency-key': '' }, 400, 'key-missing'],
    ['a huge key', () => '{}', { 'idempotency-key': 'k'.repeat(5000) }, 400, 'bad-input'],
    ['a key with a space', () => '{}', { 'idempotency-key': 'a b c d e f g' }, 400, 'bad-input'],
  ];
  it.each(table)(
    '%s',
    async (_name, body, headers, status, code) => {
      const before = await stored();
      const answer = await raw(body(), headers, submit);
      expect([answer.status, problem(answer).code, answer.headers.get('content-type')]).toEqual([
        status,
        code,
        'application/problem+json; charset=utf-8',
      ]);
      expect(problem(answer).title.length).toBeGreaterThan(10);
      expect(await stored()).toBe(before);
    },
    20_000,
  );

  it("names what is wrong with which field, in the reader's language", async () => {
    const answer = await principal.post(submit, { submissionId: 'x', draftVersion: -1, extra: 1 });
    expect(problem(answer).errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ at: 'submissionId', code: 'not-accepted' }),
        expect.objectContaining({
          at: 'extra',
          code: 'unknown-field',
          message: 'Trường không có trong mẫu',
        }),
      ]),
    );
    const english = await principal.post(
      submit,
      {},
      { 'accept-language': 'fr;q=0.9, en-GB, vi;q=0.1' },
    );
    expect(problem(english).errors?.[0]).toMatchObject({ code: 'required', message: 'Required' });
  });
  it('a text with NUL, control characters or half a surrogate', async () => {
    for (const text of ['a\u0000b', 'a\u0007b', '\ud800']) {
      const answer = await principal.put(`/api/submissions/${submissionId}/draft/heading`, {
        content: { subject: text, bases: [] },
        version: 2,
      });
      expect([text, answer.status]).toEqual([text, 400]);
    }
  });
  it('a NUL in a filter or in what a list is asked for, and says where', async () => {
    for (const [path, at] of [
      ['/api/plans?filter={"q":"a\\u0000b"}', 'query/filter/q'],
      ['/api/audit?filter={"type":"\\u0000"}', 'query/filter/type'],
      ['/api/work?filter={"q":"\\u0000"}', 'query/filter/q'],
    ] as const) {
      expect([path, problem(await principal.get(path))]).toEqual([
        path,
        expect.objectContaining({
          status: 400,
          code: 'bad-input',
          errors: [{ at, code: 'not-printable', message: 'Có ký tự không in được' }],
        }),
      ]);
    }
    expect(
      problemOf(Object.assign(new Error('invalid byte sequence'), { code: '22021' }))?.refusal
        .details,
    ).toEqual([{ at: '', code: 'not-printable' }]);
  });
  it('lists asked for in a way there is not', async () => {
    for (const query of [
      'sort=secret',
      'perPage=100000',
      'page=0',
      'page=x',
      'filter={',
      'filter={"nope":1}',
      'filter=[]',
      'order=up',
      'x=1',
      'filter={"schoolYear":"2026-2028"}',
      `filter={"q":"${'x'.repeat(300)}"}`,
    ]) {
      const answer = await principal.get(`/api/plans?${query}`);
      expect([query, answer.status, problem(answer).code]).toEqual([query, 400, 'bad-input']);
    }
    expect((await principal.get('/api/plans?filter={"q":"%25_\\\\"}')).status).toBe(200);
  });
  it('files of another kind, too large, or for another school', async () => {
    const send = async (content: Uint8Array<ArrayBuffer>, unit = w.world.units.school) =>
      read(
        await w.app.request(`/api/files?unitId=${unit}&name=x.pdf`, {
          method: 'POST',
          headers: { cookie: principal.cookie, 'content-type': 'application/pdf' },
          body: content,
        }),
      );
    const pdf = new TextEncoder().encode('%PDF-1.7 ...');
    expect((await send(new TextEncoder().encode('<html>'))).status).toBe(415);
    expect((await send(bytes())).status).toBe(415);
    expect((await send(new Uint8Array(20 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await send(pdf, w.world.units.other)).status).toBe(404);
    expect((await send(pdf)).status).toBe(200);
  });
});

describe('no 5xx', () => {
  /**
   * Bodies near what a route wants: its own field names with anything in them, and anything at all.
   */
  it('whatever JSON is sent to whatever route', async () => {
    const ids = [
      w.world.planId,
      submissionId,
      w.world.directiveId,
      w.world.units.school,
      w.world.people.clerk,
      '2026-09-08',
      'tasks',
      'plan',
    ];
    const value = fc.anything({
      maxDepth: 3,
      values: [
        fc.constantFrom(...ids),
        fc.string({ unit: 'binary' }),
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.constantFrom('9999-12-31', '2026-02-30', '\u0000', '\ud800', ''),
      ],
    });
    const writes = routes.filter(
      (r) => r.hasBody && r.path !== '/api/people' && !r.path.endsWith('/reset-password'),
    );
    const admin = await w.signIn('admin');
    const director = await w.signIn('director');
    const fields = new Map(
      writes.map((r) => [
        r.path,
        Object.keys((r.body as { properties?: object } | undefined)?.properties ?? {}),
      ]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...writes),
        fc.array(value, { minLength: 12, maxLength: 12 }),
        fc.constantFrom(...ids),
        fc.constantFrom('p', 'a', 'd'),
        async (r, values, id, who) => {
          const names = fields.get(r.path) ?? [];
          const body = names.length
            ? Object.fromEntries(names.map((n, i) => [n, values[i % 12]]))
            : values[0];
          let json: string;
          try {
            json = JSON.stringify(body) ?? 'null';
          } catch {
            return;
          }
          const c = who === 'p' ? principal : who === 'a' ? admin : director;
          const path = fill(r.path, { id: /^[0-9a-f-]{36}$/.test(id) ? id : w.world.planId });
          const response = await w.app.request(path, {
            method: r.method,
            headers: {
              cookie: c.cookie,
              'content-type': 'application/json',
              'idempotency-key': crypto.randomUUID(),
            },
            body: json,
          });
          expect([
            r.method,
            path,
            json.slice(0, 500),
            response.status < 500 ? '' : await response.text(),
          ]).toEqual([r.method, path, json.slice(0, 500), '']);
        },
      ),
      { numRuns: 600 },
    );
  }, 120_000);
  it('whatever is asked of whatever list', async () => {
    const lists = routes.filter((r) => r.method === 'GET' && r.path !== '/api/live');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...lists),
        fc.dictionary(
          fc.constantFrom(
            'sort',
            'order',
            'page',
            'perPage',
            'filter',
            'schoolYear',
            'directiveId',
            'year',
            'n',
          ),
          fc.oneof(
            fc.string(),
            fc.integer().map(String),
            fc.constantFrom(
              'name',
              'at',
              '{"q":"a"}',
              '{"late":true}',
              'desc',
              '2026-2027',
              w.world.directiveId,
            ),
          ),
        ),
        async (r, query) => {
          const path = `${fill(r.path, { id: w.world.planId })}?${new URLSearchParams(query).toString()}`;
          const response = await w.app.request(path, { headers: { cookie: principal.cookie } });
          expect([path, response.status < 500]).toEqual([path, true]);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
