import { randomUUID } from 'node:crypto';
import { ServiceError, type Client } from '@temporalio/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, type Db } from '#db/postgres/connect';
import { CHANGED, readChanged } from '#db/wake/changed-channel';
import {
  confirmLeases,
  lag,
  lookAgain,
  rebuildClocks,
  takeLeases,
  waitAfter,
} from '#db/wake/relay';
import { cycleKinds } from '#domain/agenda/cycle-kinds';
import { createLog } from '#log';
import { relayOnce, startRelay, type RelayDeps } from '#worker/relay/relay';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';

interface Sent {
  readonly workflowId: string;
  readonly seq: number;
  readonly anyway: boolean;
}

let database: TestDatabase;
let db: Db;
let sent: Sent[];
let failing: (workflowId: string) => Error | null;
let deps: RelayDeps;

/** Stands for Temporal: keeps what it was sent, and fails as it is told. */
const client = {
  workflow: {
    signalWithStart: async (
      _type: string,
      {
        workflowId,
        signalArgs: [seq, anyway],
      }: { workflowId: string; signalArgs: [number, boolean] },
    ) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 2);
      });
      const error = failing(workflowId);
      if (error) throw error;
      sent.push({ workflowId, seq, anyway });
    },
  },
} as unknown as Client;

const away = (): Error =>
  new ServiceError('unavailable', {
    cause: Object.assign(new Error('14 UNAVAILABLE'), {
      code: 14,
      details: 'connection refused',
      metadata: {},
    }),
  });

async function raise(count: number, headSeq = 1, at = '2026-09-07T01:00:00Z'): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await db`
    insert into clock_wake
    ${db(ids.map((stream) => ({ stream, kind: 'plan', head_seq: headSeq, raised_at: at })))}`;
  return ids;
}

beforeAll(async () => {
  database = await testDatabase();
  db = connect(database.url, 'nk_writer', 6);
  deps = {
    db,
    client,
    taskQueue: 'q',
    log: createLog('worker', 'error'),
    aheadMs: async () => 0,
    pollMs: 10,
  };
});
afterAll(async () => {
  await db.end();
  await database.close();
});
beforeEach(async () => {
  await db`delete from clock_wake`;
  sent = [];
  failing = () => null;
});

