import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAccounts, hashPassword } from '#db/account/accounts';
import { connect, type Db } from '#db/postgres/connect';
import { migrate } from '#db/postgres/migrate';
import { planContent } from '#domain/shapes/content';
import { ensureNamespace } from '#worker/temporal/namespace';
import { startChild } from '../../scripts/lib/children.ts';
import { freePorts } from '../../scripts/lib/ports.ts';
import { ensureDatabase, startPostgres } from '../../scripts/lib/postgres.ts';
import { prepareTemporal } from '../../scripts/lib/temporal-prepare.ts';
import { startTemporal, type TemporalServer } from '../../scripts/lib/temporal-server.ts';
import { fillPlan, smallWorld } from '../support/world.ts';
import { HttpConnection } from './http-client.ts';

/** One school of the bench: its principal is signed in, its plan is drafted and complete. */
export interface Desk {
  readonly planId: string;
  readonly submissionId: string;
  readonly cookie: string;
}

interface Asked {
  readonly status: number;
  readonly headers: string;
  readonly body: Record<string, unknown>;
}

/**
 * The product as it runs in production: durable Postgres, Temporal server, worker and api as
 * processes of their own.
 */
export interface Raised<T> {
  readonly databaseUrl: string;
  readonly owner: Db;
  readonly temporal: TemporalServer;
  readonly port: number;
  /** What was put into the database before the processes started. */
  readonly drawn: T;
  ask(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Asked>;
  /** @returns the cookie of the session */
  signIn(login: string): Promise<string>;
  /** Waits until no wake-up is left over, so that what is measured next is its own. */
  drained(): Promise<void>;
  stop(): Promise<void>;
}

export interface Ground extends Raised<unknown> {
  readonly desks: readonly Desk[];
  post(
    desk: Desk,
    command: string,
    body: object,
    key?: string,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  get(path: string, desk: Desk): Promise<{ status: number; body: Record<string, unknown> }>;
}

const NOW = new Date();
const day = (offset: number): string =>
  new Date(NOW.getTime() + offset * 86_400_000).toISOString().slice(0, 10);

/** @param draw fills the database: set-up, not measured */
export async function raiseGround<T>(
  say: (line: string) => void,
  draw: (owner: Db, url: string) => Promise<T>,
): Promise<Raised<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'nien-khoa-bench-'));
  const postgres = await startPostgres({
    dir: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    durable: true,
    temporaryFolder: folder,
  });
  const databaseUrl = await ensureDatabase(postgres, 'bench');
  await migrate(databaseUrl);
  const program = await prepareTemporal();
  if (program.kind === 'address')
    throw new Error('The bench starts a Temporal server of its own: unset TEMPORAL_ADDRESS.');
  const temporal = await startTemporal({
    program,
    dir: join(folder, 'temporal'),
    log: join(folder, 'temporal.log'),
  });
  await ensureNamespace({ address: temporal.address }, 'bench', 1);
  say('ground: Postgres with fsync and synchronous_commit on, Temporal');

  const owner = connect(databaseUrl, 'owner', 4);
  const drawn = await draw(owner, databaseUrl);
  const [port = 0] = await freePorts(1);
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'development',
    CLOCK: 'real',
    DEMO_DATA: 'no',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: 'bench',
    DATA_DIR: folder,
    AUTH_SECRET: 'a-secret-only-for-this-bench-0123456789',
    LOG_LEVEL: 'warn',
    DB_POOL_SIZE: '16',
  };
  const api = startChild('api', 'api/main.ts', env, say);
  const worker = startChild('worker', 'worker/main.ts', env, say);
  // Connections are kept and lent: as many as requests are under way, each used by one at a time.
  const free: HttpConnection[] = [];
  const ask = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Asked> => {
    let connection = free.pop();
    while (connection && !connection.usable) connection = free.pop();
    connection ??= new HttpConnection(port);
    const answer = await connection.ask(method, path, headers, body);
    free.push(connection);
    return {
      status: answer.status,
      headers: answer.headers,
      body: answer.body.startsWith('{') ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
    };
  };
  for (let i = 0; ; i += 1) {
    const ready = await ask('GET', '/api/health/ready', {}).then(
      (r) => r.status === 200,
      () => false,
    );
    if (ready) break;
    if (i > 300) throw new Error('the api did not get ready');
    await new Promise((r) => {
      setTimeout(r, 100);
    });
  }
  return {
    databaseUrl,
    owner,
    temporal,
    port,
    drawn,
    ask,
    async signIn(login) {
      const { headers, status } = await ask(
        'POST',
        '/api/auth/sign-in/username',
        { origin: `http://localhost:${port}`, 'x-forwarded-for': '127.0.0.1' },
        JSON.stringify({ username: login, password }),
      );
      const cookie = cookiesIn(headers);
      if (status !== 200 || cookie === '') throw new Error(`sign-in of ${login}: ${status}`);
      return cookie;
    },
    async drained() {
      for (let i = 0; i < 1200; i += 1) {
        const [row] = await owner<{ waiting: number }[]>`
          select count(*)::int as waiting
          from clock_wake
          where delivered_seq < head_seq`;
        if (row?.waiting === 0) return;
        await new Promise((r) => {
          setTimeout(r, 100);
        });
      }
      throw new Error('wake-ups are still waiting after two minutes');
    },
    async stop() {
      for (const connection of free) connection.close();
      await worker.stop();
      await api.stop();
      await owner.end();
      await temporal.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const cookiesIn = (headers: string): string =>
  [...headers.matchAll(/\r\nset-cookie: ([^;\r]+)/gi)].map((m) => m[1]).join('; ');
export const password = 'bench-password-1';

/** @param schools how many units, each with a principal of its own */
export async function layGround(schools: number, say: (line: string) => void): Promise<Ground> {
  const raised = await raiseGround(say, async (owner, url) => drawDesks(owner, url, schools));
  const desks: Desk[] = [];
  for (const { planId, submissionId, login } of raised.drawn)
    desks.push({ planId, submissionId, cookie: await raised.signIn(login) });
  say(`ground: ${desks.length} principals signed in`);
  return {
    ...raised,
    desks,
    post: (desk, command, body, key = randomUUID()) =>
      raised.ask(
        'POST',
        `/api/plans/${desk.planId}/${command}`,
        { cookie: desk.cookie, 'idempotency-key': key, origin: `http://localhost:${raised.port}` },
        JSON.stringify(body),
      ),
    get: (path, desk) => raised.ask('GET', path, { cookie: desk.cookie }),
  };
}

export interface Drawn {
  readonly planId: string;
  readonly submissionId: string;
  readonly login: string;
  readonly personId: string;
}

/**
 * As many schools as wanted beside the small world's, each drafted and complete: set-up, not
 * measured.
 */
export async function drawDesks(owner: Db, url: string, schools: number): Promise<Drawn[]> {
  const world = await smallWorld(url, NOW.toISOString(), {
    obligations: [
      { kind: 'plan', title: 'Kế hoạch năm học', opensOn: day(-3), dueOn: day(40) },
      { kind: 'year-report', title: 'Báo cáo cuối năm', opensOn: day(90), dueOn: day(120) },
    ],
    closesOn: day(200),
  });
  await world.tick({ type: 'open' }, NOW.toISOString());
  const { submissionId: model } = await world.drafted('plan', NOW.toISOString());
  const parts = await owner<{ part: string; content: unknown }[]>`
    select part, content
    from draft_part
    where submission_id = ${model}`;
  planContent.parse(
    fillPlan(planContent.parse(Object.fromEntries(parts.map((p) => [p.part, p.content])))),
  );
  const passwordHash = await hashPassword(password);
  const desks: Drawn[] = [];
  for (let i = 0; i < schools; i += 1) {
    const [unit, plan, submission, person] = [
      randomUUID(),
      randomUUID(),
      randomUUID(),
      randomUUID(),
    ];
    const login = `th-${i}/hieutruong`;
    await owner.begin(async (sql) => {
      await sql`
        insert into unit (id, code, kind, name, symbol, place, opened_on)
        select ${unit}, ${`th-${i}`}, kind, name || ' ' || ${i}::text, symbol, place, opened_on
        from unit
        where id = ${world.units.school}`;
      await sql`
        insert into unit_link
        select line, ${unit}, parent, during
        from unit_link
        where child = ${world.units.school}`;
      await sql`
        insert into person (id, name, login)
        values (${person}, ${`Hiệu trưởng ${i}`}, ${login})`;
      await sql`
        insert into appointment (id, person_id, unit_id, position, during, confirmed)
        values (${randomUUID()}, ${person}, ${unit}, 'head', '[2020-01-01,)', true)`;
      await sql`
        insert into plan (id, directive_id, unit_id, phase, changed_at)
        select ${plan}, directive_id, ${unit}, 'drafting', changed_at
        from plan
        where id = ${world.planId}`;
      await sql`
        insert into submission (id, plan_id, kind, state)
        values (${submission}, ${plan}, 'plan', 'draft')`;
      await sql`
        insert into obligation (
          id, plan_id, kind, title, opens_at, due_on, due_at, why, submission_id
        )
        select gen_random_uuid(), ${plan}, kind, title, opens_at, due_on, due_at, why,
          case when kind = 'plan' then ${submission}::uuid end
        from obligation
        where plan_id = ${world.planId}`;
      await sql`
        insert into draft_part
        select ${submission}, part, content, 1, ${person}, saved_at
        from draft_part
        where submission_id = ${model}`;
      await addAccounts(sql, [
        { personId: person, name: `Hiệu trưởng ${i}`, login, email: null, passwordHash },
      ]);
    });
    desks.push({ planId: plan, submissionId: submission, login, personId: person });
  }
  const above = await owner<{ id: string; name: string; login: string }[]>`
    select id, name, login
    from person
    where id = any(${[world.people.specialist, world.people.chair]}::uuid[])`;
  await owner.begin((sql) =>
    addAccounts(
      sql,
      above.map((p) => ({
        personId: p.id,
        name: p.name,
        login: p.login,
        email: null,
        passwordHash,
      })),
    ),
  );
  await owner`analyze`;
  await world.close();
  return desks;
}
