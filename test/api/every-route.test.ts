import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, routesOf, type Route } from './routes.ts';
import { apiWorld, problem, type ApiWorld, type Person } from './support.ts';

let w: ApiWorld;
let routes: Route[];
let ids: Record<string, string>;
beforeAll(async () => {
  w = await apiWorld();
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  const { submissionId } = await w.world.drafted('plan', '2026-09-08T01:00:00.000Z');
  routes = await routesOf(w.app);
  const reviewRoute = await (
    await w.signIn('chair')
  ).post<{ id: string }>('/api/routes', {
    ownerUnitId: w.world.units.commune,
    name: 'Tuyến',
    spec: { steps: [], withdrawDays: 0 },
  });
  ids = {
    routes: reviewRoute.body.id,
    plans: w.world.planId,
    submissions: submissionId,
    directives: w.world.directiveId,
    units: w.world.units.school,
    people: w.world.people.clerk,
  };
});
afterAll(async () => {
  await w.close();
});

const subjectOf = (path: string): Record<string, string> => ({
  id: ids[path.split('/')[2] ?? ''] ?? '11111111-1111-4111-8111-111111111111',
});
const send = async (r: Route, path: string, headers: Record<string, string> = {}) =>
  w.app.request(path, {
    method: r.method,
    headers: {
      'idempotency-key': crypto.randomUUID(),
      'content-type': 'application/json',
      ...headers,
    },
    ...(r.hasBody && { body: '{}' }),
  });

describe('a contract for every route', () => {
  it('publishes OpenAPI 3.1 with an answer and its problems', () => {
    expect(routes.length).toBeGreaterThan(50);
    for (const r of routes)
      expect([r.path, r.statuses]).toEqual([
        r.path,
        expect.arrayContaining(['200', '401', '404', '503']),
      ]);
  });
  it('has a page to read that loads nothing from elsewhere', async () => {
    const text = await (await w.app.request('/api/docs')).text();
    expect(text).toContain('/api/plans/{id}/approve');
    expect(text).not.toMatch(/<script|src=|https?:\/\/(?!json-schema)/);
  });
});

describe('401 for who is not signed in', () => {
  it('on every route, also for what does not exist', async () => {
    for (const r of routes) {
      const response = await send(r, fill(r.path, subjectOf(r.path)));
      expect([r.method, r.path, response.status]).toEqual([r.method, r.path, 401]);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    }
    expect((await w.app.request('/api/nothing')).status).toBe(401);
  });
});

describe('404, the same as for what is not there', { timeout: 90_000 }, () => {
  it('for a stranger to the unit, on every route about it', async () => {
    const stranger = await w.signIn('otherPrincipal');
    const about = routes.filter((r) =>
      /^\/api\/(plans|submissions|units|people|routes)\/\{id\}/.test(r.path),
    );
    expect(about.length).toBeGreaterThan(25);
    for (const r of about) {
      const body = r.hasBody ? (bodies[r.path.split('/').at(-1) ?? ''] ?? r.sample) : undefined;
      const ask = async (path: string) =>
        r.method === 'GET'
          ? stranger.get(path)
          : r.method === 'PUT'
            ? stranger.put(path, body)
            : stranger.post(path, body);
      const [real, missing] = [await ask(fill(r.path, subjectOf(r.path))), await ask(fill(r.path))];
      expect([r.method, r.path, real.status, problem(real).code]).toEqual([
        r.method,
        r.path,
        404,
        'not-found',
      ]);
      expect(real.body).toEqual(missing.body);
    }
  });
  it('for an id of the wrong form', async () => {
    const c = await w.signIn('principal');
    expect((await c.get('/api/plans/1%27or%201=1')).status).toBe(404);
  });
});

// Some two thousand questions; a busy machine takes its time.
describe('200 as the contract says', { timeout: 90_000 }, () => {
  it('for every reading route and every office', async () => {
    const people: Person[] = [
      'principal',
      'clerk',
      'teamLead',
      'specialist',
      'chair',
      'director',
      'inspector',
      'admin',
    ];
    const seen = new Map<string, Set<number>>();
    const wrong: unknown[] = [];
    for (const name of people) {
      const c = await w.signIn(name);
      for (const r of routes.filter((x) => x.method === 'GET' && x.path !== '/api/live')) {
        const query = r.path === '/api/board' ? `?directiveId=${w.world.directiveId}` : '';
        const answer = await c.get(`${fill(r.path, subjectOf(r.path))}${query}`);
        if (![200, 403, 404].includes(answer.status))
          wrong.push([name, r.path, answer.status, answer.body]);
        seen.set(r.path, (seen.get(r.path) ?? new Set()).add(answer.status));
      }
    }
    expect(wrong).toEqual([]);
    const neverAnswered = [...seen]
      .filter(([path, statuses]) => !statuses.has(200) && !/revisions|files/.test(path))
      .map(([path]) => path);
    expect(neverAnswered).toEqual([]);
  });
});

/** Bodies whose form the document cannot tell in full. */
const bodies: Readonly<Record<string, object>> = {
  '{part}': { content: { tasks: [] }, version: 1 },
};
