import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Db } from '#db/postgres/connect';
import { sayChanged } from '#db/wake/changed-channel';
import { confirmLeases, postpone, releaseLeases, takeLeases, type Lease } from '#db/wake/relay';
import { inOneLine, type Log } from '#log';
import { cycles } from '#workflows/cycles';
import type { CycleInput } from '#workflows/messages';
import { hasStatus, namespaceMissing, status } from '../temporal/grpc.ts';

export interface RelayDeps {
  readonly db: Db;
  readonly client: Client;
  readonly taskQueue: string;
  readonly log: Log;
  /** How far the demo clock runs ahead of the machine's now, in ms; 0 outside demo and test. */
  readonly aheadMs: () => Promise<number>;
  readonly pollMs?: number;
  /**
   * How long a stream that was just woken waits before the next wake-up; what happens meanwhile
   * goes along.
   */
  readonly restMs?: number;
  /**
   * Waits for the next turn, see {@link pace}: a wake-up costs Temporal more than the command cost
   * Postgres, and people at desks come first.
   */
  readonly turn?: () => Promise<void>;
  /** For tests: see {@link CycleInput}. */
  readonly continueAfter?: number;
}

export interface Relay {
  /** Lets the batch in hand be finished, then fulfils. */
  stop(): Promise<void>;
}

const BATCH = 200;
const LEASE_MS = 30_000;
const IN_FLIGHT = 16;
const POLL_MS = 150;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Carries wake-ups from the record to Temporal, until it is stopped. Any number of relays may run
 * beside each other.
 */
export function startRelay(deps: RelayDeps): Relay {
  const stopping = new AbortController();
  let pause = 0;
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      let full = false;
      try {
        const { taken, unreachable } = await relayOnce(deps);
        full = taken === BATCH && !unreachable;
        if (unreachable && pause === 0)
          deps.log(
            'warn',
            'Temporal does not answer: wake-ups wait in Postgres, nobody at a desk notices',
          );
        if (!unreachable && pause > 0 && taken > 0) deps.log('info', 'Temporal answers again');
        if (unreachable || taken > 0)
          pause = unreachable ? Math.min(LONGEST_PAUSE_MS, Math.max(250, pause * 2)) : 0;
      } catch (error) {
        deps.log('error', 'the relay failed; it goes on', { why: inOneLine(error) });
        pause = Math.min(LONGEST_PAUSE_MS, Math.max(250, pause * 2));
      }
      if (!full)
        await sleep(Math.max(pause, deps.pollMs ?? POLL_MS), null, {
          signal: stopping.signal,
        }).catch(() => null);
    }
  };
  const done = run();
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

/** One batch: leased, told to live screens, sent, and written off as far as it was sent. */
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
        // A server that is away is nobody's fault; anything else is this stream's own, and must not
        // hold up the others.
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
    // How far ahead of Temporal's its clock runs: read when a rehearsal goes forward.
    memo: { aheadMs },
  });
}

/** Is it the server that does not answer, rather than this one workflow that fails? */
const isAway = (error: unknown): boolean =>
  hasStatus(error, status.cancelled, status.deadlineExceeded, status.unavailable) ||
  namespaceMissing(error);
