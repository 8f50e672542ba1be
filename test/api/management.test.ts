import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#api/app';
import { passwordMailer } from '#api/auth/password-mail';
import { connect } from '#db/postgres/connect';
import { demoClock } from '#db/wake/clock';
import type { DirectiveView } from '#domain/contracts/directive';
import type { UnitView } from '#domain/contracts/unit';
import { apiWorld, client, problem, type ApiWorld, type Client } from './support.ts';

let w: ApiWorld;
let admin: Client;
let director: Client;
beforeAll(async () => {
  w = await apiWorld();
  [admin, director] = [await w.signIn('admin'), await w.signIn('director')];
});
afterAll(async () => {
  await w.close();
});

describe('people and units', () => {
  it('a new person has an account and no power until appointed', async () => {
    const made = await admin.post<{ id: string; password: string }>('/api/people', {
      name: 'Tạ Thị Mới',
      login: 'th-hoasen/moi',
      email: 'Moi@example.vn',
    });
    expect(made.status).toBe(200);
    const signedIn = await w.app.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'moi@example.vn', password: made.body.password }),
    });
    expect(signedIn.status).toBe(200);
    const her = client(
      w.app,
      signedIn.headers
        .getSetCookie()
        .map((c) => c.split(';')[0])
        .join('; '),
    );
    expect((await her.get('/api/me')).body).toMatchObject({
      offices: [],
      menu: ['home'],
      schoolYears: [],
    });
    expect((await her.get(`/api/plans/${w.world.planId}`)).status).toBe(404);
    await admin.post(`/api/units/${w.world.units.school}/appoint`, {
      personId: made.body.id,
      position: 'team-lead',
      title: 'Tổ trưởng tổ 4-5',
      from: '2026-09-08',
      to: null,
    });
    expect((await her.get('/api/me')).body).toMatchObject({
      offices: [{ title: 'Tổ trưởng tổ 4-5' }],
    });
    expect((await her.get(`/api/plans/${w.world.planId}`)).status).toBe(200);
    expect(
      problem(await admin.post('/api/people', { name: 'X', login: 'th-hoasen/moi' })),
    ).toMatchObject({ errors: [{ at: 'login', code: 'taken' }] });
    expect(
      problem(
        await admin.post('/api/people', {
          name: 'X',
          login: 'th-hoasen/moi2',
          email: 'moi@example.vn',
        }),
      ),
    ).toMatchObject({ errors: [{ at: 'email', code: 'taken' }] });
    expect(
      problem(await admin.post('/api/people', { name: 'X', login: 'khong-co/x' })),
    ).toMatchObject({ errors: [{ at: 'login', code: 'not-accepted' }] });
  });
  it('are found without diacritics and sorted as Vietnamese sorts', async () => {
    const { body } = await admin.get<{ data: { name: string }[] }>(
      '/api/people?sort=name&filter={"q":"bui quoc"}',
    );
    expect(body.data.map((p) => p.name)).toEqual(['Bùi Quốc Thước']);
    const all = (
      await admin.get<{ data: { name: string }[]; total: number }>(
        '/api/people?perPage=100&sort=name',
      )
    ).body;
    expect(all.data.map((p) => p.name)).toEqual(
      all.data.map((p) => p.name).toSorted(new Intl.Collator('vi').compare),
    );
    expect(
      (
        await (await w.signIn('otherPrincipal')).get<{ data: { name: string }[] }>('/api/people')
      ).body.data.map((p) => p.name),
    ).toEqual(['Trần Văn Bách']);
  });
  it('a unit moves, never under itself, and closes', async () => {
    const move = { line: 'managing', parentId: w.world.units.school, on: '2026-10-01' };
    expect(problem(await admin.post(`/api/units/${w.world.units.commune}/move`, move)).code).toBe(
      'cycle-in-tree',
    );
    // The ministry lies above this administrator's reach: nobody puts a unit where they have no
    // say.
    expect(
      problem(
        await admin.post(`/api/units/${w.world.units.other}/move`, {
          ...move,
          parentId: w.world.units.ministry,
        }),
      ).code,
    ).toBe('not-found');
    expect(
      (
        await admin.post(`/api/units/${w.world.units.other}/move`, {
          ...move,
          parentId: w.world.units.department,
        })
      ).status,
    ).toBe(200);
    const { body } = await admin.get<UnitView>(`/api/units/${w.world.units.other}`);
    expect(
      body.parents.filter((p) => p.line === 'managing').map((p) => [p.unit.code, p.from, p.to]),
    ).toEqual([
      ['so-sonhai', '2026-10-01', null],
      ['xa-hoasen', '2000-01-01', '2026-10-01'],
    ]);
    expect(
      (
        await admin.post(`/api/units/${w.world.units.other}/move`, {
          line: 'professional',
          parentId: null,
          on: '2027-01-01',
        })
      ).status,
    ).toBe(200);
    const after = (await admin.get<UnitView>(`/api/units/${w.world.units.other}`)).body;
    expect(
      after.parents.filter((p) => p.line === 'professional').map((p) => [p.unit.code, p.to]),
    ).toEqual([['xa-hoasen', '2027-01-01']]);
    expect(
      problem(await admin.post(`/api/units/${w.world.units.other}/close`, { on: '2026-09-07' })),
    ).toMatchObject({ status: 422, code: 'date-in-past', errors: [{ at: 'on' }] });
    expect(
      (await admin.post(`/api/units/${w.world.units.other}/close`, { on: '2027-07-01' })).status,
    ).toBe(200);
    expect(
      (await director.post(`/api/units/${w.world.units.other}/close`, { on: '2027-07-01' })).status,
    ).toBe(403);
  });
});

