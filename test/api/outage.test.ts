import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#api/app';
import { createAuth } from '#api/auth/auth';
import { readingFrom } from '#db/access/reading';
import { connect } from '#db/postgres/connect';
import { letPassLostConnections } from '#db/postgres/lost-connection';
import { apiWorld, client, problem, read, type ApiWorld } from './support.ts';

letPassLostConnections();
let w: ApiWorld;
beforeAll(async () => {
  w = await apiWorld();
});
afterAll(async () => {
  await w.close();
});

const nowhere = 'postgres://nobody@127.0.0.1:1/none';

describe('503 while Postgres is away', () => {
  it('with Retry-After, for reading, writing, signing in and readiness; the process lives', async () => {
    const { cookie } = await w.signIn('principal');
    const [write, reader] = [connect(nowhere, 'nk_writer', 1), connect(nowhere, 'nk_reader', 1)];
    const auth = createAuth({
      databaseUrl: nowhere,
      secret: 'x'.repeat(40),
      publicUrl: w.deps.publicUrl,
      production: false,
      poolSize: 1,
      sendReset: async () => {},
      resetByMail: async () => {},
    });
    const app = createApp({ ...w.deps, write, reading: readingFrom(reader), auth });
    const answers = [
      await client(app, cookie).get('/api/me'),
      await client(app, cookie).post(`/api/plans/${w.world.planId}/begin`, {
        kind: 'plan',
        obligationIds: [w.world.planId],
      }),
      await read(
        await app.request('/api/auth/sign-in/username', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"username":"a/b","password":"x"}',
        }),
      ),
      await client(app, '').get('/api/health/ready'),
    ];
    for (const a of answers)
      expect([
        a.status,
        problem(a).code,
        problem(a).retryable,
        a.headers.get('retry-after'),
      ]).toEqual([503, 'unavailable', true, '5']);
    expect((await app.request('/api/health/live')).status).toBe(200);
    await Promise.all([write.end({ timeout: 1 }), reader.end({ timeout: 1 }), auth.close()]);
  });
  it('also when it goes away in the middle, and all is well when it is back', async () => {
    const c = await w.signIn('clerk');
    const owner = connect(w.url, 'owner', 1);
    expect((await c.get('/api/me')).status).toBe(200);
    await owner`
      select pg_terminate_backend(pid)
      from pg_stat_activity
      where datname = current_database()
        and pid <> pg_backend_pid()`;
    const after = await Promise.all(Array.from({ length: 6 }, async () => c.get('/api/plans')));
    for (const a of after) expect([200, 503]).toContain(a.status);
    await new Promise((resolve) => {
      setTimeout(resolve, 400);
    });
    expect(
      (await Promise.all(Array.from({ length: 6 }, async () => c.get('/api/plans')))).map(
        (a) => a.status,
      ),
    ).toEqual([200, 200, 200, 200, 200, 200]);
    await owner.end();
  });
});

describe('500 for what nobody foresaw', () => {
  it('with an id that is in the log and no word of what happened', async () => {
    const c = await w.signIn('principal');
    const app = createApp({
      ...w.deps,
      clock: {
        mode: 'real',
        now: async () => {
          throw new Error('secret detail of a table');
        },
      },
    });
    const answer = await client(app, c.cookie).get('/api/me');
    expect(problem(answer)).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|table|Error|at \//);
    const id = problem(answer).instance?.replace('urn:uuid:', '') ?? '?';
    expect(w.lines.some((l) => l.includes(id) && l.includes('secret detail'))).toBe(true);
    expect(answer.headers.get('x-request-id')).toBe(id);
  });
});
