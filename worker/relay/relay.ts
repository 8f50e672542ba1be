import type { Client } from '@temporalio/client';
import type { Db } from '#db/postgres/connect';
import { sayChanged } from '#db/wake/changed-channel';
import { confirmLeases, postpone, releaseLeases, takeLeases, type Lease } from '#db/wake/relay';
import { inOneLine, type Log } from '#log';
import { cycles } from '#workflows/cycles';
import type { CycleInput } from '#workflows/messages';
import { repeat, type Running } from '../repeat.ts';
import { hasStatus, namespaceMissing, status } from '../temporal/grpc.ts';

export interface RelayDeps {
  readonly db: Db;
  readonly client: Client;
  readonly taskQueue: string;
  readonly log: Log;
  /** How far the demo clock runs ahead of the machine's now, in ms; 0 outside demo and test. */
  readonly aheadMs: () => Promise<number>;
  /** How long to wait before looking for wake-ups again when there was not a whole batch. */
  readonly pollMs?: number;
  /**
   * How long a stream that was just woken waits before its next wake-up, which then carries all
   * that happened meanwhile; without it none waits.
   */
  readonly restMs?: number;
  /**
   * Fulfils when the next wake-up may be sent, see {@link pace}: a wake-up costs Temporal more than
   * the command cost Postgres, and people at desks come first.
   */
  readonly turn?: () => Promise<void>;
  /** For tests: see {@link CycleInput}. */
  readonly continueAfter?: number;
}

/** Streams that are leased together. */
const BATCH = 200;
/** After so long another relay may take a stream: this one has died. */
const LEASE_MS = 30_000;
/** Wake-ups that are sent at the same time. */
const IN_FLIGHT = 16;
const POLL_MS = 150;
/** While Temporal is away, or something else fails, the relay waits twice as long each time. */
const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Carries wake-ups from the record to Temporal, until it is stopped. Any number of relays may run
 * beside each other.
 */
export function startRelay(deps: RelayDeps): Running {
  const { log, pollMs = POLL_MS } = deps;
  let pauseMs = 0;
  const longer = (): number => Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, pauseMs * 2));
  return repeat(async () => {
    try {
      const { taken, unreachable } = await relayOnce(deps);
      if (unreachable) {
        if (pauseMs === 0)
          log('warn', 'Temporal does not answer: wake-ups wait in Postgres, people notice nothing');
        pauseMs = longer();
      } else if (taken > 0) {
        if (pauseMs > 0) log('info', 'Temporal answers again');
        pauseMs = 0;
        if (taken === BATCH) return 0;
      }
    } catch (error) {
      log('error', 'the relay failed; it goes on', { why: inOneLine(error) });
      pauseMs = longer();
    }
    return Math.max(pauseMs, pollMs);
  });
}

/**
 * Takes one batch of streams, tells live screens, sends the wake-ups, and records those that were
 * sent. For the relay, and for tests.
 * @returns how many streams were taken, and whether Temporal did not answer
 */
export async function relayOnce(deps: RelayDeps): Promise<{ taken: number; unreachable: boolean }> {
  const leases = await takeLeases(deps.db, new Date().toISOString(), BATCH, LEASE_MS);
  if (leases.length === 0) return { taken: 0, unreachable: false };
  await sayChanged(
    deps.db,
    leases.map((lease) => lease.stream),
  );
  const aheadMs = await deps.aheadMs();

  const sent: Lease[] = [];
  const left = [...leases];
  let unreachable = false;
  const sendSome = async (): Promise<void> => {
    while (!unreachable) {
      const lease = left.shift();
      if (!lease) return;
      await deps.turn?.();
      try {
        await send(deps, lease, aheadMs);
        sent.push(lease);
      } catch (error) {
        // While the server is away every stream waits; any other error belongs to this stream alone
        // and must not hold up the others.
        if (isAway(error)) {
          unreachable = true;
          left.push(lease);
        } else {
          deps.log('warn', 'a workflow could not be woken; it is tried again later', {
            workflowId: cycles[lease.kind].workflowId(lease.stream),
            attempts: lease.attempts + 1,
            why: inOneLine(error),
          });
          await postpone(deps.db, lease, new Date().toISOString());
        }
      }
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, sendSome));
  await confirmLeases(
    deps.db,
    sent,
    deps.restMs ? new Date(Date.now() + deps.restMs).toISOString() : null,
  );
  await releaseLeases(deps.db, left);
  return { taken: leases.length, unreachable };
}

/** Starts the stream's cycle if it does not run, and signals it in the same call. */
async function send(
  { client, taskQueue, continueAfter }: RelayDeps,
  lease: Lease,
  aheadMs: number,
): Promise<void> {
  const { workflow, workflowId, input } = cycles[lease.kind];
  const start: CycleInput = {
    lastSeq: -1,
    ...(aheadMs !== 0 && { aheadMs }),
    ...(continueAfter !== undefined && { continueAfter }),
  };
  await client.workflow.signalWithStart(workflow, {
    workflowId: workflowId(lease.stream),
    taskQueue,
    args: [input(lease.stream, start)],
    signal: 'wake',
    signalArgs: [lease.headSeq, lease.deliveredSeq < 0],
    // Read when a rehearsal goes forward (rehearsal/standing.ts).
    memo: { aheadMs },
  });
}

/** Is it the server that does not answer, rather than this one workflow that fails? */
const isAway = (error: unknown): boolean =>
  hasStatus(error, status.cancelled, status.deadlineExceeded, status.unavailable) ||
  namespaceMissing(error);
