import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countOneAttempt, deleteEndedAttempts } from '#db/account/attempts';
import { deleteEndedConfirmations, deleteEndedSessions } from '#db/account/sessions';
import { deleteUnattachedFiles } from '#db/file/unattached';
import { connect, type Db } from '#db/postgres/connect';
import { deleteOldKeys } from '#db/record/idempotency';
import { expiringRows, rowsThere, type ExpiringRows } from '../support/expired.ts';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld, type World } from '../support/world.ts';

const machine = '2026-03-02T02:00:00.000Z';
/** People's clock runs ahead of the machine's, as in a rehearsal: neither may be taken for the other. */
const people = '2026-11-02T02:00:00.000Z';

let database: TestDatabase;
let world: World;
let owner: Db;
/** The role the worker acts as. */
let writer: Db;
let rows: ExpiringRows;
let submissionId: string;
beforeAll(async () => {
  database = await testDatabase();
  world = await smallWorld(database.url);
  owner = connect(database.url, 'owner', 2);
  writer = connect(database.url, 'nk_writer', 4);
  await world.tick({ type: 'open' }, '2026-09-07T02:00:00Z');
  ({ submissionId } = await world.drafted('plan', '2026-09-07T02:00:00Z'));
});
afterAll(async () => {
  await Promise.all([world.close(), owner.end(), writer.end()]);
  await database.close();
});
beforeEach(async () => {
  rows = await expiringRows(owner, world, { machine, people }, submissionId);
});
afterEach(async () => {
  await owner`truncate auth.attempt, auth."user", idempotency_key, revision, file cascade`;
});

const cases = [
  ['attempts', deleteEndedAttempts, machine],
  ['confirmations', deleteEndedConfirmations, machine],
  ['keys', deleteOldKeys, people],
  ['files', deleteUnattachedFiles, people],
] as const;

describe('the clean-up', () => {
  it.each(cases)('deletes %s that no longer count, and nothing else', async (kind, act, at) => {
    const before = await rowsThere(owner);
    // Of two proofs that are over when their sessions are counted, one goes with its session.
    const gone = kind === 'confirmations' ? ['open'] : (rows.old[kind] ?? []);
    expect(gone.length).toBeGreaterThan(0);
    expect(await act(writer, at, 100)).toBe(gone.length);
    expect(await rowsThere(owner)).toEqual({
      ...before,
      [kind]: before[kind]?.filter((name) => !gone.includes(name)),
    });
    expect(await act(writer, at, 100)).toBe(0);
  });

  it('deletes a session that has ended together with what was confirmed in it', async () => {
    const before = await rowsThere(owner);
    expect(await deleteEndedSessions(writer, machine, 100)).toBe(1);
    expect(await rowsThere(owner)).toEqual({
      ...before,
      sessions: rows.kept['sessions'],
      confirmations: ['open', 'open-with-proof'],
    });
  });

  it.each([...cases, ['sessions', deleteEndedSessions, machine] as const])(
    'deletes no more %s in one statement than it is told',
    async (kind, act) => {
      const all = (await rowsThere(owner))[kind] ?? [];
      const farAhead = '2099-01-01T00:00:00.000Z';
      expect(await act(writer, farAhead, 1)).toBe(1);
      expect((await rowsThere(owner))[kind]).toHaveLength(all.length - 1);
    },
  );

  it('keeps a file that is attached while it is being deleted', async () => {
    const [file] = await owner<{ id: string }[]>`select id from file where name = 'of-8-days'`;
    let deleting: Promise<number> = Promise.resolve(0);
    await owner.begin(async (sql) => {
      await sql`
        insert into submission_file ${sql({
          submission_id: submissionId,
          file_id: file?.id ?? '',
          attached_at: people,
        })}`;
      deleting = deleteUnattachedFiles(writer, people, 100);
      deleting.catch(() => {});
      await expect
        .poll(() => owner`select 1 from pg_locks where not granted`, { timeout: 5_000 })
        .toHaveLength(1);
    });
    await expect(deleting).rejects.toThrow(/foreign key/);
    expect((await rowsThere(owner))['files']).toContain('of-8-days');
    expect(await deleteUnattachedFiles(writer, people, 100)).toBe(0);
  });

  it('leaves alone an attempt whose window has begun anew meanwhile', async () => {
    const key = randomUUID();
    await owner`
      insert into auth.attempt ${owner({ key, count: 9, window_ends: '2020-01-01T00:00:00Z' })}`;
    let deleting: Promise<number> = Promise.resolve(0);
    await owner.begin(async (sql) => {
      await countOneAttempt(sql, key, { max: 10, seconds: 900 });
      deleting = deleteEndedAttempts(writer, machine, 100);
      await expect
        .poll(() => owner`select 1 from pg_locks where not granted`, { timeout: 5_000 })
        .toHaveLength(1);
    });
    await deleting;
    expect((await rowsThere(owner))['attempts']).toContain(key);
  });

  it('gives the worker no more of sign-in than it needs: it reads neither tokens nor counts', async () => {
    for (const statement of [
      writer`select token_hash from auth.confirmation`,
      writer`select count from auth.attempt`,
      writer`update auth.attempt set count = 0`,
      writer`update auth.confirmation set until = now()`,
      writer`update auth.session set expires_at = now()`,
      writer`delete from auth.verification`,
      writer`delete from event`,
      writer`delete from revision`,
    ])
      await expect(statement).rejects.toThrow(/permission denied/);
  });
});
