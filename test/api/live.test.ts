import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayChanged } from '#db/wake/changed-channel';
import { apiWorld, type ApiWorld, type Person } from './support.ts';

let w: ApiWorld;
beforeAll(async () => {
  w = await apiWorld({ listen: true });
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
});
afterAll(async () => {
  await w.close();
});

interface Listening {
  readonly events: { planId?: string; notice?: boolean }[];
  readonly stop: () => Promise<void>;
  readonly ended: Promise<void>;
}

/** Opens a person's stream and gathers what it says. */
async function listen(who: Person): Promise<Listening> {
  const { cookie } = await w.signIn(who);
  const response = await w.app.request('/api/live', { headers: { cookie } });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/event-stream'),
  ]);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const events: Listening['events'] = [];
  const decoder = new TextDecoder();
  const { promise: opened, resolve: open } = Promise.withResolvers<undefined>();
  const ended = (async () => {
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        if (block.includes('event: open')) open(undefined);
        if (block.includes('event: changed'))
          events.push(JSON.parse(block.split('data: ')[1] ?? '{}') as Listening['events'][number]);
      }
    }
  })();
  await opened;
  return {
    events,
    ended,
    stop: async () => {
      await reader.cancel();
    },
  };
}
const until = async (done: () => boolean): Promise<void> => {
  for (let i = 0; i < 100 && !done(); i += 1)
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
};

describe('live events', () => {
  it('reach exactly those who may read the year that changed', async () => {
    const all = {
      principal: await listen('principal'),
      clerk: await listen('clerk'),
      other: await listen('otherPrincipal'),
      specialist: await listen('specialist'),
      inspector: await listen('inspector'),
      admin: await listen('admin'),
    };
    expect(w.deps.live.subscribers()).toBe(6);
    const draft = await w.world.drafted('plan', '2026-09-08T01:00:00.000Z');
    await (await w.signIn('principal')).post(`/api/plans/${w.world.planId}/submit`, draft);
    const heard = (l: Listening): boolean => l.events.some((e) => e.planId === w.world.planId);
    await until(
      () =>
        heard(all.principal) && heard(all.clerk) && heard(all.specialist) && heard(all.inspector),
    );
    expect(
      Object.entries(all)
        .filter(([, l]) => heard(l))
        .map(([name]) => name),
    ).toEqual(['principal', 'clerk', 'specialist', 'inspector']);
    expect(all.specialist.events).toContainEqual({ notice: true });
    expect(all.inspector.events).not.toContainEqual({ notice: true });
    for (const l of Object.values(all)) await l.stop();
    await until(() => w.deps.live.subscribers() === 0);
    expect(w.deps.live.subscribers()).toBe(0);
  });
  it('come from other processes too, by NOTIFY, and of many years at once', async () => {
    const [principal, other] = [await listen('principal'), await listen('otherPrincipal')];
    await sayChanged(w.world.db, [
      w.world.directiveId,
      w.world.otherPlanId,
      ...Array.from({ length: 400 }, () => crypto.randomUUID()),
    ]);
    await until(() => other.events.length > 0);
    expect(other.events).toContainEqual({ planId: w.world.otherPlanId });
    expect(principal.events).toEqual([]);
    await Promise.all([principal.stop(), other.stop()]);
  });
  it('end when the process stops', async () => {
    const principal = await listen('principal');
    await w.deps.live.close();
    await principal.ended;
    expect(w.deps.live.subscribers()).toBe(0);
  });
});
