import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteChecked, RouteConflict, RouteView } from '#domain/contracts/review-route';
import type { RouteSpec } from '#domain/shapes/review-route';
import { apiWorld, problem, type ApiWorld, type Client } from './support.ts';

let w: ApiWorld;
let chair: Client;
let specialist: Client;
beforeAll(async () => {
  w = await apiWorld();
  [chair, specialist] = [await w.signIn('chair'), await w.signIn('specialist')];
});
afterAll(async () => {
  await w.close();
});

const step = (over: Partial<RouteSpec['steps'][number]>): RouteSpec['steps'][number] => ({
  key: 'b-1',
  name: '',
  offices: [{ relation: 'parent', line: 'managing', position: 'specialist' }],
  rule: 'one',
  needed: 1,
  act: 'endorse',
  limitDays: 3,
  returns: 'author',
  samePerson: false,
  confirm: 'click',
  ...over,
});
const spec: RouteSpec = {
  withdrawDays: 3,
  steps: [
    step({}),
    step({
      key: 'b-2',
      act: 'approve',
      offices: [{ relation: 'parent', line: 'managing', position: 'head' }],
    }),
  ],
};
const begin = async (who: Client, text: object = spec): Promise<string> => {
  const made = await who.post<{ id: string }>('/api/routes', {
    ownerUnitId: w.world.units.commune,
    name: 'Xét duyệt kế hoạch',
    spec: text,
  });
  expect([made.status, made.body]).toEqual([
    200,
    { id: made.body.id, version: 1, draftVersion: 1 },
  ]);
  return made.body.id;
};

