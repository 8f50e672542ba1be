import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccounts, hashPassword } from '#db/account/accounts';
import { planStream } from '#db/plan/stream';
import { connect, type Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import { verifyAudit } from '#db/record/verify-audit';
import { reviewRouteStream } from '#db/review-route/stream';
import { isRefusal } from '#domain/problems';
import type { RouteSpec } from '#domain/shapes/review-route';
import { executeAll } from '../support/execute-all.ts';
import { manySchools, type Officer, type School } from '../support/many-schools.ts';
import { routeId, routeStep, zone } from '../support/world.ts';
import { apiWorld, client, PASSWORD, type ApiWorld } from './support.ts';

const PAPERS = 500;
/** Acts of each reviewer; a machine that is busy stops them earlier. */
const ACTS = 100;
const AT_MOST_MS = 45_000;
const at = '2026-09-16T02:00:00.000Z';
/** Two of three offices, then the head, who may send it back to them or to its author. */
const spec: RouteSpec = {
  withdrawDays: 5,
  steps: [
    routeStep('specialist', 'endorse', {
      key: 'offices',
      rule: 'some',
      needed: 2,
      samePerson: true,
      offices: [
        { relation: 'parent', line: 'managing', position: 'specialist' },
        { relation: 'parent', line: 'managing', position: 'deputy' },
        { relation: 'issuer', line: 'managing', position: 'specialist' },
      ],
    }),
    routeStep('head', 'approve', { key: 'head', returns: 'both', samePerson: true }),
  ],
};

interface Paper extends School {
  readonly seen: {
    readonly submissionId: string;
    readonly revision: number;
    readonly sha256: string;
  };
}
type Act = 'endorse' | 'return' | 'approve' | 'forward' | 'withdraw-approval';
interface Answered {
  readonly status: number;
  readonly body: { readonly id?: string; readonly seq?: number; readonly code?: string };
  readonly by: Officer;
  readonly act: Act;
  readonly paper: Paper;
  readonly twice: boolean;
}

let w: ApiWorld;
let owner: Db;
let papers: Paper[];
let reviewers: (Officer & { cookie: string })[];
let port: number;
let server: ReturnType<typeof serve>;
const agent = new Agent({ keepAlive: true, maxSockets: 80 });

beforeAll(async () => {
  w = await apiWorld();
  owner = connect(w.url, 'owner', 4);
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  const { submissionId } = await w.world.drafted('plan', '2026-09-08T02:00:00.000Z');
  const made = await manySchools(owner, w.world, submissionId, 4, PAPERS, [
    ['specialist', 10],
    ['deputy', 3],
    ['head', 2],
  ]);
  const experts = Array.from({ length: 4 }, (_, n): Officer => ({
    personId: randomUUID(),
    login: `so/chuyenvien-${n}`,
    name: `Chuyên viên Sở ${n}`,
    unitId: w.world.units.department,
    position: 'specialist',
  }));
  await owner`
    insert into person
    ${owner(experts.map((o) => ({ id: o.personId, name: o.name, login: o.login })))}`;
  await owner`
    insert into appointment ${owner(
      experts.map((o) => ({
        id: randomUUID(),
        person_id: o.personId,
        unit_id: o.unitId,
        position: o.position,
        during: '[2020-01-01,)',
        confirmed: true,
      })),
    )}`;
  const officers = [...made.officers, ...experts];
  await owner`
    insert into review_route_version ${owner({
      route_id: routeId,
      version: 2,
      name: 'Hai trong ba',
      spec: owner.json(spec),
      state: 'draft',
      changed_by: w.world.people.director,
      changed_at: at,
    })}`;
  const published = await execute(owner, reviewRouteStream(zone), {
    actor: w.world.actor('director'),
    now: at,
    streamId: routeId,
    command: { type: 'publish', version: 2, draftVersion: 1 },
  });
  if (isRefusal(published)) throw new Error(JSON.stringify(published));
  // A process keeps routes for two seconds: the papers below are to be sent on the new version.
  w.world.reference.forget();
  const passwordHash = await hashPassword(PASSWORD);
  await addAccounts(
    owner,
    officers.map((o) => ({
      personId: o.personId,
      name: o.name,
      login: o.login,
      email: null,
      passwordHash,
    })),
  );
  const settled = await executeAll(
    owner,
    planStream(w.world.reference),
    made.schools.map((s) => ({
      actor: {
        kind: 'person' as const,
        personId: s.principal,
        offices: [{ unitId: s.unitId, position: 'head' as const }],
      },
      now: at,
      streamId: s.planId,
      command: { type: 'submit' as const, submissionId: s.submissionId, draftVersion: 0 },
    })),
  );
  papers = settled.map((one, i): Paper => {
    if (one.status === 'rejected' || isRefusal(one.value)) throw new Error(JSON.stringify(one));
    const { revision, sha256 } = one.value['submission'] as { revision: number; sha256: string };
    const school = made.schools[i] as School;
    return { ...school, seen: { submissionId: school.submissionId, revision, sha256 } };
  });
  w.at(at);
  reviewers = [];
  for (const officer of officers) {
    const answer = await client(w.app, '').post('/api/auth/sign-in/username', {
      username: officer.login,
      password: PASSWORD,
    });
    if (answer.status !== 200) throw new Error(`sign-in of ${officer.login}: ${answer.status}`);
    reviewers.push({
      ...officer,
      cookie: answer.headers
        .getSetCookie()
        .map((c) => c.split(';')[0])
        .join('; '),
    });
  }
  server = serve({ fetch: w.app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  ({ port } = server.address() as AddressInfo);
}, 120_000);
afterAll(async () => {
  agent.destroy();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  await owner.end();
  await w.close();
});

const post = (
  cookie: string,
  path: string,
  key: string,
  body: object,
): Promise<{ status: number; body: Answered['body'] }> =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: {
          cookie,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'idempotency-key': key,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
        });
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            body: JSON.parse(Buffer.concat(chunks).toString()) as Answered['body'],
          });
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });

