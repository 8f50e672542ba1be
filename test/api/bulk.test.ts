import { randomUUID } from 'node:crypto';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planStream } from '#db/plan/stream';
import { connect, type Db } from '#db/postgres/connect';
import type { Call } from '#db/record/stream';
import { verifyAudit } from '#db/record/verify-audit';
import { bulkEnd, bulkItem, type BulkCheck, type BulkItem } from '#domain/contracts/bulk';
import type { PlanCommand } from '#domain/plan/commands';
import { isRefusal } from '#domain/problems';
import { executeAll } from '../support/execute-all.ts';
import { moreYears, type Year } from '../support/years.ts';
import {
  apiWorld,
  client,
  PASSWORD,
  problem,
  read,
  type ApiWorld,
  type Client,
  type Person,
} from './support.ts';

interface Seen {
  readonly submissionId: string;
  readonly revision: number;
  readonly sha256: string;
}
interface Waiting extends Year {
  readonly seen: Seen;
}

let w: ApiWorld;
let owner: Db;
let model: string;
let chair: Client;
const at = '2026-09-16T02:00:00.000Z';
beforeAll(async () => {
  w = await apiWorld();
  owner = connect(w.url, 'owner', 2);
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  model = (await w.world.drafted('plan', '2026-09-08T02:00:00.000Z')).submissionId;
  w.at(at);
  chair = await proved('chair');
});
afterAll(async () => {
  await owner.end();
  await w.close();
});

/** Signed in, and the password given once more: what a signature on many papers asks for. */
async function proved(who: Person): Promise<Client> {
  const c = await w.signIn(who);
  const answer = await c.post('/api/auth/confirm', { password: PASSWORD });
  expect(answer.status).toBe(200);
  return client(
    w.app,
    `${c.cookie}; ${answer.headers
      .getSetCookie()
      .map((x) => x.split(';')[0])
      .join('; ')}`,
  );
}

/**
 * So many papers, endorsed and waiting at the head of the commune; or still with the specialist.
 */
async function waiting(count: number, endorsed = true): Promise<Waiting[]> {
  const years = await moreYears(w.world, model, count);
  const stream = planStream(w.world.reference);
  const all = async (
    who: Person,
    command: (y: Year, i: number) => PlanCommand,
  ): Promise<Seen[]> => {
    const settled = await executeAll(
      w.world.db,
      stream,
      years.map((y, i): Call<PlanCommand> => ({
        actor: w.world.actor(who),
        now: at,
        streamId: y.planId,
        command: command(y, i),
      })),
    );
    return settled.map((s) => {
      if (s.status === 'rejected' || isRefusal(s.value)) throw new Error(JSON.stringify(s));
      const { id, revision, sha256 } = s.value['submission'] as {
        id: string;
        revision: number;
        sha256: string;
      };
      return { submissionId: id, revision, sha256 };
    });
  };
  let seen = await all('principal', (y) => ({
    type: 'submit',
    submissionId: y.submissionId,
    draftVersion: 0,
  }));
  const sent = seen;
  if (endorsed)
    seen = await all('specialist', (_, i) => ({ type: 'endorse', ...(sent[i] as Seen) }));
  return years.map((y, i) => ({ ...y, seen: seen[i] as Seen }));
}

const itemsOf = (papers: readonly Waiting[], more: object = {}) =>
  papers.map(({ planId, seen }) => ({ planId, command: { ...seen, ...more } }));
interface Done {
  readonly status: number;
  readonly type: string;
  readonly items: BulkItem[];
  readonly end: unknown;
  readonly body: string;
}
async function bulk(
  c: Client,
  name: string,
  items: readonly object[],
  key: string = randomUUID(),
): Promise<Done> {
  const response = await w.app.request(`/api/bulk/${name}`, {
    method: 'POST',
    headers: {
      cookie: c.cookie,
      'accept-language': 'vi',
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify({ items }),
  });
  const body = await response.text();
  const lines =
    response.status === 200
      ? body
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as unknown)
      : [];
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    items: lines.slice(0, -1).map((l) => bulkItem.strict().parse(l)),
    end: lines.at(-1),
    body,
  };
}
const events = async (): Promise<number> =>
  (await owner<{ n: number }[]>`select count(*)::int as n from event`)[0]?.n ?? 0;