describe('a route over HTTP', () => {
  it('is drafted, checked, published, given a next version and archived', async () => {
    const id = await begin(specialist);
    const view = (await specialist.get<RouteView>(`/api/routes/${id}`)).body;
    expect(view).toMatchObject({
      name: 'Xét duyệt kế hoạch',
      owner: { code: 'xa-hoasen' },
      published: null,
      mayEdit: true,
      mayPublish: false,
      versions: [{ version: 1, state: 'draft', spec }],
      events: [],
    });
    expect((await chair.post<RouteChecked>(`/api/routes/${id}/check`)).body).toMatchObject({
      details: [],
      warnings: [],
      holders: {
        units: 2,
        offices: [
          { step: 0, held: 2, noUnit: { count: 0 }, nobody: { count: 0 } },
          { step: 1, held: 2 },
        ],
      },
    });
    expect(
      problem(await specialist.post(`/api/routes/${id}/publish`, { version: 1, draftVersion: 1 })),
    ).toMatchObject({ status: 403, code: 'not-allowed' });
    const key = randomUUID();
    const publish = async () =>
      chair.post(
        `/api/routes/${id}/publish`,
        { version: 1, draftVersion: 1 },
        { 'idempotency-key': key },
      );
    const first = await publish();
    expect(first.body).toEqual({ id, seq: 1, published: 1, archivedOn: null });
    expect((await publish()).body).toEqual(first.body);
    expect(
      (
        await specialist.put(`/api/routes/${id}/draft`, {
          draftVersion: 0,
          name: 'Xét duyệt, bản hai',
          spec: { ...spec, withdrawDays: 9 },
        })
      ).body,
    ).toEqual({ id, version: 2, draftVersion: 1 });
    expect((await chair.get<RouteView>(`/api/routes/${id}`)).body).toMatchObject({
      published: 1,
      versions: [
        { version: 2, state: 'draft' },
        { version: 1, state: 'published', spec, publishedBy: { id: w.world.people.chair } },
      ],
      events: [{ type: 'route-published' }],
    });
    expect(
      (
        await chair.get<{ total: number }>(
          '/api/routes?filter={"q":"xet duyet","published":true}&sort=publishedAt&order=desc',
        )
      ).body.total,
    ).toBe(1);
    expect(
      (await chair.post(`/api/routes/${id}/archive`, { on: '2026-09-08' })).body,
    ).toMatchObject({ archivedOn: '2026-09-08' });
    expect(
      (
        await chair.get<{ data: { type: string }[] }>('/api/audit?filter={"type":"route-archived"}')
      ).body.data.map((e) => e.type),
    ).toEqual(['route-archived']);
  });

  it('tells a stale save what lies there, of whom and since when', async () => {
    const id = await begin(chair);
    await specialist.put(`/api/routes/${id}/draft`, {
      draftVersion: 1,
      name: 'Của chuyên viên',
      spec,
    });
    const stale = await chair.put<{ current: RouteConflict }>(`/api/routes/${id}/draft`, {
      draftVersion: 1,
      name: 'Của chủ tịch',
      spec,
    });
    expect([stale.status, problem(stale).code]).toEqual([409, 'stale-version']);
    expect(stale.body.current).toMatchObject({
      draftVersion: 2,
      name: 'Của chuyên viên',
      savedBy: { id: w.world.people.specialist },
      savedAt: '2026-09-08T02:00:00.000Z',
    });
  });

  it('refuses in a sentence that names step and office, in both languages', async () => {
    const id = await begin(chair, {
      ...spec,
      steps: [
        spec.steps[0],
        step({
          key: 'b-3',
          offices: [{ relation: 'grandparent', line: 'managing', position: 'deputy' }],
        }),
        spec.steps[1],
      ],
    });
    const refused = await chair.post(`/api/routes/${id}/publish`, { version: 1, draftVersion: 1 });
    expect(problem(refused)).toMatchObject({
      status: 422,
      code: 'no-holder',
      errors: [{ at: 'steps/1/offices/0', code: 'route-nobody' }],
    });
    expect(problem(refused).title).toContain(
      'Bước 2: không ai giữ chức vụ Cấp phó, cấp trên của cấp trên (quản lý)',
    );
    expect(
      problem(
        await chair.post(
          `/api/routes/${id}/publish`,
          { version: 1, draftVersion: 1 },
          { 'accept-language': 'en' },
        ),
      ).title,
    ).toContain('Step 2: nobody holds the office Deputy, two levels above (managing)');
    const half = await begin(chair, {
      steps: [step({ needed: 4, rule: 'some' })],
      withdrawDays: 3,
    });
    expect(
      problem(await chair.post(`/api/routes/${half}/publish`, { version: 1, draftVersion: 1 })),
    ).toMatchObject({
      status: 422,
      code: 'route-unsound',
      errors: [
        { at: 'steps/0/act', message: 'Bước cuối phải là phê duyệt' },
        { at: 'steps/0/needed', message: 'Cần 4 ý kiến nhưng bước chỉ có 1 chức vụ' },
      ],
    });
  });

  it('tries another text on other units, for who sees them', async () => {
    const id = await begin(chair);
    const other = {
      ...spec,
      steps: [
        step({
          offices: [
            { relation: 'ministry', line: 'professional', position: 'head' },
            { relation: 'issuer', line: 'managing', position: 'head' },
            { relation: 'own', line: 'managing', position: 'clerk' },
          ],
        }),
      ],
    };
    const { body } = await chair.post<RouteChecked>(`/api/routes/${id}/check`, {
      spec: other,
      target: { under: w.world.units.commune, line: 'professional', kinds: ['primary'] },
    });
    expect(
      body.holders.offices.map((o) => [o.held, o.nobody.count, o.nobody.examples[0]?.at?.code]),
    ).toEqual([
      [0, 2, 'bo'],
      [2, 0, undefined],
      [1, 1, 'th-hoamai'],
    ]);
    expect(body.details.map((d) => d.code)).toEqual([
      'route-end',
      'route-own-mixed',
      'route-position-own',
    ]);
    expect(
      problem(
        await chair.post(`/api/routes/${id}/check`, {
          target: { under: w.world.units.department, line: 'professional', kinds: ['primary'] },
        }),
      ),
    ).toMatchObject({ code: 'bad-input', errors: [{ at: 'target/under' }] });
  });

  it('is nothing to a stranger, and may be read but not tried or written by a school under it', async () => {
    const id = await begin(chair);
    const principal = await w.signIn('principal');
    const paths = [
      ['get', ''],
      ['post', '/check', {}],
      ['post', '/publish', { version: 1, draftVersion: 1 }],
      ['post', '/archive', { on: '2026-09-08' }],
      ['put', '/draft', { draftVersion: 1, name: 'x', spec }],
      ['post', '/copy', { ownerUnitId: w.world.units.commune, name: 'x' }],
    ] as const;
    const answers = async (who: Client) =>
      Promise.all(
        paths.map(async ([method, path, body]) =>
          method === 'get'
            ? who.get(`/api/routes/${id}${path}`)
            : method === 'put'
              ? who.put(`/api/routes/${id}${path}`, body)
              : who.post(`/api/routes/${id}${path}`, body),
        ),
      );
    expect((await answers(principal)).map((a) => a.status)).toEqual([404, 404, 404, 404, 404, 404]);
    await chair.post(`/api/routes/${id}/publish`, { version: 1, draftVersion: 1 });
    expect((await answers(principal)).map((a) => a.status)).toEqual([200, 403, 403, 403, 403, 404]);
    expect((await answers(await w.signIn('clerk'))).map((a) => a.status)).toEqual([
      404, 404, 404, 404, 404, 404,
    ]);
  });
});
