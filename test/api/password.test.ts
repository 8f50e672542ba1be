import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#api/app';
import { limits } from '#api/auth/limits';
import { passwordMailer } from '#api/auth/password-mail';
import { connect, type Db } from '#db/postgres/connect';
import { verifyAudit } from '#db/record/verify-audit';
import { passwordLength } from '#domain/access/password';
import {
  apiWorld,
  client,
  PASSWORD,
  problem,
  read,
  type Answer,
  type ApiWorld,
  type Client,
} from './support.ts';

const NEW = 'mat-khau-moi-cua-toi';
let w: ApiWorld;
let owner: Db;
beforeAll(async () => {
  w = await apiWorld();
  owner = connect(w.url, 'owner', 1);
});
afterEach(async () => {
  await owner`delete from auth.attempt`;
  w.told.length = 0;
});
afterAll(async () => {
  await owner.end();
  await w.close();
});

const cookieOf = (answer: Answer<unknown>): string =>
  answer.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');
const trySignIn = async (username: string, password: string): Promise<Answer> =>
  read(
    await w.app.request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    }),
  );
const signIn = async (username: string, password = PASSWORD): Promise<Client> => {
  const answer = await trySignIn(username, password);
  expect(answer.status).toBe(200);
  return client(w.app, cookieOf(answer));
};
const change = async (
  c: Client,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  c.post(
    '/api/auth/change-password',
    { currentPassword: PASSWORD, newPassword: NEW, ...body },
    headers,
  );
const me = async (c: Client): Promise<number> => (await c.get('/api/me')).status;

describe('200: who knows the present password sets another', () => {
  it('which signs in at once, the old one no more; neither stands in the answer or the log', async () => {
    const c = await signIn('th-hoasen/principal');
    const done = await change(c, {});
    expect([done.status, done.body]).toEqual([200, {}]);
    expect([
      (await trySignIn('th-hoasen/principal', PASSWORD)).status,
      (await trySignIn('th-hoasen/principal', NEW)).status,
    ]).toEqual([401, 200]);
    expect(w.lines.join('\n')).not.toMatch(new RegExp(`${PASSWORD}|${NEW}`));
  });
  it('and goes on with a new token; their other sessions end, remembered ones too; other people stay', async () => {
    const [here, phone, colleague] = [
      await signIn('th-hoasen/clerk'),
      await signIn('th-hoasen/clerk'),
      await signIn('th-hoasen/teamlead'),
    ];
    const elsewhere = client(createApp(w.deps), phone.cookie);
    // All of them are remembered now: only what is forgotten at once answers 401 below.
    expect(await Promise.all([here, phone, colleague].map(me))).toEqual([200, 200, 200]);
    const done = await change(here, {});
    expect(done.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^nien-khoa\.session_token=.*HttpOnly.*SameSite=Lax/),
    ]);
    expect(
      await Promise.all([client(w.app, cookieOf(done)), here, phone, elsewhere, colleague].map(me)),
    ).toEqual([200, 401, 401, 401, 200]);
    const [left] = await owner<{ n: number }[]>`
      select count(*)::int as n
      from auth.session
      where user_id = ${w.world.people.clerk}`;
    expect(left?.n).toBe(1);
  });
  it('the person is told, once, and the record of their unit says that they did it', async () => {
    const password = async () =>
      owner<{ stream: string; body: string }[]>`
        select stream, body
        from event
        where type = 'password-changed'
          and body like ${`%${w.world.people.chair}%`}`;
    expect(await password()).toEqual([]);
    await change(await signIn('xa-hoasen/chair'), {});
    expect(w.told).toEqual([w.world.people.chair]);
    const events = await password();
    expect(events.map((e) => [e.stream, JSON.parse(e.body)])).toEqual([
      [
        w.world.units.commune,
        expect.objectContaining({
          actor: w.world.people.chair,
          payload: expect.objectContaining({
            personId: w.world.people.chair,
            how: 'known',
          }) as object,
        }),
      ],
    ]);
    expect(events[0]?.body).not.toMatch(new RegExp(`${PASSWORD}|${NEW}`));
    const seen = await (
      await w.signIn('admin')
    ).get<{ data: { type: string; by: { id: string } | null }[] }>(
      '/api/audit?filter={"type":"password-changed"}',
    );
    expect(seen.body.data.map((e) => e.by?.id)).toContain(w.world.people.chair);
    expect((await verifyAudit(owner)).broken).toEqual([]);
  });
  it('by mail in their language, without either password', async () => {
    const { promise, resolve } = Promise.withResolvers<{
      to: string;
      subject: string;
      text: string;
    }>();
    const { changed } = passwordMailer({
      write: w.deps.write,
      send: async (to, mail) => {
        resolve({ to, ...mail });
      },
      publicUrl: 'https://x.example',
      log: w.deps.log,
    });
    await owner`update person set language = 'en' where id = ${w.world.people.director}`;
    changed(w.world.people.director);
    const mail = await promise;
    expect(mail).toMatchObject({
      to: 'director@example.vn',
      subject: 'Your password was changed',
      text: expect.stringContaining('https://x.example/sign-in.html\n') as string,
    });
  });
});