const states = async (papers: readonly Waiting[]): Promise<string[]> => {
  const rows = await owner<{ id: string; state: string }[]>`
    select id, state
    from submission
    where id = any(${papers.map((p) => p.submissionId)}::uuid[])`;
  return papers.map((p) => rows.find((r) => r.id === p.submissionId)?.state ?? '');
};
/**
 * As each of these stands in the way of an approval: a stale revision, an own paper, a desk that is
 * another's, a paper not come so far, one that asks for more than a password.
 */
async function hindered(): Promise<{
  papers: Waiting[];
  items: { planId: string; command: object }[];
  nowhere: string;
  codes: (string | null)[];
}> {
  const [good, stale, own, other, factor, last] = (await waiting(6)) as [
    Waiting,
    Waiting,
    Waiting,
    Waiting,
    Waiting,
    Waiting,
  ];
  const [early] = (await waiting(1, false)) as [Waiting];
  await owner`
    update submission
    set submitted_by = ${w.world.people.chair}
    where id = ${own.submissionId}`;
  const moved = await w.world.act(
    'director',
    {
      type: 'forward',
      ...other.seen,
      seat: 0,
      to: { unitId: w.world.units.department, position: 'head' },
      reason: 'Vượt thẩm quyền',
    },
    at,
    { planId: other.planId },
  );
  expect(isRefusal(moved)).toBe(false);
  await owner`
    update submission
    set steps = jsonb_set(steps, '{1,confirm}', '"second-factor"')
    where id = ${factor.submissionId}`;
  const papers = [good, stale, own, other, early, factor, last];
  const nowhere = randomUUID();
  const items = itemsOf(papers).map((item, i) =>
    i === 1 ? { ...item, command: { ...item.command, revision: 2 } } : item,
  );
  return {
    papers,
    nowhere,
    items: [...items, { planId: randomUUID(), command: { ...good.seen, submissionId: nowhere } }],
    codes: [
      null,
      'stale-revision',
      'own-submission',
      'not-allowed',
      'wrong-state',
      'confirmation-needed',
      null,
      'not-found',
    ],
  };
}

describe('the dry run', () => {
  it('says of each paper what stands in its way and why, what the act will ask for, and changes nothing', async () => {
    const { papers, items, nowhere, codes } = await hindered();
    const [before, was] = [await events(), await states(papers)];
    const unproved = await w.signIn('chair');
    const answer = await unproved.post<BulkCheck>('/api/bulk/approve/check', { items });
    // What must be proved is asked for once, before the act: here it stands in nobody's way.
    const blocked = codes.map((code) => (code === 'confirmation-needed' ? null : code));
    expect([answer.status, answer.body.needs, answer.body.items.map((i) => i.code)]).toEqual([
      200,
      'second-factor',
      blocked,
    ]);
    expect(answer.body.items.map((i) => i.allowed)).toEqual(blocked.map((code) => code === null));
    expect(answer.body.items.map((i) => i.submissionId)).toEqual([
      ...papers.map((p) => p.submissionId),
      nowhere,
    ]);
    expect(
      answer.body.items.every((i) => (i.allowed ? i.title === null : (i.title ?? '').length > 10)),
    ).toBe(true);
    expect(answer.body.items[0]?.office).toMatchObject({
      unitId: w.world.units.commune,
      position: 'head',
    });
    expect([await events(), await states(papers)]).toEqual([before, was]);
  });
  it('asks for the password where no route asks for more, and for nothing where nothing is signed', async () => {
    const papers = await waiting(2);
    expect(
      (await chair.post<BulkCheck>('/api/bulk/approve/check', { items: itemsOf(papers) })).body
        .needs,
    ).toBe('password');
    expect(
      (
        await chair.post<BulkCheck>('/api/bulk/return/check', {
          items: itemsOf(papers, { reason: 'Sửa', to: 'author' }),
        })
      ).body,
    ).toMatchObject({ needs: 'click', items: [{ allowed: true }, { allowed: true }] });
  });
});

