import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SavedView } from '#domain/contracts/saved-view';
import { apiWorld, problem, type ApiWorld, type Client } from './support.ts';

let w: ApiWorld;
let mine: Client;
let theirs: Client;
beforeAll(async () => {
  w = await apiWorld();
  [mine, theirs] = await Promise.all([w.signIn('specialist'), w.signIn('chair')]);
});
afterAll(async () => {
  await w.close();
});
beforeEach(async () => {
  await w.world.db`delete from saved_view`;
});

const late = {
  filter: { late: true, q: 'hoa sen' },
  sort: { field: 'dueOn', order: 'ASC' },
} as const;
const view = (name: string, over: object = {}) => ({
  id: randomUUID(),
  screen: 'plans',
  name,
  query: late,
  ...over,
});
const add = async (name: string, over: object = {}) =>
  (await mine.post<SavedView>('/api/saved-views', view(name, over))).body;
const names = async (who = mine, query = '?screen=plans') =>
  (await who.get<{ data: SavedView[] }>(`/api/saved-views${query}`)).body.data.map(
    (v) => `${v.name}${v.isDefault ? '*' : ''}`,
  );
const change = async (v: SavedView, body: object, who = mine) =>
  who.put<SavedView>(`/api/saved-views/${v.id}`, { version: v.version, ...body });

describe('saved views', () => {
  it('are kept as they were, screen by screen, and answered again when sent again', async () => {
    const body = view('Quá hạn');
    const first = await mine.post<SavedView>('/api/saved-views', body);
    expect(first).toMatchObject({
      status: 200,
      body: { name: 'Quá hạn', query: late, position: 0, isDefault: false, version: 1 },
    });
    expect((await mine.post('/api/saved-views', body)).body).toEqual(first.body);
    await add('Việc gấp', { screen: 'work' });
    expect([await names(), await names(mine, '')]).toEqual([['Quá hạn'], ['Quá hạn', 'Việc gấp']]);
  });
  it('are renamed, filled anew, moved, made the default one at a time, and deleted', async () => {
    const [a, b, c] = [await add('A'), await add('B'), await add('C')];
    expect((await change(c, { position: 0 })).body.position).toBe(0);
    expect(await names()).toEqual(['C', 'A', 'B']);
    await change(a, { isDefault: true });
    const renamed = await change(b, { name: ' Bê ', query: { filter: {} }, isDefault: true });
    expect(renamed.body).toMatchObject({
      name: 'Bê',
      query: { filter: {} },
      isDefault: true,
      version: 2,
    });
    expect(await names()).toEqual(['C', 'A', 'Bê*']);
    expect((await mine.delete(`/api/saved-views/${a.id}`)).status).toBe(200);
    expect(await names()).toEqual(['C', 'Bê*']);
    await change(renamed.body, { isDefault: false, position: 0 });
    expect(await names()).toEqual(['Bê', 'C']);
  });
  it("are nobody else's: not listed, not changed, not deleted, and their ids not taken", async () => {
    const a = await add('A');
    expect(await names(theirs)).toEqual([]);
    expect([
      (await change(a, { name: 'X' }, theirs)).status,
      (await theirs.delete(`/api/saved-views/${a.id}`)).status,
      (await theirs.delete(`/api/saved-views/${randomUUID()}`)).status,
    ]).toEqual([404, 404, 404]);
    expect((await theirs.post('/api/saved-views', view('A', { id: a.id }))).status).toBe(400);
    expect(await names()).toEqual(['A']);
    expect((await theirs.post('/api/saved-views', view('A'))).status).toBe(200);
  });
  it('have each their name, whatever the case, and are changed only as they were seen', async () => {
    const a = await add('Đơn vị Ở xa');
    const again = await mine.post('/api/saved-views', view('đơn vị ở XA'));
    expect([again.status, problem(again).errors]).toEqual([
      400,
      [expect.objectContaining({ at: 'name', code: 'name-taken' })],
    ]);
    const b = await add('B');
    expect((await change(b, { name: 'đơn vị ở xa' })).status).toBe(400);
    await change(a, { name: 'Mới' });
    const stale = await change(a, { name: 'Cũ' });
    expect([stale.status, problem(stale).code, await names()]).toEqual([
      409,
      'stale-version',
      ['Mới', 'B'],
    ]);
  });
  it('are twenty for a screen, also when many are sent at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, async (_, i) =>
        mine.post('/api/saved-views', view(`V${String(i)}`)),
      ),
    );
    expect(answers.filter((a) => a.status === 200).length).toBe(20);
    const refused = answers.filter((a) => a.status !== 200);
    expect(refused.map((a) => problem(a).code)).toEqual(
      Array.from({ length: 5 }, () => 'too-many-views'),
    );
    expect(problem(refused[0] as (typeof answers)[number]).title).toContain('20');
    expect(
      new Set(
        (await mine.get<{ data: SavedView[] }>('/api/saved-views')).body.data.map(
          (v) => v.position,
        ),
      ).size,
    ).toBe(20);
    expect((await mine.post('/api/saved-views', view('V', { screen: 'tasks' }))).status).toBe(200);
  });
  it('are refused in another shape, and nothing is kept', async () => {
    const bad = [
      {},
      { screen: 'people' },
      { name: '' },
      { name: '   ' },
      { name: 'a\u0000' },
      { name: 'x'.repeat(81) },
      { query: {} },
      { query: { filter: { 'a b': 1 } } },
      { query: { filter: { q: { x: 1 } } } },
      { query: { filter: { q: 'x\u0000' } } },
      {
        query: {
          filter: Object.fromEntries(
            Array.from({ length: 21 }, (_, i) => [
              `f${'abcdefghijklmnopqrstuvwxyz'[i] ?? ''}`,
              true,
            ]),
          ),
        },
      },
      { query: { filter: {}, sort: { field: 'a;drop', order: 'ASC' } } },
      { id: '1' },
      { person: 'x' },
    ];
    for (const over of bad.slice(1))
      expect([over, (await mine.post('/api/saved-views', view('A', over))).status]).toEqual([
        over,
        400,
      ]);
    expect((await mine.post('/api/saved-views', {})).status).toBe(400);
    expect(await names()).toEqual([]);
    expect((await mine.get('/api/saved-views?screen=people')).status).toBe(400);
  });
});
