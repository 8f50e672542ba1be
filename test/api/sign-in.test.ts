import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#api/app';
import { createAuth } from '#api/auth/auth';
import { limits } from '#api/auth/limits';
import { connect, type Db } from '#db/postgres/connect';
import { verifyAudit } from '#db/record/verify-audit';
import { moveStopwatch } from '../support/stopwatch.ts';
import {
  apiWorld,
  client,
  PASSWORD,
  problem,
  read,
  type ApiWorld,
  type Answer,
} from './support.ts';

let w: ApiWorld;
let owner: Db;
beforeAll(async () => {
  w = await apiWorld();
  owner = connect(w.url, 'owner', 2);
});
afterAll(async () => {
  await owner.end();
  await w.close();
});

const post = async (
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  read(
    await w.app.request(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
const signIn = async (username: string, password: string, headers = {}): Promise<Answer> =>
  post('sign-in/username', { username, password }, headers);
const cookieOf = (answer: Answer): string =>
  answer.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');
const forgetCounts = async (): Promise<void> => {
  await owner`delete from auth.attempt`;
};

describe('200 for who knows the password', () => {
  it('by user name in any case, and by e-mail address', async () => {
    expect(await signIn('TH-HoaSen/Principal', PASSWORD)).toMatchObject({
      status: 200,
      body: { name: 'Nguyễn Thu Hạnh' },
    });
    expect(
      await post('sign-in/email', { email: 'principal@example.vn', password: PASSWORD }),
    ).toMatchObject({ status: 200 });
  });
  it('with a cookie no script can read, and no token in the body', async () => {
    const answer = await signIn('th-hoasen/clerk', PASSWORD);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^nien-khoa\.session_token=.*HttpOnly.*SameSite=Lax/,
    );
    expect(Object.keys(answer.body)).toEqual(['name']);
  });
  it('and keeps neither address nor password in the session or the log', async () => {
    const rows = await owner`select * from auth.session where ip_address <> ''`;
    expect(rows).toHaveLength(0);
    expect(w.lines.join('\n')).not.toMatch(new RegExp(`${PASSWORD}|Hạnh|principal`));
  });
});

describe('401 for who does not', () => {
  it('in the same words for a wrong password and an unknown name', async () => {
    const [wrong, unknown, odd] = [
      await signIn('th-hoasen/principal', 'sai'),
      await signIn('th-hoasen/khong-co', PASSWORD),
      await signIn("' or 1=1 --", PASSWORD),
    ];
    expect(problem(wrong)).toMatchObject({ status: 401, code: 'sign-in-failed' });
    expect(unknown.body).toEqual(wrong.body);
    expect(odd.body).toEqual(wrong.body);
  });
  it('after signing out, at once', async () => {
    const cookie = cookieOf(await signIn('th-hoasen/clerk', PASSWORD));
    const c = client(w.app, cookie);
    expect((await c.get('/api/me')).status).toBe(200);
    expect((await c.post('/api/auth/sign-out')).status).toBe(200);
    expect((await c.get('/api/me')).status).toBe(401);
  });
  it('with a cookie that was tampered with', async () => {
    const cookie = cookieOf(await signIn('th-hoasen/clerk', PASSWORD));
    expect((await client(w.app, `${cookie.slice(0, -6)}AAAA%3D`).get('/api/me')).status).toBe(401);
    expect((await client(w.app, 'nien-khoa.session_token=x').get('/api/me')).status).toBe(401);
  });
});

describe('404 for everything else better-auth could do', () => {
  it('nobody registers, changes a name or asks which names there are', async () => {
    const { cookie } = await w.signIn('principal');
    for (const path of [
      'sign-up/email',
      'update-user',
      'delete-user',
      'change-email',
      'is-username-available',
      'sign-in/social',
      'list-sessions',
      'ok',
      'error',
    ]) {
      expect([
        path,
        (
          await post(
            path,
            { email: 'a@b.vn', password: 'x'.repeat(12), name: 'x', username: 'a/b' },
            { cookie },
          )
        ).status,
      ]).toEqual([path, 404]);
    }
    const [count] = await owner<{ n: number }[]>`select count(*)::int as n from auth."user"`;
    expect(count?.n).toBe(10);
  });
});

describe('403 for another site', () => {
  it('that sends with the cookie of a person', async () => {
    const { cookie } = await w.signIn('principal');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[]) {
      const refused = await client(w.app, cookie).post('/api/notices/read-all', {}, headers);
      expect(problem(refused)).toMatchObject({
        status: 403,
        code: 'cross-site',
        title: expect.stringContaining('PUBLIC_URL') as string,
      });
      expect(
        problem(
          await client(w.app, cookie).post(
            '/api/notices/read-all',
            {},
            { ...headers, 'accept-language': 'en' },
          ),
        ).title,
      ).toMatch(/another address.*PUBLIC_URL/);
      expect((await signIn('th-hoasen/principal', PASSWORD, headers)).status).toBe(403);
    }
    for (const origin of ['http://localhost:3000', 'http://ke-hoach.example'])
      expect(
        (
          await client(w.app, cookie).post(
            '/api/notices/read-all',
            {},
            { origin, host: new URL(origin).host },
          )
        ).status,
      ).toBe(200);
  });
});

describe('429 after too many failures', () => {
  it('for one account, however it is named, and not for the others behind the same address', async () => {
    await forgetCounts();
    for (let i = 0; i < limits.signInAccount.max; i += 1) {
      const answer =
        i % 2
          ? await signIn('th-hoasen/principal', 'sai')
          : await post('sign-in/email', { email: 'principal@example.vn', password: 'sai' });
      expect(answer.status).toBe(401);
    }
    const stopped = await signIn('th-hoasen/principal', PASSWORD);
    expect(problem(stopped)).toMatchObject({
      status: 429,
      code: 'too-many-requests',
      retryable: true,
    });
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(problem(stopped).title).toContain('Hãy đợi 15 phút');
    expect((await signIn('th-hoasen/clerk', PASSWORD)).status).toBe(200);
  });
  it('also when a hundred come at once', async () => {
    await forgetCounts();
    const answers = await Promise.all(
      Array.from({ length: 40 }, async () => signIn('xa-hoasen/chair', 'sai')),
    );
    expect(answers.filter((a) => a.status === 401)).toHaveLength(limits.signInAccount.max);
  });
  it('for an address that tries one account after the other, but not for schools that sign in well', async () => {
    await forgetCounts();
    const from = { 'x-forwarded-for': '203.0.113.9' };
    await owner`
      insert into auth.attempt
      values (
        'sign-in address:203.0.113.9', ${limits.signInAddress.max - 2},
        ${new Date(Date.now() + 600_000).toISOString()}
      )`;
    for (let i = 0; i < 5; i += 1)
      expect((await signIn('th-hoasen/clerk', PASSWORD, from)).status).toBe(200);
    expect((await signIn('a/b', 'sai', from)).status).toBe(401);
    expect((await signIn('a/c', 'sai', from)).status).toBe(401);
    expect((await signIn('a/d', 'sai', from)).status).toBe(429);
    expect((await signIn('a/d', 'sai', { 'x-forwarded-for': '203.0.113.10' })).status).toBe(401);
  });
  it('and lets people in again when the window has ended', async () => {
    await forgetCounts();
    for (let i = 0; i <= limits.signInAccount.max; i += 1)
      await signIn('xa-hoasen/specialist', 'sai');
    expect((await signIn('xa-hoasen/specialist', PASSWORD)).status).toBe(429);
    await owner`
      update auth.attempt
      set window_ends = ${new Date(Date.now() - 1000).toISOString()}`;
    expect((await signIn('xa-hoasen/specialist', PASSWORD)).status).toBe(200);
  });
});

describe('a password is reset', () => {
  it('by mail: the link works once, ends every session, and nobody learns who has an account', async () => {
    await forgetCounts();
    const before = client(w.app, cookieOf(await signIn('th-hoasen/teamlead', PASSWORD)));
    const [known, unknown] = [
      await post('request-password-reset', {
        email: 'teamlead@example.vn',
        redirectTo: '/sign-in.html',
      }),
      await post('request-password-reset', {
        email: 'nobody@example.vn',
        redirectTo: '/sign-in.html',
      }),
    ];
    expect([known.status, known.body]).toEqual([200, unknown.body]);
    const [mail] = w.resets;
    expect(w.resets).toHaveLength(1);
    expect(mail?.personId).toBe(w.world.people.teamLead);
    expect(
      problem(await post('reset-password', { token: mail?.token, newPassword: 'ngan' })),
    ).toMatchObject({ status: 400, errors: [{ at: 'newPassword', code: 'password-too-short' }] });
    expect(
      (await post('reset-password', { token: mail?.token, newPassword: 'mat-khau-moi-1' })).status,
    ).toBe(200);
    expect(
      problem(await post('reset-password', { token: mail?.token, newPassword: 'mat-khau-moi-2' })),
    ).toMatchObject({ status: 400, errors: [{ code: 'link-used' }] });
    const events = await owner<{ stream: string; body: string }[]>`
      select stream, body
      from event
      where type = 'password-changed'`;
    expect(events.map((e) => [e.stream, JSON.parse(e.body)])).toEqual([
      [
        w.world.units.school,
        expect.objectContaining({
          actor: w.world.people.teamLead,
          payload: expect.objectContaining({
            personId: w.world.people.teamLead,
            how: 'mail',
          }) as object,
        }),
      ],
    ]);
    expect((await verifyAudit(owner)).broken).toEqual([]);
    expect((await signIn('th-hoasen/teamlead', PASSWORD)).status).toBe(401);
    expect((await signIn('th-hoasen/teamlead', 'mat-khau-moi-1')).status).toBe(200);
    moveStopwatch(5_100);
    expect((await before.get('/api/me')).status).toBe(401);
  });
  it('not by mail without a mail server: no link is made, no older one works, the answers are the same', async () => {
    await forgetCounts();
    const auth = createAuth({
      databaseUrl: w.url,
      secret: 'x'.repeat(40),
      publicUrl: w.deps.publicUrl,
      production: false,
      poolSize: 2,
      sendReset: null,
      resetByMail: async () => {},
    });
    const app = createApp({ ...w.deps, auth });
    const without = async (path: string, body: object): Promise<Answer> =>
      read(
        await app.request(`/api/auth/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
    try {
      expect((await post('request-password-reset', { email: 'director@example.vn' })).status).toBe(
        200,
      );
      const links = await owner`select id from auth.verification order by id`;
      const asked = { email: 'director@example.vn', redirectTo: '/sign-in.html' };
      const answers = [
        await post('request-password-reset', { ...asked, email: 'nobody@example.vn' }),
        await without('request-password-reset', asked),
        await without('request-password-reset', { ...asked, email: 'nobody@example.vn' }),
      ];
      expect(answers.map((a) => [a.status, a.body])).toEqual(
        answers.map(() => [200, answers[0]?.body]),
      );
      const odd = await Promise.all(
        [post, without].map(async (to) => to('request-password-reset', { email: 'x' })),
      );
      expect(odd.map((a) => a.body)).toMatchObject([
        { status: 400, errors: [{ at: 'email' }] },
        odd[0]?.body,
      ]);
      expect(await owner`select id from auth.verification order by id`).toEqual(links);
      expect(await owner`select from kept_mail`).toHaveLength(0);
      expect(
        problem(
          await without('reset-password', {
            token: w.resets.at(-1)?.token,
            newPassword: 'mat-khau-cua-ke-khac',
          }),
        ),
      ).toMatchObject({ status: 400, errors: [{ code: 'link-used' }] });
      expect((await signIn('so-sonhai/director', PASSWORD)).status).toBe(200);
    } finally {
      await auth.close();
      await forgetCounts();
    }
  });
  it('not more often than three times in a quarter of an hour', async () => {
    for (let i = 0; i < 3; i += 1)
      await post('request-password-reset', { email: 'director@example.vn' });
    expect((await post('request-password-reset', { email: 'director@example.vn' })).status).toBe(
      429,
    );
  });
  it("by the superior's office: shown once, on the record, sessions ended at once", async () => {
    const before = client(w.app, cookieOf(await signIn('th-hoasen/principal', PASSWORD)));
    expect((await before.get('/api/me')).status).toBe(200);
    const chair = await w.signIn('chair');
    const done = await chair.post<{ password: string }>(
      `/api/people/${w.world.people.principal}/reset-password`,
    );
    expect([done.status, done.body.password]).toEqual([
      200,
      expect.stringMatching(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/),
    ]);
    expect((await before.get('/api/me')).status).toBe(401);
    await forgetCounts();
    expect((await signIn('th-hoasen/principal', PASSWORD)).status).toBe(401);
    expect((await signIn('th-hoasen/principal', done.body.password)).status).toBe(200);
    const [event] = await owner<{ type: string; body: string }[]>`
      select type, body
      from event
      where stream = ${w.world.units.school}
      order by seq desc
      limit 1`;
    expect(event?.type).toBe('password-reset');
    expect(event?.body).not.toContain(done.body.password);
    expect((await verifyAudit(owner)).broken).toEqual([]);
  });
  it('not by an office that has only part of the person: a school cannot reach who also decides above', async () => {
    await owner`
      insert into appointment (id, person_id, unit_id, position, during, confirmed)
      values (
        gen_random_uuid(), ${w.world.people.specialist}, ${w.world.units.other}, 'deputy',
        '[2020-01-01,)', true
      )`;
    const head = await w.signIn('otherPrincipal');
    expect(
      (await head.post(`/api/people/${w.world.people.specialist}/reset-password`)).status,
    ).toBe(403);
    expect(
      (
        await (
          await w.signIn('director')
        ).post(`/api/people/${w.world.people.specialist}/reset-password`)
      ).status,
    ).toBe(200);
  });
  it('nor by colleagues, inspectors or strangers', async () => {
    expect(
      (await (await w.signIn('clerk')).post(`/api/people/${w.world.people.admin}/reset-password`))
        .status,
    ).toBe(404);
    expect(
      (
        await (
          await w.signIn('inspector')
        ).post(`/api/people/${w.world.people.clerk}/reset-password`)
      ).status,
    ).toBe(403);
    expect(
      (
        await (
          await w.signIn('otherPrincipal')
        ).post(`/api/people/${w.world.people.clerk}/reset-password`)
      ).status,
    ).toBe(404);
  });
});
