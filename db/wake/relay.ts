import { setTimeout as sleep } from 'node:timers/promises';
import type { CycleKind } from '#domain/agenda/cycle-kinds';
import { later, type Instant } from '#domain/calendar/dates';
import type { Db, Reader } from '../postgres/connect.ts';

/** A stream whose cycle has to hear of `headSeq`. */
export interface Lease {
  readonly stream: string;
  readonly kind: CycleKind;
  readonly headSeq: number;
  /**
   * Heard up to here; below 0 when its cycle may not be there at all, or has to look again: one
   * lower each time, so that what is asked while it is being told is not taken for told.
   */
  readonly deliveredSeq: number;
  readonly attempts: number;
}

interface LeaseRow {
  stream: string;
  kind: CycleKind;
  head_seq: number;
  delivered_seq: number;
  attempts: number;
}

/**
 * Takes up to `limit` streams with undelivered wake-ups, longest waiting first, for `leaseMs`. Two
 * relays never hold the same one, and neither waits for the other. Leases and retries are counted
 * in the machine's time, `wall`.
 */
export async function takeLeases(
  db: Db,
  wall: Instant,
  limit: number,
  leaseMs: number,
): Promise<Lease[]> {
  const rows = await db<LeaseRow[]>`
    with open as (
      select stream
      from clock_wake
      where delivered_seq < head_seq
        and (lease_until is null or lease_until <= ${wall})
        and (next_try is null or next_try <= ${wall})
      order by raised_at
      limit ${limit}
      for update skip locked
    )
    update clock_wake w
    set lease_until = ${later(wall, leaseMs)}
    from open
    where w.stream = open.stream
    returning w.stream, w.kind, w.head_seq, w.delivered_seq, w.attempts`;
  return rows.map((r) => ({
    stream: r.stream,
    kind: r.kind,
    headSeq: r.head_seq,
    deliveredSeq: r.delivered_seq,
    attempts: r.attempts,
  }));
}

/**
 * Records what was sent. Until `rested` these streams wait before they are woken again: ten acts in
 * two seconds are one wake-up, and a busy desk does not take the machine from the others. A stream
 * marked for rebuilding meanwhile stays marked: it is only raised from where the lease found it.
 */
export const confirmLeases = (
  db: Db,
  sent: readonly Lease[],
  rested: Instant | null,
): Promise<void> =>
  onFreeRows(
    sent,
    (leases) => db`
      with free as (
        select stream
        from clock_wake
        where stream = any(${leases.map((l) => l.stream)}::uuid[])
        for update skip locked
      )
      update clock_wake w
      set lease_until = null, attempts = 0, next_try = ${rested},
        delivered_seq = case
          when w.delivered_seq = s.was then s.head_seq
          else w.delivered_seq
        end
      from unnest(
          ${leases.map((l) => l.stream)}::uuid[], ${leases.map((l) => l.headSeq)}::int[],
          ${leases.map((l) => l.deliveredSeq)}::int[]
        ) as s(stream, head_seq, was),
        free
      where w.stream = s.stream
        and w.stream = free.stream
      returning w.stream`,
  );

/** Nothing was wrong with these streams: whoever is next may have them at once. */
export const releaseLeases = (db: Db, leases: readonly Lease[]): Promise<void> =>
  onFreeRows(
    leases,
    (some) => db`
      with free as (
        select stream
        from clock_wake
        where stream = any(${some.map((l) => l.stream)}::uuid[])
        for update skip locked
      )
      update clock_wake w
      set lease_until = null
      from free
      where w.stream = free.stream
      returning w.stream`,
  );

const ROW_WAIT_MS = 20;

/**
 * Changes the rows nobody holds, and comes back for the others. Waiting for several locks at once
 * could meet a command that wakes two streams in the other order, and the database would break one
 * of us off.
 */
async function onFreeRows(
  leases: readonly Lease[],
  change: (leases: readonly Lease[]) => Promise<readonly { stream?: string }[]>,
): Promise<void> {
  for (let left = leases; left.length > 0;) {
    const done = new Set((await change(left)).map((row) => row.stream));
    left = left.filter((lease) => !done.has(lease.stream));
    if (left.length > 0) await sleep(ROW_WAIT_MS);
  }
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * How long a stream waits after `attempts` failures of its own: 1 s, 2 s, 4 s, at most 10 minutes.
 */
export const waitAfter = (attempts: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));

