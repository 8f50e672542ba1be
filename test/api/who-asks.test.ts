import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#api/app';
import { authenticate, type Asker, type Strategy } from '#api/auth/authenticate';
import { Problem } from '#api/http/problem';
import type { Actor } from '#domain/access/actor';
import { apiWorld, client, type ApiWorld } from './support.ts';

describe('who asks', () => {
  const asker: Asker = {
    id: 'somebody',
    session: { personId: 'somebody', sessionId: 's', proof: null, setCookies: [] },
    actorOn: async () => ({ kind: 'person', personId: 'somebody', offices: [] }),
  };
  const asked: string[] = [];
  const strategy =
    (name: string, found: Asker | null): Strategy =>
    async () => {
      asked.push(name);
      return found;
    };
  const request = new Request('http://api/api/me');

  it('is told by the first way that knows', async () => {
    const whoAsks = authenticate(
      strategy('cookie', null),
      strategy('key', asker),
      strategy('never reached', null),
    );
    expect(await whoAsks(request)).toBe(asker);
    expect(asked).toEqual(['cookie', 'key']);
  });
  it('is nobody when no way knows', async () => {
    await expect(authenticate(strategy('cookie', null))(request)).rejects.toEqual(
      new Problem('not-signed-in'),
    );
  });
});

describe('a read', () => {
  let w: ApiWorld;
  beforeAll(async () => {
    w = await apiWorld();
  }, 120_000);
  afterAll(async () => {
    await w.close();
  });

  it('is made for who asks; before that is known, for the system', async () => {
    const readers: Actor[] = [];
    const app = createApp({
      ...w.deps,
      reading: (actor, body) => {
        readers.push(actor);
        return w.deps.reading(actor, body);
      },
    });
    const { cookie } = await w.signIn('principal');
    const principal = client(app, cookie);
    for (const path of ['/api/me', '/api/plans', '/api/home', '/api/notices', '/api/units'])
      expect([path, (await principal.get(path)).status]).toEqual([path, 200]);
    const [first, ...others] = readers;
    expect(first).toEqual({ kind: 'system' });
    expect(others.length).toBeGreaterThanOrEqual(5);
    for (const reader of others)
      expect(reader).toMatchObject({ kind: 'person', personId: w.world.people.principal });
  });
});
