import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { cpus } from 'node:os';
import { actorOf } from '#db/access/people';
import { planStream } from '#db/plan/stream';
import { connect, type Db } from '#db/postgres/connect';
import type { Call } from '#db/record/stream';
import { verifyAudit } from '#db/record/verify-audit';
/**
 * `npm run bench:bulk`: five hundred papers, endorsed and waiting at one head, approved one by one
 * over 16 connections, and at once by the bulk act; both several times in one run, because the
 * machine is shared and noisy. Between two turns the head withdraws all approvals, so that the same
 * papers wait again.
 */
import { createReference } from '#db/shared/reference';
import type { PlanCommand } from '#domain/plan/commands';
import { isRefusal } from '#domain/problems';
import { executeAll } from '../support/execute-all.ts';
import { zone } from '../support/world.ts';
import { cookiesIn, drawDesks, password, raiseGround, type Drawn, type Raised } from './ground.ts';

const PAPERS = Number(process.env['BENCH_PAPERS'] ?? 500);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const CONNECTIONS = 16;
const say = (line: string): void => {
  console.log(line);
};

interface Seen {
  readonly submissionId: string;
  readonly revision: number;
  readonly sha256: string;
}
interface Paper {
  readonly planId: string;
  readonly seen: Seen;
}

/**
 * What is prepared and taken back between turns goes through the same door, inside this process.
 */
function actsOn(db: Db) {
  const stream = planStream(createReference(db, zone));
  const actors = new Map<string, ReturnType<typeof actorOf>>();
  return async (
    papers: readonly {
      readonly planId: string;
      readonly personId: string;
      readonly command: PlanCommand;
    }[],
  ): Promise<Paper[]> => {
    const now = new Date().toISOString();
    const calls = await Promise.all(
      papers.map(async ({ planId, personId, command }): Promise<Call<PlanCommand>> => {
        const actor = actors.get(personId) ?? actorOf(db, personId, now.slice(0, 10));
        actors.set(personId, actor);
        return { actor: await actor, now, streamId: planId, command };
      }),
    );
    const settled = await executeAll(db, stream, calls);
    return settled.map((s, i): Paper => {
      if (s.status === 'rejected') throw s.reason;
      if (isRefusal(s.value)) throw new Error(JSON.stringify(s.value));
      const { id, revision, sha256 } = s.value['submission'] as {
        id: string;
        revision: number;
        sha256: string;
      };
      return { planId: calls[i]?.streamId ?? '', seen: { submissionId: id, revision, sha256 } };
    });
  };
}

/** One by one, as many people clicking at once as there are connections. @returns seconds */
async function single(
  ground: Raised<unknown>,
  cookie: string,
  papers: readonly Paper[],
): Promise<number> {
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let paper = papers[next++]; paper; paper = papers[next++]) {
        const { status, body } = await ground.ask(
          'POST',
          `/api/plans/${paper.planId}/approve`,
          { cookie, 'idempotency-key': randomUUID(), origin: `http://localhost:${ground.port}` },
          JSON.stringify(paper.seen),
        );
        if (status !== 200) throw new Error(`approve: ${status} ${JSON.stringify(body)}`);
      }
    }),
  );
  return (performance.now() - began) / 1000;
}

interface Bulk {
  readonly seconds: number;
  readonly firstLine: number;
  readonly text: string;
  readonly done: number;
}