describe('calendar', () => {
  it('is kept by administrators of department and ministry', async () => {
    expect(
      (await admin.put('/api/calendar/2026-12-24', { working: false, name: 'Nghỉ hoán đổi' }))
        .status,
    ).toBe(200);
    expect((await director.get('/api/calendar?year=2026')).body).toEqual({
      data: [{ day: '2026-12-24', working: false, name: 'Nghỉ hoán đổi' }],
      total: 1,
    });
    expect((await director.delete('/api/calendar/2026-12-24')).status).toBe(403);
    expect((await admin.delete('/api/calendar/2026-12-24')).status).toBe(200);
    expect((await admin.delete('/api/calendar/2026-12-24')).status).toBe(404);
    expect(
      (await admin.put('/api/calendar/2026-02-30', { working: false, name: 'x' })).status,
    ).toBe(404);
  });
});

describe('a directive', () => {
  it('is drafted over the version that was seen, previewed and issued by the head', async () => {
    const given = (await director.get<DirectiveView>(`/api/directives/${w.world.directiveId}`))
      .body;
    const [source] = await w.world.db<{ programme_id: string }[]>`
      select programme_id
      from directive
      limit 1`;
    const draft = {
      programmeId: source?.programme_id,
      issuerUnitId: w.world.units.department,
      schoolYear: '2026-2027',
      title: 'Bổ sung',
      symbol: '300/SGDĐT',
      content: given.content,
    };
    expect((await (await w.signIn('chair')).post('/api/directives', draft)).status).toBe(404);
    expect(
      problem(
        await director.post('/api/directives', {
          ...draft,
          content: {
            ...given.content,
            target: { ...given.content.target, under: w.world.units.ministry },
          },
        }),
      ),
    ).toMatchObject({ errors: [{ at: 'content/target/under' }] });
    const {
      body: { id },
    } = await director.post<{ id: string }>('/api/directives', draft);
    expect((await (await w.signIn('principal')).get(`/api/directives/${id}`)).status).toBe(404);
    expect((await (await w.signIn('inspector')).get(`/api/directives/${id}`)).status).toBe(404);
    const { title, symbol, content } = draft;
    expect(
      (
        await director.put(`/api/directives/${id}`, {
          version: 1,
          title: 'Bổ sung 2',
          symbol,
          content,
        })
      ).body,
    ).toMatchObject({ version: 2 });
    expect(
      problem(await director.put(`/api/directives/${id}`, { version: 1, title, symbol, content }))
        .code,
    ).toBe('stale-version');
    expect((await director.post(`/api/directives/${id}/preview`)).body).toMatchObject({
      count: 2,
      units: [{ code: 'th-hoamai' }, { code: 'th-hoasen' }],
    });
    expect((await director.post(`/api/directives/${id}/issue`, { version: 2 })).body).toMatchObject(
      { phase: 'issuing', count: 2 },
    );
    expect(
      problem(await director.put(`/api/directives/${id}`, { version: 2, title, symbol, content }))
        .code,
    ).toBe('wrong-state');
  });
});