/** Something is wrong with this stream alone: it waits, longer each time, and the others go on. */
export async function postpone(db: Db, lease: Lease, wall: Instant): Promise<void> {
  const attempts = lease.attempts + 1;
  await db`
    update clock_wake
    set lease_until = null, attempts = ${attempts},
      next_try = ${later(wall, waitAfter(attempts))}
    where stream = ${lease.stream}`;
}

/** How far the clock side is behind the record. */
export interface Lag {
  /** Streams whose cycle has not heard the newest yet. */
  readonly waiting: number;
  /** How long the one that waits longest has waited, in seconds; null when none waits. */
  readonly oldestSeconds: number | null;
  /** Streams that could not be woken, those with most attempts first; fifty at most. */
  readonly failing: readonly {
    readonly stream: string;
    readonly attempts: number;
    readonly nextTry: Instant | null;
  }[];
}

/** The wake-up lag at `now` as the operations page shows it. */
export async function lag(sql: Reader, now: Instant): Promise<Lag> {
  const [[row], failing] = await Promise.all([
    sql<{ waiting: number; since: string | null }[]>`
      select count(*)::int as waiting, min(raised_at) as since
      from clock_wake
      where delivered_seq < head_seq`,
    sql<{ stream: string; attempts: number; next_try: string | null }[]>`
      select stream, attempts, next_try
      from clock_wake
      where delivered_seq < head_seq
        and attempts > 0
      order by attempts desc, stream
      limit 50`,
  ]);
  return {
    waiting: row?.waiting ?? 0,
    oldestSeconds: row?.since
      ? Math.max(0, Math.round((Date.parse(now) - Date.parse(row.since)) / 1000))
      : null,
    failing: failing.map((f) => ({ stream: f.stream, attempts: f.attempts, nextTry: f.next_try })),
  };
}

/**
 * Marks every plan and directive that is not closed as never woken, so that the relay starts its
 * cycle again. For the day after Temporal's database was lost; harmless on any other.
 * @returns how many streams were marked
 */
export async function rebuildClocks(db: Db, now: Instant): Promise<number> {
  return db.begin(async (sql) => {
    // Thousands of rows at once: no command may hold one of them while it waits for another.
    await sql`lock table clock_wake in share row exclusive mode`;
    const rows = await sql`
      insert into clock_wake (stream, kind, head_seq, raised_at)
      select id, 'plan', seq, ${now}::timestamptz
      from plan p
      where phase <> 'closed'
        or exists (
          select from notice n
          where n.plan_id = p.id
            and n.channel = 'mail'
            and n.state = 'pending'
        )
      union all
      select id, 'directive', seq, ${now}::timestamptz
      from directive
      where state in ('issuing', 'issued')
      on conflict (stream) do update
        set delivered_seq = least(clock_wake.delivered_seq, 0) - 1, lease_until = null,
          next_try = null, attempts = 0, raised_at = excluded.raised_at
      returning 1`;
    return rows.length;
  });
}

/**
 * Marks one plan so that its cycle asks the record again, although nothing new happened there (mail
 * to be sent again).
 */
export async function lookAgain(sql: Reader, planId: string, now: Instant): Promise<void> {
  await sql`
    update clock_wake
    set delivered_seq = least(delivered_seq, 0) - 1, next_try = null, attempts = 0,
      raised_at = ${now}
    where stream = ${planId}`;
}

/**
 * Rebuilds the clocks when the timers live in another namespace than last time.
 * @returns how many streams were marked; null when it is the same namespace as before
 */
export async function rebuildClocksAfterMove(
  db: Db,
  namespaceId: string,
  now: Instant,
): Promise<number | null> {
  const [home] = await db<{ namespace_id: string }[]>`select namespace_id from clock_home`;
  if (home?.namespace_id === namespaceId) return null;
  const marked = await rebuildClocks(db, now);
  await db`
    insert into clock_home (namespace_id)
    values (${namespaceId})
    on conflict (only_row) do update
      set namespace_id = excluded.namespace_id`;
  return marked;
}