describe('what is refused changes nothing', () => {
  it("403 for a wrong present password, in the reader's language", async () => {
    const c = await signIn('xa-hoasen/specialist');
    const answers = [
      await change(c, { currentPassword: 'sai' }),
      await change(c, { currentPassword: 'x'.repeat(200) }, { 'accept-language': 'en' }),
    ];
    expect(answers.map(problem)).toMatchObject([
      { status: 403, code: 'wrong-password', title: 'Mật khẩu chưa đúng. Hãy nhập lại.' },
      { status: 403, title: 'The password is not right. Enter it again.' },
    ]);
    expect(answers.flatMap((a) => a.headers.getSetCookie())).toEqual([]);
    expect([
      await me(c),
      (await trySignIn('xa-hoasen/specialist', PASSWORD)).status,
      w.told,
    ]).toEqual([200, 200, []]);
  });
  it('400 for a new one out of the rule of a reset, without a guess at the present one being counted', async () => {
    const c = await signIn('xa-hoasen/specialist');
    for (const [length, code] of [
      [passwordLength.min - 1, 'password-too-short'],
      [passwordLength.max + 1, 'too-long'],
    ] as const) {
      expect(
        problem(await change(c, { currentPassword: 'sai', newPassword: 'x'.repeat(length) })),
      ).toMatchObject({ status: 400, errors: [{ at: 'newPassword', code }] });
    }
    expect(problem(await change(c, { newPassword: '' })).errors?.[0]?.message).toContain(
      String(passwordLength.min),
    );
    expect(problem(await change(c, { revokeOtherSessions: false }))).toMatchObject({
      errors: [{ code: 'unknown-field' }],
    });
    const [counted] = await owner<{ n: number }[]>`
      select count(*)::int as n
      from auth.attempt
      where key = ${`sign-in person:${w.world.people.specialist}`}`;
    expect([counted?.n, (await trySignIn('xa-hoasen/specialist', PASSWORD)).status]).toEqual([
      0, 200,
    ]);
    for (const length of [passwordLength.min, passwordLength.max]) {
      const current = length === passwordLength.min ? PASSWORD : 'x'.repeat(passwordLength.min);
      expect(
        (
          await change(await signIn('xa-hoasen/specialist', current), {
            currentPassword: current,
            newPassword: 'x'.repeat(length),
          })
        ).status,
      ).toBe(200);
    }
  });
  it('429 after as many failures as at sign-in, even for the right one, and for as long', async () => {
    const c = await signIn('th-hoamai/otherprincipal');
    const wrong = await Promise.all(
      Array.from({ length: limits.signInAccount.max + 5 }, async () =>
        change(c, { currentPassword: 'sai' }),
      ),
    );
    expect(wrong.filter((a) => a.status === 403)).toHaveLength(limits.signInAccount.max);
    const stopped = await change(c, {});
    expect(problem(stopped)).toMatchObject({
      status: 429,
      code: 'too-many-requests',
      retryable: true,
    });
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await trySignIn('th-hoamai/otherprincipal', PASSWORD)).status).toBe(429);
    expect(await me(c)).toBe(200);
  });
  it('401 without a session, or with one that has ended elsewhere but is remembered here', async () => {
    expect((await change(w.stranger, {})).status).toBe(401);
    const c = await signIn('th-hoamai/otherprincipal');
    expect(await me(c)).toBe(200);
    await owner`delete from auth.session where user_id = ${w.world.people.otherPrincipal}`;
    expect((await change(c, {})).status).toBe(401);
    expect((await trySignIn('th-hoamai/otherprincipal', PASSWORD)).status).toBe(200);
  });
  it('403 for another site that sends with the cookie of a person', async () => {
    const c = await signIn('th-hoamai/otherprincipal');
    expect((await change(c, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await trySignIn('th-hoamai/otherprincipal', PASSWORD)).status).toBe(200);
  });
});