describe('operations', () => {
  it('say how things are when Temporal is away', async () => {
    expect((await admin.get('/api/operations')).body).toMatchObject({
      temporal: { up: false },
      database: { up: true },
      mail: { mode: 'kept' },
      clock: { mode: 'real', offsetDays: 0 },
      wakeUps: { waiting: expect.any(Number) },
    });
  });
  it('show mail kept for want of a server to who manages its receiver, never one about a password', async () => {
    expect(
      passwordMailer({
        write: w.deps.write,
        send: null,
        publicUrl: 'https://x.example',
        log: w.deps.log,
      }).reset,
    ).toBeNull();
    const { id, at } = { id: crypto.randomUUID(), at: '2026-09-08T02:00:00.000Z' };
    const letter = { recipient: 'principal@example.vn', html: '', at };
    await w.world.db`
      insert into notice ${w.world.db({
        id,
        cause: 'test',
        occurrence: 1,
        rung: 'x',
        person_id: w.world.people.principal,
        channel: 'mail',
        kind: 'opened',
        params: {},
        at,
        state: 'kept',
      })}`;
    await w.world.db`
      insert into kept_mail ${w.world.db({
        id: crypto.randomUUID(),
        notice_id: id,
        subject: 'Đã mở',
        text: 'Kế hoạch',
        ...letter,
      })}`;
    const secret = {
      id: crypto.randomUUID(),
      person_id: w.world.people.principal,
      subject: 'Đặt lại mật khẩu',
      text: 'sign-in.html?token=abc123',
      ...letter,
    };
    await expect(w.world.db`insert into kept_mail ${w.world.db(secret)}`).rejects.toThrow(
      /kept_mail_is_a_notice/,
    );
    // As one lay there before such letters were no longer kept.
    const owner = connect(w.url, 'owner', 1);
    await owner`alter table kept_mail drop constraint kept_mail_is_a_notice`;
    await owner`insert into kept_mail ${owner(secret)}`;
    await owner.end();
    expect(
      (await admin.get<{ data: object[]; total: number }>('/api/kept-mail')).body,
    ).toMatchObject({ total: 1, data: [{ to: 'principal@example.vn', subject: 'Đã mở' }] });
    expect(
      (await admin.get<{ total: number }>('/api/kept-mail?filter={"q":"mat khau"}')).body.total,
    ).toBe(0);
    expect((await director.get('/api/kept-mail')).status).toBe(403);
  });
});

describe("the rehearsal's clock", () => {
  it('goes forward only, and is not there otherwise', async () => {
    expect((await admin.post('/api/demo/advance', { to: '2027-01-01T00:00:00.000Z' })).status).toBe(
      404,
    );
    expect((await w.app.request('/api/demo/accounts')).status).toBe(401);
    const reader = connect(w.url, 'nk_reader', 1);
    const app = createApp({
      ...w.deps,
      clock: demoClock(reader, 'development'),
      demoAccounts: [{ name: 'x', login: 'a/b', password: 'p', role: 'r' }],
    });
    const c = client(app, (await w.signIn('principal')).cookie);
    const to = new Date(Date.now() + 90 * 86_400_000).toISOString();
    expect((await c.post('/api/demo/advance', { to })).body).toEqual({ now: to });
    const { body } = await c.get<{ clock: { now: string; mode: string } }>('/api/me');
    expect([body.clock.mode, body.clock.now.slice(0, 13)]).toEqual(['demo', to.slice(0, 13)]);
    expect(problem(await c.post('/api/demo/advance', { to: new Date().toISOString() })).code).toBe(
      'date-in-past',
    );
    expect(await (await app.request('/api/demo/accounts')).json()).toHaveLength(1);
    expect(() => demoClock(reader, 'production')).toThrow(/CLOCK=real/);
    await reader.end();
  });
});

describe('the console', () => {
  it('is served with security headers, hashed files for a year, and nothing from outside its folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'console-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'assets', 'main-BcD3fG8h.js'), '1');
    writeFileSync(join(folder, '..', 'outside.txt'), 'secret');
    symlinkSync(join(folder, '..', 'outside.txt'), join(folder, 'link.txt'));
    const app = createApp({ ...w.deps, console: folder });
    const page = await app.request('/');
    expect([
      page.status,
      page.headers.get('cache-control'),
      page.headers.get('content-type'),
    ]).toEqual([200, 'no-cache', 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await app.request('/assets/main-BcD3fG8h.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    for (const path of [
      '/../outside.txt',
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/link.txt',
      '/assets',
      '/nothing.html',
      '/%00',
      '/%zz',
    ])
      expect([path, (await app.request(path)).status]).toEqual([path, 404]);
    expect((await app.request('/api/nothing', { headers: { cookie: admin.cookie } })).status).toBe(
      404,
    );
  });
});
