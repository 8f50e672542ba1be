import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '#api/app';
import { limits } from '#api/auth/limits';
import { PROOF_SECONDS } from '#api/auth/proof';
import type { App } from '#api/http/asked';
import { connect, type Db } from '#db/postgres/connect';
import { verifyAudit } from '#db/record/verify-audit';
import { confirmedEnough } from '#domain/access/proof';
import type { BackupCodes, ConfirmationView, Enrolment, Proof } from '#domain/contracts/account';
import { confirmations } from '#domain/shapes/review-route';
import { totp } from '../support/totp.ts';
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

let w: ApiWorld;
let owner: Db;
/** Another process of the API, with its own memory of sessions. */
let second: App;
beforeAll(async () => {
  w = await apiWorld();
  owner = connect(w.url, 'owner', 2);
  for (const app of [w.app, (second = createApp(w.deps))])
    app.get('/api/test-actor', (c) => c.json(c.get('asked').actor.confirmed ?? 'none'));
});
afterEach(async () => {
  vi.useRealTimers();
  await owner`delete from auth.attempt`;
});
afterAll(async () => {
  await owner.end();
  await w.close();
});

const cookies = (answer: Answer<unknown>): string =>
  answer.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');
const signIn = async (username: string, password = PASSWORD): Promise<Client> => {
  const answer = await read(
    await w.app.request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    }),
  );
  expect(answer.status).toBe(200);
  return client(w.app, cookies(answer));
};
/** The client after an answer that set cookies: a browser replaces those of the same name. */
const after = (c: Client, answer: Answer<unknown>, app = w.app): Client => {
  const jar = new Map(
    [...c.cookie.split('; '), ...cookies(answer).split('; ')]
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair] as const),
  );
  return client(app, [...jar.values()].join('; '));
};
const level = async (c: Client): Promise<unknown> => (await c.get('/api/test-actor')).body;
const confirm = async (c: Client, body: object): Promise<Answer<Proof>> =>
  c.post<Proof>('/api/auth/confirm', body);
const later = (seconds: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
};

/**
 * Sets up a second factor. @returns the client with the session's new token, the secret, the backup
 * codes
 */
async function enrolled(c: Client): Promise<{ c: Client; secret: string; backup: string[] }> {
  const begun = await c.post<Enrolment>('/api/auth/second-factor/begin', { password: PASSWORD });
  expect(begun.status).toBe(200);
  const done = await c.post<BackupCodes>('/api/auth/second-factor/activate', {
    code: totp(begun.body.secret, -1),
  });
  expect(done.status).toBe(200);
  return { c: after(c, done), secret: begun.body.secret, backup: done.body.backupCodes };
}