describe('the act', () => {
  it('asks for the password again before many papers are signed, and does nothing without it', async () => {
    const papers = await waiting(2);
    const before = await events();
    const unproved = await w.signIn('chair');
    const refused = await bulk(unproved, 'approve', itemsOf(papers));
    expect([refused.status, JSON.parse(refused.body)]).toMatchObject([
      403,
      { code: 'confirmation-needed', params: { level: 'password' } },
    ]);
    expect(await events()).toBe(before);
    const keyless = await read(
      await w.app.request('/api/bulk/approve', {
        method: 'POST',
        headers: { cookie: chair.cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ items: itemsOf(papers) }),
      }),
    );
    expect(problem(keyless)).toMatchObject({ code: 'key-missing' });
    // What signs nothing needs no proof.
    expect((await bulk(unproved, 'return', itemsOf(papers, { reason: 'Sửa căn cứ' }))).end).toEqual(
      { done: 2, refused: 0, failed: 0 },
    );
  });
  it('answers a line a paper in their order, the counts last; a refusal has its code, the rest is done', async () => {
    const { papers, items, codes } = await hindered();
    const before = await events();
    const first = await bulk(chair, 'approve', items);
    expect([first.status, first.type]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    expect(first.items.map((i) => i.code)).toEqual(codes);
    expect(first.items.map((i) => i.outcome)).toEqual(
      codes.map((code) => (code === null ? 'done' : 'refused')),
    );
    expect(first.items.map((i) => i.planId)).toEqual(items.map((i) => i.planId));
    expect(bulkEnd.strict().parse(first.end)).toEqual({ done: 2, refused: 6, failed: 0 });
    expect(await states(papers)).toEqual([
      'approved',
      'in-review',
      'in-review',
      'in-review',
      'in-review',
      'in-review',
      'approved',
    ]);
    expect(await events()).toBe(before + 2);
  });
  it('sent again under the same key it changes nothing; under a new key each says it is done already', async () => {
    const { items } = await hindered();
    const key = randomUUID();
    const first = await bulk(chair, 'approve', items, key);
    const before = [
      await events(),
      (await owner`select 1 from notice`).length,
      (await owner`select 1 from task`).length,
    ];
    expect(await bulk(chair, 'approve', items, key)).toEqual(first);
    // The half that arrived before the line broke, and the rest of it, are one request.
    expect((await bulk(chair, 'approve', items.slice(0, 3), key)).items).toEqual(
      first.items.slice(0, 3),
    );
    expect([
      await events(),
      (await owner`select 1 from notice`).length,
      (await owner`select 1 from task`).length,
    ]).toEqual(before);
    const anew = await bulk(chair, 'approve', items);
    expect([anew.items[0]?.code, anew.end]).toEqual([
      'wrong-state',
      { done: 0, refused: 8, failed: 0 },
    ]);
    expect(await events()).toBe(before[0]);
    // Another act under the same key is not taken for a repeat.
    expect(
      (
        await bulk(
          chair,
          'refuse',
          items.slice(0, 1).map((i) => ({ ...i, command: { ...i.command, reason: 'Không' } })),
          key,
        )
      ).items[0]?.code,
    ).toBe('key-reused');
  });
  it('the same click twice at once is one approval of each', async () => {
    const papers = await waiting(40);
    const key = randomUUID();
    const both = await Promise.all([
      bulk(chair, 'approve', itemsOf(papers), key),
      bulk(chair, 'approve', itemsOf(papers), key),
    ]);
    expect(both.map((b) => b.end)).toEqual([
      { done: 40, refused: 0, failed: 0 },
      { done: 40, refused: 0, failed: 0 },
    ]);
    expect(
      (
        await owner<{ n: number }[]>`
          select count(*)::int as n
          from decision
          where kind = 'approved'
            and submission_id = any(${papers.map((p) => p.submissionId)}::uuid[])
          group by submission_id`
      ).map((r) => r.n),
    ).toEqual(papers.map(() => 1));
  });
  it('takes a thousand papers and not one more, and no act that is not for many', async () => {
    const [paper] = (await waiting(1)) as [Waiting];
    const items = Array.from({ length: 1001 }, () => itemsOf([paper])[0] as object);
    const before = await events();
    const tooMany = await bulk(chair, 'approve', items);
    expect([tooMany.status, JSON.parse(tooMany.body)]).toMatchObject([400, { code: 'bad-input' }]);
    expect([
      (await bulk(chair, 'approve', [])).status,
      (await bulk(chair, 'sign', itemsOf([paper]))).status,
      (
        await bulk(chair, 'approve', [
          { planId: paper.planId, command: { ...paper.seen, sha256: 'x' } },
        ])
      ).status,
    ]).toEqual([400, 404, 400]);
    expect(await events()).toBe(before);
    const most = await bulk(chair, 'approve', items.slice(1));
    expect([most.items.length, most.end, await events()]).toEqual([
      1000,
      { done: 1000, refused: 0, failed: 0 },
      before + 1,
    ]);
  });
  it("a stranger's papers are not there", async () => {
    const papers = await waiting(3);
    const stranger = await proved('otherPrincipal');
    const before = await events();
    expect(
      (
        await stranger.post<BulkCheck>('/api/bulk/approve/check', { items: itemsOf(papers) })
      ).body.items.map((i) => i.code),
    ).toEqual(['not-found', 'not-found', 'not-found']);
    const answer = await bulk(stranger, 'approve', itemsOf(papers));
    expect([answer.items.map((i) => i.code), answer.end, await events()]).toEqual([
      ['not-found', 'not-found', 'not-found'],
      { done: 0, refused: 3, failed: 0 },
      before,
    ]);
  });
  it('grants two extensions of one year under one key', async () => {
    const rows = await owner<{ id: string; plan_id: string }[]>`
      select id, plan_id
      from obligation
      where plan_id = any(${[w.world.planId, w.world.otherPlanId]}::uuid[])
        and kind <> 'plan'`;
    const items = rows.map((r) => ({
      planId: r.plan_id,
      command: { obligationId: r.id, dueOn: '2027-06-15', reason: 'Bão số 5' },
    }));
    const answer = await bulk(chair, 'extend', items);
    expect([answer.items.map((i) => i.code), answer.end]).toEqual([
      [null, null, null, null],
      { done: 4, refused: 0, failed: 0 },
    ]);
    expect((await owner`select 1 from obligation where due_on = '2027-06-15'`).length).toBe(4);
  });
});

