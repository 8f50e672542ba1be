import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Db } from '#db/postgres/connect';
import { rebuildClocksAfterMove } from '#db/wake/relay';
import { inOneLine, type Log } from '#log';
import type { Activities } from '#workflows/activities';
import { repeat, type Running } from '../repeat.ts';
import { scheduleCleanUp } from './clean-up-schedule.ts';
import type { TemporalPlace } from './client.ts';
import { ensureNamespace } from './namespace.ts';

export interface TemporalWorkerDeps {
  readonly db: Db;
  readonly client: Client;
  readonly place: TemporalPlace;
  /** Zone in which the nightly clean-up's hour is meant. */
  readonly zone: string;
  readonly activities: Activities;
  /** Path of the bundled workflow code. */
  readonly bundle: string;
  readonly maxCachedWorkflows: number;
  readonly log: Log;
  /** How long activities may go on after the stop, in ms; ten seconds without it. */
  readonly graceMs?: number;
}

export interface TemporalWorker extends Running {
  /** Fulfilled when the worker asks Temporal for work for the first time. */
  readonly ready: Promise<void>;
}

/** While Temporal cannot be used the wait doubles, from the first to the longest. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
/** After so long without trouble the wait is the first one again. */
const GOOD_AFTER_MS = 60_000;

/**
 * Keeps one Temporal worker running until it is stopped, whatever the server does meanwhile: it
 * comes back when the server does.
 */
export function keepWorking(deps: TemporalWorkerDeps): TemporalWorker {
  const { log, place } = deps;
  const ready = Promise.withResolvers<void>();
  let worker: Worker | null = null;
  let pauseMs = FIRST_PAUSE_MS;

  /** Works as long as the connection holds. */
  async function work(signal: AbortSignal): Promise<void> {
    const connection = await NativeConnection.connect({
      address: place.connection.address ?? '',
      ...tlsAndKey(place.connection),
    });
    try {
      await prepareNamespace(deps);
      worker = await Worker.create({
        connection,
        namespace: place.namespace,
        taskQueue: place.taskQueue,
        workflowBundle: { codePath: deps.bundle },
        activities: deps.activities,
        maxCachedWorkflows: deps.maxCachedWorkflows,
        shutdownGraceTime: deps.graceMs ?? 10_000,
        maxConcurrentActivityTaskExecutions: 40,
      });
      if (signal.aborted) return;
      const running = worker.run();
      ready.resolve();
      log('info', 'working on the task queue', {
        taskQueue: place.taskQueue,
        namespace: place.namespace,
        temporal: place.connection.address ?? '',
      });
      await running;
    } finally {
      worker = null;
      await connection.close().catch(() => null);
    }
  }

  const working = repeat(async (signal) => {
    const began = Date.now();
    try {
      await work(signal);
    } catch (error) {
      log(
        'warn',
        'Temporal cannot be used: plans go on without it, reminders wait; it is tried again',
        { temporal: place.connection.address ?? '', why: inOneLine(error) },
      );
    }
    const waitMs = Date.now() - began > GOOD_AFTER_MS ? FIRST_PAUSE_MS : pauseMs;
    pauseMs = Math.min(waitMs * 2, LONGEST_PAUSE_MS);
    return waitMs;
  });
  return {
    ready: ready.promise,
    stop: async () => {
      const stopped = working.stop();
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      await stopped;
    },
  };
}

/** Brings the namespace into the state the workflows need, before any of them runs. */
async function prepareNamespace(deps: TemporalWorkerDeps): Promise<void> {
  const { client, log, place, zone } = deps;
  await ensureNamespace(place.connection, place.namespace).catch((error: unknown) => {
    log('warn', 'the namespace could not be looked at or made; it is taken to be there', {
      namespace: place.namespace,
      why: inOneLine(error),
    });
  });
  await restartClocksAfterServerChange(deps);
  await scheduleCleanUp(client, { taskQueue: place.taskQueue, zone }).catch((error: unknown) => {
    log('warn', 'the nightly clean-up could not be scheduled', { why: inOneLine(error) });
  });
}

/**
 * Temporal's database can be thrown away: when the timers live in another one than last time, every
 * open stream's workflow is started again.
 */
async function restartClocksAfterServerChange({
  db,
  client,
  place,
  log,
}: TemporalWorkerDeps): Promise<void> {
  const { namespaceInfo } = await client.workflowService.describeNamespace({
    namespace: place.namespace,
  });
  const marked = await rebuildClocksAfterMove(
    db,
    namespaceInfo?.id ?? place.namespace,
    new Date().toISOString(),
  );
  if (marked)
    log('info', 'another Temporal server than before: every clock starts again', {
      clocks: marked,
    });
}

/** TLS and API key as the connection of the worker's native part takes them. */
function tlsAndKey({ tls, apiKey }: TemporalPlace['connection']): {
  tls?: NonNullable<TemporalPlace['connection']['tls']>;
  apiKey?: string;
} {
  return {
    ...(tls !== undefined && tls !== null && { tls }),
    ...(typeof apiKey === 'string' && { apiKey }),
  };
}
