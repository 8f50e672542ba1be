import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db } from '#db/postgres/connect';
import { verifyAudit } from '#db/record/verify-audit';
import type { Enrolment } from '#domain/contracts/account';
import type { Me } from '#domain/contracts/me';
import type { UnitView } from '#domain/contracts/unit';
import { file, root } from '../../scripts/lib/our-files.ts';
import { emptyDatabase, type TestDatabase } from '../support/postgres.ts';
import { totp } from '../support/totp.ts';
import { client, openApp, problem, read, type Client, type OpenApp } from './support.ts';

const CHOSEN = 'mot-mat-khau-cua-toi';
const unit = ['--unit', 'so-bienxa', '--unit-name', 'Sở Giáo dục và Đào tạo Biển Xa'];
const whole = [...unit, '--unit-kind', 'department', '--unit-symbol', 'SGDĐT'];

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `scripts/create-admin.ts` as an operator without a terminal runs it. */
async function createAdmin(url: string, args: readonly string[], stdin = ''): Promise<Run> {
  const child = spawn(process.execPath, ['scripts/create-admin.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATABASE_URL: url, NODE_ENV: 'test' },
  });
  child.stdin.end(stdin);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

const passwordIn = ({ out }: Run): string => /shown once: (\S+)/.exec(out)?.[1] ?? '';

let database: TestDatabase;
let owner: Db;
let api: OpenApp;
beforeAll(async () => {
  database = await emptyDatabase();
  owner = connect(database.url, 'owner', 1);
  api = openApp(database.url);
  // The command appoints from the machine's own day on.
  api.at(new Date().toISOString());
});
afterAll(async () => {
  await api.close();
  await owner.end();
  await database.close();
});

async function signIn(username: string, password: string): Promise<Client> {
  const answer = await read(
    await api.app.request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    }),
  );
  expect(answer.status).toBe(200);
  return client(api.app, cookies(answer.headers));
}
const cookies = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');