const percent = (): number => Math.random() * 100;
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
function actFor({ position }: Officer): Act {
  const dice = percent();
  if (position === 'head')
    return dice < 50
      ? 'approve'
      : dice < 70
        ? 'return'
        : dice < 80
          ? 'withdraw-approval'
          : dice < 90
            ? 'endorse'
            : 'forward';
  return dice < 80 ? 'endorse' : dice < 87 ? 'return' : 'forward';
}
function bodyFor(act: Act, by: Officer, { seen }: Paper): object {
  const colleagues = reviewers.filter((r) => r.unitId === by.unitId && r.position === 'specialist');
  switch (act) {
    case 'return':
      return {
        ...seen,
        reason: 'Thiếu chỉ tiêu',
        to: by.position === 'head' && percent() < 70 ? 'before' : 'author',
      };
    case 'withdraw-approval':
      return { ...seen, reason: 'Sai căn cứ' };
    case 'forward':
      return {
        ...seen,
        seat: 0,
        to: { unitId: by.unitId, position: 'specialist', personId: oneOf(colleagues).personId },
        reason: 'Đi công tác',
      };
    default:
      return seen;
  }
}

describe('sixty-four reviewers on the same five hundred papers at once, over HTTP', () => {
  const answers: Answered[] = [];
  it('are answered each, with the act done or the reason why not, and a double click with the same', async () => {
    expect(reviewers).toHaveLength(64);
    const until = performance.now() + AT_MOST_MS;
    const began = performance.now();
    await Promise.all(
      reviewers.map(async (by) => {
        const mine = papers.filter(
          (p) => by.unitId === w.world.units.department || p.communeId === by.unitId,
        );
        for (let n = 0; n < ACTS && performance.now() < until; n += 1) {
          // Half of the time all of a commune meet on a few papers.
          const paper = oneOf(percent() < 50 ? mine.slice(0, 12) : mine);
          const act = actFor(by);
          const [path, key, body] = [
            `/api/plans/${paper.planId}/${act}`,
            randomUUID(),
            bodyFor(act, by, paper),
          ];
          const [answer, again] = await Promise.all([
            post(by.cookie, path, key, body),
            ...(percent() < 15 ? [post(by.cookie, path, key, body)] : []),
          ]);
          if (answer === undefined) continue;
          answers.push({ ...answer, by, act, paper, twice: again !== undefined });
          // Refused at one moment may be done at the next; done is done, and told alike.
          if (again?.status === 200 && answer.status === 200)
            expect(again.body).toEqual(answer.body);
          else if (again?.status === 200) answers.push({ ...again, by, act, paper, twice: true });
        }
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    const done = answers.filter((a) => a.status === 200).length;
    process.stdout.write(
      `64 reviewers: ${answers.length} decisions sent, ${done} done, in ${seconds.toFixed(1)} s\n`,
    );
    expect(done).toBeGreaterThan(PAPERS);
    expect(
      [
        ...new Set(answers.filter((a) => a.status !== 200).map((a) => a.body.code ?? a.status)),
      ].filter(
        (code) =>
          ![
            'already-decided',
            'wrong-state',
            'not-allowed',
            'same-person',
            'office-already-asked',
            'too-late-to-withdraw',
            'may-not-return',
            'office-cannot-decide',
          ].includes(String(code)),
      ),
    ).toEqual([]);
    for (const act of ['endorse', 'return', 'approve', 'forward', 'withdraw-approval'] as const)
      expect(answers.some((a) => a.act === act && a.status === 200)).toBe(true);
    // Else nobody was in anybody's way, and nothing was shown.
    expect(answers.filter((a) => a.status !== 200).length).toBeGreaterThan(200);
  }, 90_000);

  it('leave no decision lost: each one that was granted stands in the record once, and nothing else does', async () => {
    const typesOf: Record<Act, readonly string[]> = {
      endorse: ['endorsed'],
      return: ['returned', 'sent-back'],
      approve: ['approved'],
      forward: ['forwarded'],
      'withdraw-approval': ['approval-withdrawn'],
    };
    const events = await owner<{ stream: string; seq: number; type: string; body: string }[]>`
      select stream, seq, type, body
      from event
      where stream = any(${papers.map((p) => p.planId)}::uuid[])
        and type <> 'submitted'
      order by stream, seq`;
    const bySeq = new Map(events.map((e) => [`${e.stream}:${e.seq}`, e]));
    const claimed = new Map<string, number>();
    let same = 0;
    for (const a of answers.filter((x) => x.status === 200)) {
      const event = bySeq.get(`${a.body.id ?? ''}:${a.body.seq ?? 0}`);
      const { actor, payload } = JSON.parse(event?.body ?? '{"payload":{}}') as {
        actor?: string;
        payload: { submissionId?: string };
      };
      const isIts =
        actor === a.by.personId &&
        typesOf[a.act].includes(event?.type ?? '') &&
        payload.submissionId === a.paper.submissionId;
      // Forwarded to where it is already: nothing happened, and nobody says otherwise.
      if (a.act === 'forward' && (!isIts || claimed.has(`${a.body.id ?? ''}:${a.body.seq ?? 0}`)))
        same += 1;
      else {
        expect(isIts).toBe(true);
        claimed.set(
          `${a.body.id ?? ''}:${a.body.seq ?? 0}`,
          (claimed.get(`${a.body.id ?? ''}:${a.body.seq ?? 0}`) ?? 0) + 1,
        );
      }
    }
    expect([...claimed.values()].filter((n) => n !== 1)).toEqual([]);
    expect([...claimed.keys()].toSorted()).toEqual([...bySeq.keys()].toSorted());
    expect(same).toBeLessThan(claimed.size / 10);
  });

  it('leave none counted twice: one a seat and visit, one a person and visit, as many as needed', async () => {
    const ids = papers.map((p) => p.submissionId);
    const twice = async (columns: string, kinds: readonly string[]): Promise<number> =>
      (
        await owner`
          select 1
          from decision
          where submission_id = any(${ids}::uuid[])
            and kind = any(${[...kinds]})
          group by ${owner.unsafe(columns)}
          having count(*) > 1`
      ).length;
    expect([
      await twice('submission_id, visit, seat', ['endorsed', 'approved', 'returned', 'sent-back']),
      await twice('submission_id, visit, person_id', [
        'endorsed',
        'approved',
        'returned',
        'sent-back',
      ]),
      await twice('submission_id, visit, kind', ['approved', 'returned', 'sent-back', 'withdrawn']),
    ]).toEqual([0, 0, 0]);
    const perVisit = await owner<{ n: number; ends: number }[]>`
      select count(*) filter (where kind = 'endorsed')::int as n,
        count(*) filter (where kind <> 'endorsed')::int as ends
      from decision
      where submission_id = any(${ids}::uuid[])
        and kind in ('endorsed', 'returned', 'sent-back', 'approved')
      group by submission_id, visit`;
    // A visit ends with its second endorsement, or with one decision that ends it otherwise.
    expect(perVisit.filter((v) => v.n > 2 || v.ends > 1 || (v.n === 2 && v.ends > 0))).toEqual([]);
  });

  it('leave every paper in the state its own record tells, with its desks, tasks and notices', async () => {
    const rows = await owner<
      {
        id: string;
        plan_id: string;
        state: string;
        step_index: number | null;
        visit: number;
        given: { visit: number }[];
        last: string;
        desks: number;
        tasks: number;
        approved: number;
        withdrawn: number;
        returned: number;
        told: number;
      }[]
    >`
      select s.id, s.plan_id, s.state, s.step_index, s.visit, s.given,
        (
          select e.type
          from event e
          where e.stream = s.plan_id
            and e.type in (
              'submitted', 'endorsed', 'returned', 'sent-back', 'approved', 'approval-withdrawn'
            )
          order by e.seq desc
          limit 1
        ) as last,
        (select count(*)::int from desk d where d.submission_id = s.id) as desks,
        (select count(*)::int from task t where t.plan_id = s.plan_id and t.in_force) as tasks,
        (
          select count(*)::int
          from event e
          where e.stream = s.plan_id
            and e.type = 'approved'
        ) as approved,
        (
          select count(*)::int
          from event e
          where e.stream = s.plan_id
            and e.type = 'approval-withdrawn'
        ) as withdrawn,
        (
          select count(*)::int
          from event e
          where e.stream = s.plan_id
            and e.type = 'returned'
        ) as returned,
        (
          select count(*)::int
          from notice n
          where n.plan_id = s.plan_id
            and n.kind in ('returned', 'approved', 'approval-withdrawn')
            and n.channel = 'app'
        ) as told
      from submission s
      where s.id = any(${papers.map((p) => p.submissionId)}::uuid[])`;
    expect(rows).toHaveLength(PAPERS);
    for (const r of rows) {
      const given = r.given.filter((g) => g.visit === r.visit).length;
      const expected =
        r.state === 'approved' || r.state === 'returned' ? 0 : r.step_index === 0 ? 3 - given : 1;
      expect([r.state, r.desks, r.approved - r.withdrawn, r.tasks > 0, r.told]).toEqual([
        r.last === 'approved' ? 'approved' : r.last === 'returned' ? 'returned' : 'in-review',
        expected,
        r.state === 'approved' ? 1 : 0,
        r.state === 'approved',
        r.approved + r.withdrawn + r.returned,
      ]);
    }
    const [counted] = await owner<{ approved: number; done: number }[]>`
      select (select count(*)::int from decision where kind = 'approved') as approved,
        (select count(*)::int from event where type = 'approved') as done`;
    expect(counted?.approved).toBe(counted?.done);
  });

  it('leave a record that verifies, chain by chain', async () => {
    const verdict = await verifyAudit(owner);
    expect(verdict.broken).toEqual([]);
    expect(verdict.streams).toBeGreaterThan(PAPERS);
  });
});
