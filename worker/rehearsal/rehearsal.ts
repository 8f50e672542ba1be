import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { readAgenda, readDirective } from '#db/plan/agenda';
import type { Db } from '#db/postgres/connect';
import type { Instant } from '#domain/calendar/dates';
import { cycleOf } from '#workflows/ids';

export interface RehearsalDeps {
  readonly db: Db;
  readonly client: Client;
  readonly zone: string;
  /** Calls the rehearsal off. */
  readonly signal?: AbortSignal;
}

const RUNNING =
  proto.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
const AT_ONCE = 8;
/**
 * A timer is set some ms after the moment it was reckoned from, so a step may go a little beyond
 * the date.
 */
const BEYOND_MS = 1_000;
/**
 * So little is waited for and not skipped: a fast-forward whose end passes while the cycle is busy
 * runs on to the next timer.
 */
const WAITED_MS = 3_000;

interface Cycle {
  readonly stream: string;
  readonly kind: keyof typeof cycleOf;
}

/**
 * Every cycle that may run: those of the open streams, and of the closed ones that still have mail
 * to send.
 */
const cycles = (db: Db): Promise<Cycle[]> => db<Cycle[]>`
  select w.stream, w.kind from clock_wake w left join plan p on p.id = w.stream left join directive d on d.id = w.stream
  where w.delivered_seq >= 0 and (p.phase <> 'closed' or d.state <> 'closed' or exists (
    select from notice n where n.plan_id = p.id and n.channel = 'mail' and n.state = 'pending'))`;

interface Standing {
  readonly workflowId: string;
  /** The cycle's own time: the record's, not the machine's. */
  readonly now: number;
  /** Is it doing something, or about to? */
  readonly busy: boolean;
  /** Its next date; null when only news can move it. */
  readonly nextAt: Instant | null;
}

/** Where a cycle stands; null when it does not run. */
async function standing(
  { client, db, zone }: RehearsalDeps,
  { kind, stream }: Cycle,
): Promise<Standing | null> {
  const workflowId = cycleOf[kind].workflowId(stream);
  const d = await client.workflowService
    .describeWorkflowExecution({ namespace: client.options.namespace, execution: { workflowId } })
    .catch(unlessGone);
  if (d?.workflowExecutionInfo?.status !== RUNNING) return null;
  const memo = d.workflowExecutionInfo.memo?.fields?.['aheadMs'];
  const aheadMs = memo ? defaultPayloadConverter.fromPayload<number>(memo) : 0;
  const skipped = d.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  const now = (skipped ? tsToMs(skipped) : Date.now()) + aheadMs;
  const working = d.pendingWorkflowTask != null || (d.pendingActivities?.length ?? 0) > 0;
  const { due, nextAt } = await dates(db, zone, { kind, stream }, new Date(now).toISOString());
  return { workflowId, now, busy: working || due, nextAt };
}

async function dates(
  db: Db,
  zone: string,
  { kind, stream }: Cycle,
  now: Instant,
): Promise<{ due: boolean; nextAt: Instant | null }> {
  if (kind === 'plan') {
    const agenda = await readAgenda(db, zone, stream, now);
    return { due: agenda.due.length > 0, nextAt: agenda.nextAt };
  }
  const { phase, closesAt } = await readDirective(db, zone, stream, now);
  return {
    due: phase === 'issuing' || (phase === 'issued' && closesAt <= now),
    nextAt: phase === 'issued' ? closesAt : null,
  };
}

/**
 * Lets Temporal skip the time of one idle cycle up to `to`, or to its first timer before. One skip
 * only: were skipping still on, a wake-up that meets the cycle between the skip and the timer it
 * skipped to would make the server skip past that timer.
 */
async function skip({ client, signal }: RehearsalDeps, at: Standing, to: number): Promise<void> {
  if (to - at.now < WAITED_MS) {
    await sleep(Math.max(0, to - at.now));
    return;
  }
  const {
    workflowService,
    options: { namespace },
  } = client;
  const workflowExecution = { workflowId: at.workflowId };
  const fastForwardConfig = { id: randomUUID(), duration: msToTs(to - at.now) };
  const begun = await workflowService
    .updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      updateMask: { paths: ['time_skipping_config'] },
      workflowExecutionOptions: {
        timeSkippingConfig: { enabled: true, maxSessionSkipCount: 1, fastForwardConfig },
      },
    })
    .catch(unlessGone);
  if (!begun) return;
  for (let over = false; !over;) {
    signal?.throwIfAborted();
    const poll = await workflowService
      .pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution,
        fastForwardId: fastForwardConfig.id,
      })
      .catch((error: unknown) =>
        (error as { code?: number }).code === 4 ? 'not yet' : unlessGone(error),
      );
    if (poll === 'not yet') continue;
    over = !poll || poll.fastForwardInfo?.hasCompleted === true || poll.failedReason !== '';
  }
}

/** The cycle may end between two questions. */
function unlessGone(error: unknown): null {
  if ((error as { code?: number }).code === 5) return null;
  throw error;
}

/**
 * Fulfils when the relay has carried everything and every cycle has done what is due at its own
 * time.
 */
export async function settled(deps: RehearsalDeps, limitMs = 120_000): Promise<Standing[]> {
  const limit = Date.now() + limitMs;
  for (;;) {
    deps.signal?.throwIfAborted();
    const [row] = await deps.db<
      { waiting: number }[]
    >`select count(*)::int as waiting from clock_wake where delivered_seq < head_seq and attempts = 0`;
    if (row?.waiting === 0) {
      const all = (await inTurn(await cycles(deps.db), (cycle) => standing(deps, cycle))).filter(
        (s) => s !== null,
      );
      if (all.every((s) => !s.busy)) return all;
    }
    if (Date.now() > limit)
      throw new Error(
        'The clocks did not come to rest. Is a worker running, and does it reach Temporal?',
      );
    await sleep(40);
  }
}

/**
 * Brings every cycle of this database forward to `to`, from date to date in the order in which they
 * come, stopping at each until what is due there is done. Cycles that stand later already are left
 * alone.
 */
export async function bringForward(deps: RehearsalDeps, to: Instant): Promise<void> {
  const end = Date.parse(to);
  for (;;) {
    const all = await settled(deps);
    const stop = Math.min(
      end,
      ...all.filter((s) => s.now < end && s.nextAt !== null).map((s) => Date.parse(s.nextAt ?? '')),
    );
    const moving =
      stop < end ? all.filter((s) => s.nextAt !== null && Date.parse(s.nextAt) <= stop) : all;
    await inTurn(moving, (s) => skip(deps, s, stop < end ? stop + BEYOND_MS : end));
    if (stop === end) break;
  }
  await settled(deps);
}

/**
 * Does a thing for each, some at a time. Waits for all of them also when one fails: a call that is
 * still out would meet a closed connection.
 */
async function inTurn<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
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
