import { join } from 'node:path';
import { connect, type Db } from '#db/postgres/connect';
import { createReference } from '#db/shared/reference';
import { demoClock, setClock, type Clock } from '#db/wake/clock';
import { createLog, type Log } from '#log';
import { advance } from '#worker/rehearsal/advance';
import { settled } from '#worker/rehearsal/standing';
import { startWorker } from '#worker/start';
import { workflowBundle } from '#worker/temporal/bundle';
import { lazyClient, type TemporalPlace } from '#worker/temporal/client';
import { installRuntime } from '#worker/temporal/runtime';
import type { TemporalWorker } from '#worker/temporal/worker';
import type { TestTemporal } from './temporal.ts';
import { zone } from './world.ts';

export interface ClockworkOptions {
  readonly databaseUrl: string;
  readonly temporal: TestTemporal;
  /**
   * The application's time at the beginning. Without it the clock starts where the database or the
   * machine has it.
   */
  readonly at?: string;
  readonly smtpUrl?: string;
  readonly publicUrl?: string;
  readonly continueAfter?: number;
  readonly fanOutStep?: number;
  readonly log?: Log;
}

/**
 * The clock side of the application in this process: worker, relay, delivery, and a hand that moves
 * the time.
 */
export interface Clockwork {
  readonly db: Db;
  readonly client: ReturnType<typeof lazyClient>;
  readonly clock: Clock;
  /**
   * Takes people's clock and every year to `to`; what is due on the way is done when it fulfils.
   */
  advance(to: string): Promise<void>;
  /** Fulfils when every wake-up has arrived and nothing is being done. */
  settled(): Promise<void>;
  /** Stops the worker in good order, as SIGTERM does. */
  stopWorker(): Promise<void>;
  /** Starts another worker after {@link stopWorker}, on another Temporal if one is given. */
  startWorker(temporal?: TestTemporal): Promise<void>;
  stop(): Promise<void>;
}

export const testQueue = 'nien-khoa-test';
export const bundleFolder = join(import.meta.dirname, '..', '..', 'dist', 'workflows');
export const placeOf = (temporal: TestTemporal): TemporalPlace => ({
  connection: { address: temporal.address },
  namespace: temporal.namespace,
  taskQueue: testQueue,
});

let quietened = false;
/** The SDK's runtime is one a process and can be set up once. */
export function quietRuntime(): void {
  if (quietened) return;
  quietened = true;
  installRuntime(createLog('worker', 'error'), 'ERROR');
}

export async function startClockwork(options: ClockworkOptions): Promise<Clockwork> {
  quietRuntime();
  const bundle = await workflowBundle(bundleFolder);
  const db = connect(options.databaseUrl, 'nk_writer', 4);
  if (options.at !== undefined) await setClock(db, options.at);
  const clock = demoClock(db, 'test');
  const reference = createReference(db, zone);
  let client = lazyClient(placeOf(options.temporal));
  let worker: TemporalWorker | null = null;

  const clockwork: Clockwork = {
    db,
    clock,
    get client() {
      return client;
    },
    advance: (to) => advance({ db, client, clock, reference }, to),
    settled: async () => {
      await settled({ db, client, reference });
    },
    async stopWorker() {
      await worker?.stop();
      worker = null;
    },
    async startWorker(temporal) {
      if (temporal) {
        await client.connection.close();
        client = lazyClient(placeOf(temporal));
      }
      worker = startWorker({
        databaseUrl: options.databaseUrl,
        poolSize: 6,
        place: placeOf(temporal ?? options.temporal),
        zone,
        clock: 'demo',
        follow: false,
        jitterMs: 0,
        maxCachedWorkflows: 50,
        bundle,
        log: options.log ?? createLog('worker', 'error'),
        graceMs: 2_000,
        mailFrom: 'Niên Khóa <nien-khoa@example.vn>',
        publicUrl: options.publicUrl ?? 'http://localhost:3000',
        smtpUrl: options.smtpUrl,
        ...(options.continueAfter !== undefined && { continueAfter: options.continueAfter }),
        ...(options.fanOutStep !== undefined && { fanOutStep: options.fanOutStep }),
      });
      await worker.ready;
    },
    async stop() {
      await clockwork.stopWorker();
      await client.connection.close();
      await db.end({ timeout: 5 });
    },
  };
  await clockwork.startWorker();
  return clockwork;
}