describe('npm run admin:create on an empty database', () => {
  it('names every argument that is missing when nobody can be asked, and writes nothing', async () => {
    const run = await createAdmin(database.url, unit);
    expect([run.code, run.out]).toEqual([1, '']);
    for (const flag of ['--unit-kind', '--unit-symbol', '--name']) expect(run.err).toContain(flag);
    expect(run.err).not.toContain('--unit-name');
    expect(await owner`select 1 from unit`).toHaveLength(0);
  });

  it('knows no password as an argument', async () => {
    const run = await createAdmin(database.url, [...whole, '--password', CHOSEN]);
    expect([run.code, run.out]).toEqual([1, '']);
  });

  it('takes no password from the standard input that the sign-in would refuse', async () => {
    const run = await createAdmin(
      database.url,
      [...whole, '--name', 'Lò Thị Quản', '--password-stdin'],
      'short\n',
    );
    expect([run.code, run.err.includes('10')]).toEqual([1, true]);
    expect(await owner`select 1 from person`).toHaveLength(0);
  });

  let first: Run;
  it('opens the top unit and appoints, once, when two run it at the same moment', async () => {
    const runs = await Promise.all([
      createAdmin(database.url, [...whole, '--name', 'Lò Thị Quản']),
      createAdmin(database.url, [...whole, '--name', 'Lò Thị Quản']),
    ]);
    expect(new Set(runs.map((r) => r.code))).toEqual(new Set([0, 1]));
    first = runs.find((r) => r.code === 0) ?? runs[0];
    expect(first.out).toContain('so-bienxa/quan-tri');
    expect(passwordIn(first)).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
    expect(runs.find((r) => r.code === 1)?.err).toContain('--another');
    expect(await owner`select code, kind, symbol from unit`).toEqual([
      { code: 'so-bienxa', kind: 'department', symbol: 'SGDĐT' },
    ]);
    expect(await owner`select 1 from person`).toHaveLength(1);
  });

  it('puts both on record, by the system, and the chain verifies', async () => {
    const events = await owner<{ type: string; body: string }[]>`
      select type, body from event order by stream, seq`;
    expect(events.map((e) => e.type)).toEqual(['unit-opened', 'appointed']);
    expect(events.map((e) => (JSON.parse(e.body) as { actor: string }).actor)).toEqual([
      'system',
      'system',
    ]);
    expect(await verifyAudit(owner)).toEqual({ streams: 1, events: 2, broken: [] });
  });

  it('refuses the second time, and names who is administrator', async () => {
    const run = await createAdmin(database.url, [...whole, '--name', 'Hà Văn Trị']);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toContain('so-bienxa/quan-tri');
  });

  it('makes another one when asked to, at the unit that is there, with the password piped in', async () => {
    const args = ['--another', '--login', 'tri', '--name', 'Hà Văn Trị', '--password-stdin'];
    const run = await createAdmin(database.url, args, `${CHOSEN}\n`);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).not.toContain(CHOSEN);
    expect(passwordIn(run)).toBe('');
    await signIn('so-bienxa/tri', CHOSEN);
    expect(await owner`select 1 from unit`).toHaveLength(1);
  });

  it('refuses a user name that is taken, and a unit that is not there', async () => {
    const taken = await createAdmin(database.url, ['--another', '--login', 'tri', '--name', 'X']);
    expect([taken.code, taken.err.includes('--login')]).toEqual([1, true]);
    const nowhere = await createAdmin(database.url, ['--another', '--unit', 'bo', '--name', 'X']);
    expect([nowhere.code, nowhere.err.includes('so-bienxa')]).toEqual([1, true]);
    expect(await owner`select 1 from person`).toHaveLength(2);
  });

  describe('and that account', () => {
    let admin: Client;
    it('signs in, sets its own password and a second factor', async () => {
      const temporary = passwordIn(first);
      const begin = await signIn('so-bienxa/quan-tri', temporary);
      const changed = await begin.post('/api/auth/change-password', {
        currentPassword: temporary,
        newPassword: CHOSEN,
      });
      expect(changed.status).toBe(200);
      admin = await signIn('so-bienxa/quan-tri', CHOSEN);
      const enrolment = await admin.post<Enrolment>('/api/auth/second-factor/begin', {
        password: CHOSEN,
      });
      const code = totp(enrolment.body.secret, -1);
      const activated = await admin.post('/api/auth/second-factor/activate', { code });
      expect(activated.status).toBe(200);
      admin = await signIn('so-bienxa/quan-tri', CHOSEN);
    });

    it('opens units, adds people and appoints them; the head takes the second administrator', async () => {
      const me = await admin.get<Me>('/api/me');
      const top = me.body.offices[0]?.unit.id ?? '';
      const today = new Date().toISOString().slice(0, 10);
      const opened = await admin.post<{ id: string }>('/api/units', {
        code: 'th-daoxa',
        kind: 'primary',
        name: 'Trường Tiểu học Đảo Xa',
        symbol: 'THĐX',
        place: 'Biển Xa',
        openedOn: today,
        parents: [{ line: 'professional', parentId: top }],
      });
      expect(opened.status).toBe(200);
      const person = { name: 'Lường Văn Trưởng', login: 'th-daoxa/truong' };
      const added = await admin.post<{ id: string; password: string }>('/api/people', person);
      expect(added.status).toBe(200);
      const appointed = await admin.post<{ newId: string }>(
        `/api/units/${opened.body.id}/appoint`,
        { personId: added.body.id, position: 'head', title: '', from: today, to: null },
      );
      expect(appointed.status).toBe(200);
      const confirmation = { appointmentId: appointed.body.newId };
      const path = `/api/units/${opened.body.id}/confirm-appointment`;
      const alone = await admin.post(path, confirmation);
      expect(problem(alone).code).toBe('second-person-needed');
      const second = await signIn('so-bienxa/tri', CHOSEN);
      expect((await second.post(path, confirmation)).status).toBe(200);
      const head = await signIn('th-daoxa/truong', added.body.password);
      expect((await head.get<Me>('/api/me')).body.offices.map((o) => o.position)).toEqual(['head']);
      const seen = await admin.get<UnitView>(`/api/units/${top}`);
      expect(seen.body.offices.map((o) => o.proposedBy)).toEqual([null, null]);
    });

    it('sees the programme that docs/operations.md tells the operator to enter', async () => {
      const text = readFileSync(file('docs/operations.md'), 'utf8');
      const [, insert = ''] =
        /<!-- programme: begin -->(.*)<!-- programme: end -->/su.exec(text) ?? [];
      await owner.unsafe(insert);
      const programmes = await admin.get<{ total: number }>('/api/programmes?page=1&perPage=10');
      expect([programmes.status, programmes.body.total]).toEqual([200, 1]);
    });

    it('leaves a chain that verifies', async () => {
      expect((await verifyAudit(owner)).broken).toEqual([]);
    });
  });
});