describe('levels', () => {
  it('are ordered click, password, second factor', () => {
    for (const [h, has] of confirmations.entries())
      for (const [n, needs] of confirmations.entries())
        expect(confirmedEnough(has, needs)).toBe(h >= n);
    expect([confirmedEnough(undefined, 'click'), confirmedEnough(undefined, 'password')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('200: the password proves who it is', () => {
  it('for this session, five minutes, with a cookie no script reads and no other site sends', async () => {
    const before = await signIn('th-hoasen/clerk');
    expect(await level(before)).toBe('click');
    const answer = await confirm(before, { password: PASSWORD });
    expect(answer.body.level).toBe('password');
    expect(Date.parse(answer.body.until ?? '') - Date.now()).toBeGreaterThan(
      (PROOF_SECONDS - 10) * 1000,
    );
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^nien-khoa\.confirmed=[\w-]{32}; Path=\/api; Max-Age=300; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    const c = after(before, answer);
    expect(await level(c)).toBe('password');
    expect((await c.get<ConfirmationView>('/api/auth/confirmation')).body).toEqual({
      level: 'password',
      until: answer.body.until,
      secondFactor: false,
      backupCodesLeft: null,
    });
  });
  it('at once in another process that has just seen the session without it', async () => {
    const c = await signIn('th-hoasen/clerk');
    expect(await level(client(second, c.cookie))).toBe('click');
    expect(await level(after(c, await confirm(c, { password: PASSWORD }), second))).toBe(
      'password',
    );
  });
  it('and after five minutes it proves nothing, also where the session is remembered', async () => {
    const c0 = await signIn('th-hoasen/clerk');
    const c = after(c0, await confirm(c0, { password: PASSWORD }));
    expect(await level(c)).toBe('password');
    later(PROOF_SECONDS - 5);
    expect(await level(c)).toBe('password');
    later(10);
    expect(await level(c)).toBe('click');
    expect((await c.get<ConfirmationView>('/api/auth/confirmation')).body).toMatchObject({
      level: 'click',
      until: null,
    });
  });
});

describe('the proof belongs to its session', () => {
  it('and is nothing in another session of the same person, in another person, or with another token', async () => {
    const mine = await signIn('th-hoasen/clerk');
    const answer = await confirm(mine, { password: PASSWORD });
    for (const other of [await signIn('th-hoasen/clerk'), await signIn('xa-hoasen/chair')])
      expect(await level(after(other, answer))).toBe('click');
    expect(
      await level(client(w.app, `${mine.cookie}; nien-khoa.confirmed=${'A'.repeat(32)}`)),
    ).toBe('click');
    expect(await level(after(mine, answer))).toBe('password');
    expect((await client(w.app, cookies(answer)).get('/api/test-actor')).status).toBe(401);
  });
  it('ends with signing out', async () => {
    const c0 = await signIn('th-hoasen/clerk');
    const answer = await confirm(c0, { password: PASSWORD });
    expect((await after(c0, answer).post('/api/auth/sign-out')).status).toBe(200);
    expect((await after(c0, answer).get('/api/test-actor')).status).toBe(401);
    expect(await level(after(await signIn('th-hoasen/clerk'), answer))).toBe('click');
  });
  it('ends with a new password, on every device', async () => {
    const [here0, there0] = [
      await signIn('th-hoasen/teamlead'),
      await signIn('th-hoasen/teamlead'),
    ];
    const [here, there] = [
      after(here0, await confirm(here0, { password: PASSWORD })),
      after(there0, await confirm(there0, { password: PASSWORD })),
    ];
    const done = await here.post('/api/auth/change-password', {
      currentPassword: PASSWORD,
      newPassword: 'mat-khau-khac-1',
    });
    expect(done.status).toBe(200);
    expect(await level(after(here, done))).toBe('click');
    expect((await client(second, there.cookie).get('/api/test-actor')).status).toBe(401);
    expect(problem(await confirm(after(here, done), { password: PASSWORD }))).toMatchObject({
      code: 'wrong-password',
    });
  });
});

describe('403 and 429 for who guesses', () => {
  it('says the same for every wrong password, however it looks, with a code or without', async () => {
    const c = await signIn('th-hoamai/otherprincipal');
    const answers = [
      await confirm(c, { password: 'sai' }),
      await confirm(c, { password: 'x'.repeat(200) }),
      await confirm(c, { password: 'sai', code: '123456' }),
    ];
    expect(problem(answers[0] as Answer)).toMatchObject({ status: 403, code: 'wrong-password' });
    for (const answer of answers)
      expect([answer.body, answer.headers.getSetCookie()]).toEqual([answers[0]?.body, []]);
    expect(await level(c)).toBe('click');
  });
  it('counts together with sign-in and with changing the password, also when they come at once', async () => {
    const c = await signIn('th-hoamai/otherprincipal');
    const wrong = await Promise.all(
      Array.from({ length: 20 }, async (_, i) =>
        i % 2
          ? confirm(c, { password: 'sai' })
          : c.post('/api/auth/change-password', {
              currentPassword: 'sai',
              newPassword: 'mat-khau-moi-9',
            }),
      ),
    );
    expect(wrong.filter((a) => a.status !== 429)).toHaveLength(limits.signInAccount.max);
    expect(problem(await confirm(c, { password: PASSWORD }))).toMatchObject({
      status: 429,
      code: 'too-many-requests',
    });
    expect(
      (
        await w.app.request('/api/auth/sign-in/username', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ username: 'th-hoamai/otherprincipal', password: PASSWORD }),
        })
      ).status,
    ).toBe(429);
  });
  it('counts an address too', async () => {
    const c = await signIn('th-hoamai/otherprincipal');
    await owner`
      insert into auth.attempt
      values (
        'sign-in address:203.0.113.7', ${limits.signInAddress.max},
        ${new Date(Date.now() + 600_000).toISOString()}
      )`;
    expect(
      (
        await c.post(
          '/api/auth/confirm',
          { password: PASSWORD },
          { 'x-forwarded-for': '203.0.113.7' },
        )
      ).status,
    ).toBe(429);
    expect(
      (
        await c.post(
          '/api/auth/confirm',
          { password: PASSWORD },
          { 'x-forwarded-for': '203.0.113.8' },
        )
      ).status,
    ).toBe(200);
  });
  it('and nobody proves anything without a session, or for a session that has ended elsewhere', async () => {
    expect((await confirm(w.stranger, { password: PASSWORD })).status).toBe(401);
    const c = await signIn('th-hoamai/otherprincipal');
    expect(await level(c)).toBe('click');
    await owner`delete from auth.session where user_id = ${w.world.people.otherPrincipal}`;
    expect((await confirm(c, { password: PASSWORD })).status).toBe(401);
  });
});

describe('the second factor', () => {
  it('is set up with the password, counts only after a first code, and is not asked at sign-in', async () => {
    const c = await signIn('th-hoasen/principal');
    expect(
      problem(await c.post('/api/auth/second-factor/begin', { password: 'sai' })),
    ).toMatchObject({ code: 'wrong-password' });
    expect(problem(await confirm(c, { password: PASSWORD, code: '123456' }))).toMatchObject({
      status: 409,
      code: 'second-factor-not-set',
    });
    const begun = await c.post<Enrolment>('/api/auth/second-factor/begin', { password: PASSWORD });
    expect(begun.body.uri).toBe(
      'otpauth://totp/Ni%C3%AAn%20Kh%C3%B3a:th-hoasen%2Fprincipal' +
        `?secret=${begun.body.secret}&issuer=Ni%C3%AAn%20Kh%C3%B3a`,
    );
    // Not yet on: the right code neither confirms nor switches it on by the side door.
    expect(
      problem(await confirm(c, { password: PASSWORD, code: totp(begun.body.secret) })),
    ).toMatchObject({ code: 'second-factor-not-set' });
    expect(
      problem(await c.post('/api/auth/second-factor/activate', { code: '000000' })),
    ).toMatchObject({ status: 403, code: 'wrong-code' });
    const old = after(c, await confirm(c, { password: PASSWORD }));
    const done = await old.post<BackupCodes>('/api/auth/second-factor/activate', {
      code: totp(begun.body.secret),
    });
    expect(new Set(done.body.backupCodes).size).toBe(10);
    const on = after(old, done);
    // The session has a new token; the old one and its proof are gone.
    expect((await old.get('/api/me')).status).toBe(401);
    expect(await level(on)).toBe('click');
    expect((await on.get<ConfirmationView>('/api/auth/confirmation')).body).toMatchObject({
      secondFactor: true,
      backupCodesLeft: 10,
    });
    expect((await on.post('/api/auth/second-factor/begin', { password: PASSWORD })).status).toBe(
      409,
    );
    await signIn('th-hoasen/principal');
    const [row] = await owner<{ secret: string; backup_codes: string }[]>`
      select secret, backup_codes
      from auth.two_factor
      where user_id = ${w.world.people.principal}`;
    expect(JSON.stringify(row)).not.toMatch(
      new RegExp(`${begun.body.secret}|${done.body.backupCodes.join('|')}`),
    );
    expect(w.lines.join('\n')).not.toMatch(new RegExp(`${begun.body.secret}|${PASSWORD}`));
  });

  it('takes a code once, refuses a wrong or old one, and looks at it only when the password is right', async () => {
    const { c, secret } = await enrolled(await signIn('xa-hoasen/chair'));
    const code = totp(secret);
    expect(problem(await confirm(c, { password: 'sai', code }))).toMatchObject({
      code: 'wrong-password',
    });
    const answer = await confirm(c, {
      password: PASSWORD,
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect([answer.status, answer.body.level]).toEqual([200, 'second-factor']);
    expect(await level(after(c, answer))).toBe('second-factor');
    expect(problem(await confirm(c, { password: PASSWORD, code }))).toMatchObject({
      status: 403,
      code: 'wrong-code',
    });
    expect(
      problem(await confirm(c, { password: PASSWORD, code: totp(secret, -1) })),
      'spent when it was set up',
    ).toMatchObject({ code: 'wrong-code' });
    for (const wrong of [totp(secret, 9), totp(secret, -9), 'abc', '１２３４５６'])
      expect(problem(await confirm(c, { password: PASSWORD, code: wrong }))).toMatchObject({
        code: expect.stringMatching(/wrong-code|too-many/) as string,
      });
  });
  it('gives a code to one of many at once', async () => {
    const { c, secret } = await enrolled(await signIn('xa-hoasen/specialist'));
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () => confirm(c, { password: PASSWORD, code: totp(secret) })),
    );
    expect(answers.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([200, 403, 403, 403]);
  });
  it('lets nobody go on guessing codes, whatever passwords are right in between', async () => {
    const { c, secret } = await enrolled(await signIn('so-sonhai/director'));
    for (let i = 0; i < limits.codeAccount.max; i += 1) {
      expect((await confirm(c, { password: PASSWORD, code: `00000${i}` })).status).toBe(403);
      await signIn('so-sonhai/director');
    }
    expect((await confirm(c, { password: PASSWORD, code: totp(secret) })).status).toBe(429);
    expect((await confirm(c, { password: PASSWORD })).status).toBe(200);
    later(limits.codeAccount.seconds + 1);
    expect((await confirm(c, { password: PASSWORD, code: totp(secret) })).status).toBe(200);
  });
  it('takes each backup code once; new ones end the old; it goes only with password and code', async () => {
    const {
      c,
      secret,
      backup: [first = '', next = '', third = ''],
    } = await enrolled(await signIn('so-sonhai/inspector'));
    const answer = await confirm(c, { password: PASSWORD, code: first.toUpperCase() });
    expect([answer.status, answer.body.level]).toEqual([200, 'second-factor']);
    await owner`delete from auth.attempt`;
    expect(problem(await confirm(c, { password: PASSWORD, code: first }))).toMatchObject({
      code: 'wrong-code',
    });
    expect((await c.get<ConfirmationView>('/api/auth/confirmation')).body.backupCodesLeft).toBe(9);
    const renewed = await c.post<BackupCodes>('/api/auth/second-factor/backup-codes', {
      password: PASSWORD,
      code: next,
    });
    expect(renewed.body.backupCodes).toHaveLength(10);
    expect(problem(await confirm(c, { password: PASSWORD, code: third }))).toMatchObject({
      code: 'wrong-code',
    });
    expect(
      problem(
        await c.post('/api/auth/second-factor/remove', { password: PASSWORD, code: '000000' }),
      ),
    ).toMatchObject({ code: 'wrong-code' });
    expect(
      problem(
        await c.post('/api/auth/second-factor/remove', { password: 'sai', code: totp(secret) }),
      ),
    ).toMatchObject({ code: 'wrong-password' });
    expect((await c.post('/api/auth/second-factor/remove', { password: PASSWORD })).status).toBe(
      400,
    );
    const strong = after(
      c,
      await confirm(c, { password: PASSWORD, code: renewed.body.backupCodes[0] }),
    );
    expect(await level(strong)).toBe('second-factor');
    const gone = after(
      strong,
      await strong.post('/api/auth/second-factor/remove', {
        password: PASSWORD,
        code: totp(secret),
      }),
    );
    expect((await gone.get<ConfirmationView>('/api/auth/confirmation')).body).toEqual({
      level: 'click',
      until: null,
      secondFactor: false,
      backupCodesLeft: null,
    });
    expect((await enrolled(gone)).secret).not.toBe(secret);
  });
  it("says what to do when the system's key has changed and codes cannot be read, instead of failing", async () => {
    const { c, secret } = await enrolled(await signIn('th-hoamai/otherprincipal'));
    await owner`
      update auth.two_factor t
      set secret = o.secret, backup_codes = 'khong doc duoc'
      from auth.two_factor o
      where t.user_id = ${w.world.people.otherPrincipal}`;
    expect((await c.get<ConfirmationView>('/api/auth/confirmation')).body).toMatchObject({
      secondFactor: true,
      backupCodesLeft: null,
    });
    expect(problem(await confirm(c, { password: PASSWORD, code: totp(secret) }))).toMatchObject({
      status: 409,
      code: 'second-factor-not-set',
    });
    expect((await confirm(c, { password: PASSWORD })).status).toBe(200);
  });
  it("goes with a reset by the superior's office, on the record, and stays with other people's", async () => {
    const [{ c: clerk }] = [await enrolled(await signIn('th-hoasen/clerk'))];
    const chair = await signIn('xa-hoasen/chair');
    const reset = await chair.post<{ password: string }>(
      `/api/people/${w.world.people.clerk}/reset-password`,
    );
    expect(reset.status).toBe(200);
    expect((await clerk.get('/api/me')).status).toBe(401);
    expect(
      (
        await (
          await signIn('th-hoasen/clerk', reset.body.password)
        ).get<ConfirmationView>('/api/auth/confirmation')
      ).body.secondFactor,
    ).toBe(false);
    expect((await chair.get<ConfirmationView>('/api/auth/confirmation')).body.secondFactor).toBe(
      true,
    );
    const events = await owner<{ bytes: string }[]>`
      select e::text as bytes
      from event e
      where e::text like '%password-reset%'`;
    expect(events.at(-1)?.bytes).toContain('secondFactorRemoved');
    await verifyAudit(owner);
  });
});
