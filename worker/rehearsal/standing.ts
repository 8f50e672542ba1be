import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { tsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { readDirectiveAgenda } from '#db/directive/agenda';
import { readAgenda } from '#db/plan/agenda';
import type { Db } from '#db/postgres/connect';
import type { Reference } from '#db/shared/reference';
import { openCycles, wakesWaiting, type Cycle } from '#db/wake/cycles';
import type { CycleKind } from '#domain/agenda/cycle-kinds';
import type { Instant } from '#domain/calendar/dates';
import { cycles } from '#workflows/cycles';
import { unlessGone } from '../temporal/grpc.ts';

export interface RehearsalDeps {
  readonly db: Db;
  readonly client: Client;
  readonly reference: Reference;
  /** Calls the rehearsal off. */
  readonly signal?: AbortSignal;
}

/** Where one cycle's workflow stands in its own time. */
export interface Standing {
  readonly workflowId: string;
  /** The cycle's own time, which in a rehearsal is not the machine's; ms since 1970. */
  readonly now: number;
  /** Is it doing something, or about to? */
  readonly busy: boolean;
  /** Its next date; null when it waits for a wake-up only. */
  readonly nextAt: Instant | null;
}

interface Dates {
  readonly isDue: boolean;
  readonly nextAt: Instant | null;
}

/** What the record says is due for a stream at `now`, and its next date. */
const datesOf: Readonly<
  Record<CycleKind, (db: Db, reference: Reference, stream: string, now: Instant) => Promise<Dates>>
> = {
  async plan(db, reference, stream, now) {
    const agenda = await readAgenda(db, reference, stream, now);
    return { isDue: agenda.due.length > 0, nextAt: agenda.nextAt };
  },
  async directive(db, { zone }, stream, now) {
    const { phase, closesAt } = await readDirectiveAgenda(db, zone, stream, now);
    return {
      isDue: phase === 'issuing' || (phase === 'issued' && closesAt <= now),
      nextAt: phase === 'issued' ? closesAt : null,
    };
  },
};

const RUNNING =
  proto.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;

/** Asks server and record where a cycle stands; null when its workflow does not run. */
async function standing(
  { client, db, reference }: RehearsalDeps,
  { kind, stream }: Cycle,
): Promise<Standing | null> {
  const workflowId = cycles[kind].workflowId(stream);
  const d = await client.workflowService
    .describeWorkflowExecution({ namespace: client.options.namespace, execution: { workflowId } })
    .catch(unlessGone);
  if (d?.workflowExecutionInfo?.status !== RUNNING) return null;
  const memo = d.workflowExecutionInfo.memo?.fields?.['aheadMs'];
  const aheadMs = memo ? defaultPayloadConverter.fromPayload<number>(memo) : 0;
  const skipped = d.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  const now = (skipped ? tsToMs(skipped) : Date.now()) + aheadMs;
  const isWorking = d.pendingWorkflowTask != null || (d.pendingActivities?.length ?? 0) > 0;
  const { isDue, nextAt } = await datesOf[kind](db, reference, stream, new Date(now).toISOString());
  return { workflowId, now, busy: isWorking || isDue, nextAt };
}

const LOOK_MS = 40;

/**
 * Fulfils when the relay has carried every wake-up and every cycle has done what is due at its own
 * time.
 * @returns where the cycles stand then
 * @throws when they are not at rest after `limitMs`
 */
export async function settled(deps: RehearsalDeps, limitMs = 120_000): Promise<Standing[]> {
  const limit = Date.now() + limitMs;
  for (;;) {
    deps.signal?.throwIfAborted();
    if (!(await wakesWaiting(deps.db))) {
      const asked = await someAtATime(await openCycles(deps.db), (cycle) => standing(deps, cycle));
      const running = asked.filter((s) => s !== null);
      if (running.every((s) => !s.busy)) return running;
    }
    if (Date.now() > limit)
      throw new Error(
        'The clocks did not come to rest. Is a worker running, and does it reach Temporal?',
      );
    await sleep(LOOK_MS);
  }
}

const AT_ONCE = 8;

/**
 * Does a thing for each item, eight at a time; the results come in no order. Waits for all of them
 * also when one fails: a call that is still out would meet a closed connection.
 */
export async function someAtATime<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const left = [...items];
  const lanes = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift())
        results.push(await act(item));
    }),
  );
  const failed = lanes.find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
  return results;
}