describe('whoever asked has gone', () => {
  it('and all is done anyway, and told again under the same key', async () => {
    const papers = await waiting(100);
    const body = JSON.stringify({ items: itemsOf(papers) });
    const key = randomUUID();
    const server = serve({ fetch: w.app.fetch, hostname: '127.0.0.1', port: 0 });
    try {
      await new Promise((resolve) => {
        server.once('listening', resolve);
      });
      const { port } = server.address() as AddressInfo;
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        request(
          {
            host: '127.0.0.1',
            port,
            path: '/api/bulk/approve',
            method: 'POST',
            headers: {
              cookie: chair.cookie,
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
              'idempotency-key': key,
            },
          },
          resolve,
        )
          .on('error', reject)
          .end(body);
      });
      // After the first lines, while most papers are still to come.
      const heard = await new Promise<string>((resolve) => {
        response.once('data', (chunk: Buffer) => {
          resolve(chunk.toString());
        });
      });
      response.on('error', () => {});
      response.destroy();
      expect([heard.split('\n').length < 100, heard.includes('"done":')]).toEqual([true, false]);
      const done = async (): Promise<number> =>
        (await states(papers)).filter((s) => s === 'approved').length;
      expect(await done()).toBeLessThan(100);
      await expect.poll(done, { timeout: 15_000 }).toBe(100);
      const again = await bulk(chair, 'approve', itemsOf(papers), key);
      expect([again.items.length, again.end]).toEqual([100, { done: 100, refused: 0, failed: 0 }]);
    } finally {
      await new Promise((resolve) => {
        server.close(resolve);
      });
    }
    expect((await verifyAudit(owner)).broken).toEqual([]);
  });
});