describe('the relay', () => {
  it('carries each head once, also with two of them at the same time', async () => {
    await raise(500);
    const drain = async (): Promise<void> => {
      while ((await relayOnce(deps)).taken > 0);
    };
    await Promise.all([drain(), drain()]);
    expect(new Set(sent.map((s) => s.workflowId)).size).toBe(500);
    expect(sent).toHaveLength(500);
    expect(await lag(db, '2026-09-07T01:00:10Z')).toEqual({
      waiting: 0,
      oldestSeconds: null,
      failing: [],
    });
  });

  it('tells a stream that was never woken to look in any case, and one that was only of its new head', async () => {
    const [stream = ''] = await raise(1, 4);
    await relayOnce(deps);
    await db`update clock_wake set head_seq = 6 where stream = ${stream}`;
    await relayOnce(deps);
    await lookAgain(db, stream, '2026-09-08T01:00:00Z');
    await relayOnce(deps);
    expect(sent.map(({ seq, anyway }) => [seq, anyway])).toEqual([
      [4, true],
      [6, false],
      [6, true],
    ]);
  });

  it('lets a poisoned stream wait, longer each time, while the others pass it by', async () => {
    const [poison = ''] = await raise(1, 1, '2026-09-01T00:00:00Z');
    failing = (id) => (id === `plan-${poison}` ? new Error('history size exceeds limit') : null);
    const others = await raise(30);
    await relayOnce(deps);
    expect(sent).toHaveLength(others.length);
    const state = await lag(db, '2026-09-07T01:00:00Z');
    expect(state).toMatchObject({
      waiting: 1,
      oldestSeconds: 6 * 86_400 + 3_600,
      failing: [{ stream: poison, attempts: 1 }],
    });
    expect((await relayOnce(deps)).taken).toBe(0);
    await db`update clock_wake set next_try = '2026-01-01T00:00:00Z' where stream = ${poison}`;
    await relayOnce(deps);
    expect((await lag(db, '2026-09-07T01:00:00Z')).failing).toMatchObject([{ attempts: 2 }]);
    expect([1, 2, 3, 30].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 600_000]);
  });

  it('gives everything back at once while Temporal is away, counts no try, and goes on when it is back', async () => {
    await raise(50);
    failing = away;
    expect(await relayOnce(deps)).toEqual({ taken: 50, unreachable: true });
    expect(await db`select distinct attempts, lease_until from clock_wake`).toEqual([
      { attempts: 0, lease_until: null },
    ]);
    const relay = startRelay(deps);
    failing = () => null;
    await expect.poll(() => sent.length, { timeout: 5_000 }).toBe(50);
    await relay.stop();
    expect((await lag(db, '2026-09-07T01:00:00Z')).waiting).toBe(0);
  });

  it('takes over what a relay that died had in its hands', async () => {
    await raise(3);
    expect(await takeLeases(db, '2026-09-07T01:00:00.000Z', 10, 30_000)).toHaveLength(3);
    expect(await takeLeases(db, '2026-09-07T01:00:29.000Z', 10, 30_000)).toHaveLength(0);
    expect(await takeLeases(db, '2026-09-07T01:00:31.000Z', 10, 30_000)).toHaveLength(3);
  });

  it('does not undo a rebuilding that came between the lease and its end', async () => {
    const [stream = ''] = await raise(1, 3);
    await relayOnce(deps);
    await db`update clock_wake set head_seq = 4 where stream = ${stream}`;
    const leases = await takeLeases(db, new Date().toISOString(), 10, 30_000);
    await lookAgain(db, stream, '2026-09-08T01:00:00Z');
    await confirmLeases(db, leases, null);
    expect(await db`select delivered_seq from clock_wake`).toEqual([{ delivered_seq: -1 }]);
  });

  it('does not take a second look that was asked for while the first is being told for told', async () => {
    const [stream = ''] = await raise(1, 3);
    await relayOnce(deps);
    await lookAgain(db, stream, '2026-09-08T01:00:00Z');
    const leases = await takeLeases(db, new Date().toISOString(), 10, 30_000);
    await lookAgain(db, stream, '2026-09-08T02:00:00Z');
    await confirmLeases(db, leases, null);
    expect((await lag(db, '2026-09-08T03:00:00Z')).waiting).toBe(1);
  });

  it("waits for no row that a command holds, so that the two can never stand in each other's way", async () => {
    const [held = '', free = ''] = await raise(2);
    const leases = await takeLeases(db, new Date().toISOString(), 10, 30_000);
    let confirmed: Promise<void> = Promise.resolve();
    await db.begin(async (sql) => {
      await sql`update clock_wake set head_seq = 2 where stream = ${held}`;
      confirmed = confirmLeases(db, leases, null);
      await expect
        .poll(
          async () => (await db`select delivered_seq from clock_wake where stream = ${free}`)[0],
        )
        .toEqual({ delivered_seq: 1 });
      await sql`update clock_wake set head_seq = 2 where stream = ${free}`;
    });
    await confirmed;
    expect(await db`select distinct delivered_seq, head_seq, lease_until from clock_wake`).toEqual([
      { delivered_seq: 1, head_seq: 2, lease_until: null },
    ]);
  });

  it('tells live screens which streams changed, in as few messages as the limit of 8,000 bytes allows', async () => {
    const heard: string[] = [];
    const listener = await db.listen(CHANGED, (payload) => {
      heard.push(payload);
    });
    const ids = await raise(200);
    await relayOnce(deps);
    await raise(1).then((more) => ids.push(...more));
    await relayOnce(deps);
    await expect.poll(() => heard.flatMap(readChanged).toSorted()).toEqual(ids.toSorted());
    expect(heard).toHaveLength(2);
    expect(Buffer.byteLength(heard[0] ?? '')).toBeLessThan(8_000);
    await listener.unlisten();
  });
});

it('knows the kinds of stream that the database knows, and no other', async () => {
  const [column] = await db<{ check: string }[]>`
    select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'clock_wake_kind_check'`;
  const kinds = [...(column?.check ?? '').matchAll(/'([\w-]+)'/g)].map((m) => m[1]);
  expect(kinds).toEqual([...cycleKinds]);
});

it('rebuilds the clocks of open years only', async () => {
  await db`
    insert into clock_wake (stream, kind, head_seq, delivered_seq, raised_at)
    values (${randomUUID()}, 'plan', 5, 5, '2026-09-07T01:00:00Z')`;
  expect(await rebuildClocks(db, '2026-09-08T01:00:00Z')).toBe(0);
  expect((await lag(db, '2026-09-08T01:00:00Z')).waiting).toBe(0);
});
