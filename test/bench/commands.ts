import { randomUUID } from 'node:crypto';
/**
 * `npm run bench`: commands a second through the HTTP API, beside bare Postgres transactions, in
 * one run. The machine is shared and noisy, so what counts is the ratio of two numbers measured in
 * turns. `bare` sends its statements together, as we do; `plain` waits for each, as most code does.
 */
import { cpus } from 'node:os';
import { connect } from '#db/postgres/connect';
import { bareStep, plainStep, prepareBare } from './bare.ts';
import { layGround, type Desk, type Ground } from './ground.ts';
import { closedLoop, type Measured } from './measure.ts';
import { openLoop } from './open-loop.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const OPEN_SECONDS = Number(process.env['BENCH_OPEN_SECONDS'] ?? 120);
const say = (line: string): void => {
  console.log(line);
};

/**
 * The acts of one desk in turn: a comment on the own draft, signing and sending up, recalling.
 * Three commands of the record.
 */
function acts(ground: Ground) {
  const signed = new Map<string, { revision: number; sha256: string }>();
  const at = new Map<string, number>();
  return async (desk: Desk): Promise<boolean> => {
    const turn = at.get(desk.planId) ?? 0;
    at.set(desk.planId, turn + 1);
    const { submissionId } = desk;
    const seen = signed.get(desk.planId);
    const [name, body] =
      turn % 3 === 0
        ? ([
            'comment',
            {
              submissionId,
              commentId: randomUUID(),
              part: 'tasks',
              text: 'Xin xem lại thời hạn của nhiệm vụ này.',
            },
          ] as const)
        : turn % 3 === 1
          ? (['submit', { submissionId, draftVersion: 0 }] as const)
          : (['recall', { submissionId, ...seen }] as const);
    const answer = await ground.post(desk, name, body);
    const { submission } = answer.body as { submission?: { revision: number; sha256: string } };
    if (submission)
      signed.set(desk.planId, { revision: submission.revision, sha256: submission.sha256 });
    if (answer.status !== 200) say(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.status === 200;
  };
}

const middle = (runs: readonly Measured[]): Measured =>
  runs.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)] as Measured;

const said = ({ perSecond, p50, p99, failed }: Measured): string =>
  `${perSecond}/s (p50 ${p50} ms, p99 ${p99} ms, failed ${failed})`;

const ground = await layGround(96, say);
try {
  const [durable] = await ground.owner<{ fsync: string; commit: string }[]>`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`;
  say(
    `fsync ${durable?.fsync}, synchronous_commit ${durable?.commit}, pool 16 on both sides, ` +
      `${cpus().length} cores; load generator, api, worker, Temporal and Postgres share them`,
  );
  const pool = connect(ground.databaseUrl, 'owner', 16);
  const items = await prepareBare(ground.owner, 64);
  const seqs = items.map(() => 0);
  const baseline =
    (step: typeof bareStep) =>
    async (client: number): Promise<boolean> => {
      seqs[client] = (seqs[client] ?? 0) + 1;
      await step(pool, items[client] ?? '', seqs[client] ?? 0);
      return true;
    };
  const bare = baseline(bareStep);
  const plain = baseline(plainStep);
  const act = acts(ground);
  const ours = (client: number) => act(ground.desks[client] as Desk);
  await closedLoop(16, 2, bare);
  await closedLoop(16, 2, ours);

  const results: Record<
    string,
    { ours: Measured; bare: Measured; plain: Measured; ratio: number; ratioToPlain: number }
  > = {};
  for (const clients of [1, 16, 64]) {
    const runs: Record<'ours' | 'bare' | 'plain', Measured[]> = { ours: [], bare: [], plain: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      runs.bare.push(await closedLoop(clients, SECONDS, bare));
      runs.ours.push(await closedLoop(clients, SECONDS, ours));
      runs.plain.push(await closedLoop(clients, SECONDS, plain));
    }
    const pair = { ours: middle(runs.ours), bare: middle(runs.bare), plain: middle(runs.plain) };
    const to = (other: Measured): number =>
      Math.round((pair.ours.perSecond / other.perSecond) * 1000) / 1000;
    results[clients] = { ...pair, ratio: to(pair.bare), ratioToPlain: to(pair.plain) };
    say(
      `${clients} clients: ours ${said(pair.ours)}, bare ${said(pair.bare)}, plain ` +
        `${said(pair.plain)}; ratio ${results[clients].ratio}, ` +
        `to plain ${results[clients].ratioToPlain}`,
    );
  }
  const open = OPEN_SECONDS > 0 ? await openLoop(ground, act, 20, OPEN_SECONDS, say) : null;
  await pool.end();
  console.log(
    JSON.stringify({ bench: 'commands', ratio: results['16']?.ratio, clients: results, open }),
  );
} finally {
  await ground.stop();
}
