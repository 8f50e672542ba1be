import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Db } from '#db/postgres/connect';
import { rebuildClocksAfterMove } from '#db/wake/relay';
import { inOneLine, type Log } from '#log';
import type { Activities } from '#workflows/ports';
import { scheduleCleanUp } from './clean-up-schedule.ts';
import type { TemporalPlace } from './client.ts';
import { ensureNamespace } from './namespace.ts';

export interface RunDeps {
  readonly db: Db;
  readonly client: Client;
  readonly place: TemporalPlace;
  /** Zone in which the nightly clean-up's hour is meant. */
  readonly zone: string;
  readonly activities: Activities;
  /** Path of the prebuilt workflow code. */
  readonly bundle: string;
  readonly maxCachedWorkflows: number;
  readonly log: Log;
  /** How long activities may go on after the stop, in ms. */
  readonly graceMs?: number;
}

export interface Running {
  /** Fulfilled when the worker polls for the first time. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Keeps one Temporal worker running until it is stopped, whatever the server does meanwhile: it
 * comes back when the server does.
 */
export function keepWorking(deps: RunDeps): Running {
  const { log, place } = deps;
  const stopping = new AbortController();
  let worker: Worker | null = null;
  const ready = Promise.withResolvers<void>();

  async function work(): Promise<void> {
    const connection = await NativeConnection.connect({
      address: place.connection.address ?? '',
      ...nativeOptions(place),
    });
    try {
      await ensureNamespace(place.connection, place.namespace).catch((error: unknown) => {
        log('warn', 'the namespace could not be looked at or made; it is taken to be there', {
          namespace: place.namespace,
          why: inOneLine(error),
        });
      });
      await restartClocksAfterServerChange(deps);
      await scheduleCleanUp(deps.client, { ...place, zone: deps.zone }).catch((error: unknown) => {
        log('warn', 'the nightly clean-up could not be scheduled', { why: inOneLine(error) });
      });
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
      if (stopping.signal.aborted) return;
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

  async function keepOn(): Promise<void> {
    for (
      let pause = FIRST_PAUSE_MS;
      !stopping.signal.aborted;
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    ) {
      const began = Date.now();
      try {
        await work();
      } catch (error) {
        log(
          'warn',
          'Temporal cannot be used: plans go on without it, reminders wait; it is tried again',
          { temporal: place.connection.address ?? '', why: inOneLine(error) },
        );
      }
      if (Date.now() - began > 60_000) pause = FIRST_PAUSE_MS;
      await sleep(stopping.signal.aborted ? 0 : pause, null, { signal: stopping.signal }).catch(
        () => null,
      );
    }
  }
  const done = keepOn();
  return {
    ready: ready.promise,
    stop: async () => {
      stopping.abort();
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      await done;
    },
  };
}

/**
 * Temporal's database can be thrown away: when the timers live in another one than last time, every
 * open stream's workflow is started again.
 */
async function restartClocksAfterServerChange({ db, client, place, log }: RunDeps): Promise<void> {
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

function nativeOptions({ connection }: TemporalPlace): {
  tls?: NonNullable<TemporalPlace['connection']['tls']>;
  apiKey?: string;
} {
  return {
    ...(connection.tls !== undefined && connection.tls !== null && { tls: connection.tls }),
    ...(typeof connection.apiKey === 'string' && { apiKey: connection.apiKey }),
  };
}