/** All in one request, with the password given before. */
async function bulk(
  ground: Raised<unknown>,
  cookie: string,
  papers: readonly Paper[],
  key: string,
): Promise<Bulk> {
  const body = JSON.stringify({
    items: papers.map(({ planId, seen }) => ({ planId, command: seen })),
  });
  const began = performance.now();
  let firstLine = Number.NaN;
  const text = await new Promise<string>((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: ground.port,
        path: '/api/bulk/approve',
        method: 'POST',
        headers: {
          cookie,
          origin: `http://localhost:${ground.port}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': key,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => {
          if (Number.isNaN(firstLine)) firstLine = (performance.now() - began) / 1000;
          chunks.push(chunk);
        });
        response.on('end', () => {
          resolve(Buffer.concat(chunks).toString());
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
  const seconds = (performance.now() - began) / 1000;
  const end = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '{}') as { done?: number };
  return { seconds, firstLine, text, done: end.done ?? 0 };
}

async function proved(ground: Raised<unknown>, cookie: string): Promise<string> {
  const { headers, status } = await ground.ask(
    'POST',
    '/api/auth/confirm',
    { cookie, origin: `http://localhost:${ground.port}` },
    JSON.stringify({ password }),
  );
  if (status !== 200) throw new Error(`confirm: ${status}`);
  return `${cookie}; ${cookiesIn(headers)}`;
}

const middle = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
const round = (n: number): number => Math.round(n * 100) / 100;

const ground = await raiseGround(say, async (owner, url): Promise<Drawn[]> =>
  drawDesks(owner, url, PAPERS),
);
const writer = connect(ground.databaseUrl, 'nk_writer', 4);
try {
  const act = actsOn(writer);
  const idOf = async (position: string): Promise<{ id: string; login: string }> =>
    (
      await ground.owner<{ id: string; login: string }[]>`
        select pe.id, pe.login
        from person pe
        join appointment a on a.person_id = pe.id
        join unit u on u.id = a.unit_id
        where u.kind = 'commune'
          and a.position = ${position}`
    )[0] ?? { id: '', login: '' };
  const [specialist, head] = [await idOf('specialist'), await idOf('head')];
  const sent = await act(
    ground.drawn.map((d) => ({
      planId: d.planId,
      personId: d.personId,
      command: { type: 'submit', submissionId: d.submissionId, draftVersion: 0 },
    })),
  );
  let papers = await act(
    sent.map(({ planId, seen }) => ({
      planId,
      personId: specialist.id,
      command: { type: 'endorse', ...seen },
    })),
  );
  const again = async (): Promise<void> => {
    papers = await act(
      papers.map(({ planId, seen }) => ({
        planId,
        personId: head.id,
        command: { type: 'withdraw-approval', ...seen, reason: 'Lượt đo sau' },
      })),
    );
  };
  const cookie = await ground.signIn(head.login);
  say(
    `${PAPERS} papers wait at one head; ${cpus().length} cores, ` +
      'shared by load generator, api, worker, Temporal and Postgres',
  );
  await ground.drained();
  // The first turn meets cold caches and statements nobody has planned yet.
  await bulk(ground, await proved(ground, cookie), papers.slice(0, 100), randomUUID());
  await single(ground, cookie, papers.slice(100));
  await again();

  const rounds: { single: number; seconds: number; firstLine: number; repeat: number }[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    await ground.drained();
    const one = await single(ground, cookie, papers);
    await again();
    await ground.drained();
    const sure = await proved(ground, cookie);
    const key = randomUUID();
    const many = await bulk(ground, sure, papers, key);
    if (many.done !== papers.length) throw new Error(`bulk: ${many.text.slice(-500)}`);
    const count = async (): Promise<number> =>
      (
        await ground.owner<{ n: number }[]>`
          select count(*)::int as n
          from event
          where type = 'approved'`
      )[0]?.n ?? 0;
    const before = await count();
    const repeat = await bulk(ground, sure, papers, key);
    if (repeat.text !== many.text || (await count()) !== before)
      throw new Error('a repeat was not harmless');
    await again();
    rounds.push({
      single: PAPERS / one,
      seconds: many.seconds,
      firstLine: many.firstLine,
      repeat: repeat.seconds,
    });
    say(
      [
        `round ${n + 1}: one by one ${round(PAPERS / one)}/s`,
        `in bulk ${round(many.seconds)} s = ${round(PAPERS / many.seconds)}/s`,
        `first line after ${round(many.firstLine)} s`,
        `the same again ${round(repeat.seconds)} s, no effect`,
      ].join('; '),
    );
  }
  const { broken } = await verifyAudit(ground.owner);
  if (broken.length > 0)
    throw new Error(`the record is broken: ${JSON.stringify(broken.slice(0, 3))}`);
  const seconds = middle(rounds.map((r) => r.seconds));
  const oneByOne = middle(rounds.map((r) => r.single));
  console.log(
    JSON.stringify({
      bench: 'bulk',
      papers: PAPERS,
      seconds: round(seconds),
      perSecond: round(PAPERS / seconds),
      single: round(oneByOne),
      ratio: round(PAPERS / seconds / oneByOne),
      firstLine: round(middle(rounds.map((r) => r.firstLine))),
      repeat: round(middle(rounds.map((r) => r.repeat))),
    }),
  );
} finally {
  await writer.end();
  await ground.stop();
}
