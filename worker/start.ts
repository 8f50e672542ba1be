import { connect, type Db } from '#db/postgres/connect';
import { createReference } from '#db/shared/reference';
import { readOffset } from '#db/wake/clock';
import { later } from '#domain/calendar/dates';
import type { Log } from '#log';
import { createActivities } from './activities/activities.ts';
import { openMail, type MailSettings } from './channels/mail.ts';
import { pace } from './pace.ts';
import { followClock } from './rehearsal/follow-clock.ts';
import { startRelay } from './relay/relay.ts';
import { lazyClient, type TemporalPlace } from './temporal/client.ts';
import { keepWorking } from './temporal/worker.ts';

export interface WorkerSettings extends MailSettings {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly place: TemporalPlace;
  readonly zone: string;
  readonly clock: 'real' | 'demo';
  /** The most a timer is put off, in ms, so that thousands do not fire in one second. */
  readonly jitterMs: number;
  readonly mailsPerSecond?: number | undefined;
  /** How the relay goes easy on the machine; without it every wake-up goes at once. */
  readonly pace?: { readonly restMs: number; readonly perSecond: number };
  readonly maxCachedWorkflows: number;
  readonly bundle: string;
  readonly log: Log;
  /**
   * Does this process bring the cycles after the demo clock? A test that advances by itself says
   * no.
   */
  readonly follow?: boolean;
  readonly graceMs?: number;
  readonly continueAfter?: number;
  readonly fanOutStep?: number;
}

export interface WorkerProcess {
  readonly db: Db;
  readonly client: ReturnType<typeof lazyClient>;
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/**
 * All that runs beside the API: the Temporal worker with its activities, the relay, delivery, and
 * in a rehearsal the clock.
 */
export function startWorker(settings: WorkerSettings): WorkerProcess {
  const { place, log } = settings;
  const db = connect(settings.databaseUrl, 'nk_writer', settings.poolSize);
  const client = lazyClient(place);
  const reference = createReference(db, settings.zone);
  const mail = openMail(settings);
  const aheadMs = settings.clock === 'demo' ? () => readOffset(db) : async () => 0;
  const activities = createActivities({
    db,
    reference,
    mail,
    peopleNow: async () => later(new Date().toISOString(), await aheadMs()),
    mailsPerSecond: settings.mailsPerSecond,
    jitterMs: settings.jitterMs,
    ...(settings.fanOutStep !== undefined && { fanOutStep: settings.fanOutStep }),
  });
  const relay = startRelay({
    db,
    client,
    taskQueue: place.taskQueue,
    log,
    aheadMs,
    ...(settings.pace && { restMs: settings.pace.restMs, turn: pace(settings.pace.perSecond) }),
    ...(settings.continueAfter !== undefined && { continueAfter: settings.continueAfter }),
  });
  const working = keepWorking({
    db,
    client,
    place,
    zone: settings.zone,
    activities,
    log,
    bundle: settings.bundle,
    maxCachedWorkflows: settings.maxCachedWorkflows,
    ...(settings.graceMs !== undefined && { graceMs: settings.graceMs }),
  });
  const following =
    settings.clock === 'demo' && settings.follow !== false
      ? followClock({ db, client, reference, log })
      : null;
  return {
    db,
    client,
    ready: working.ready,
    // First what brings new work, then what does it, then what it needs.
    stop: async () => {
      await Promise.all([relay.stop(), following?.stop()]);
      await working.stop();
      mail.close();
      await client.connection.close().catch(() => null);
      await db.end({ timeout: 5 });
    },
  };
}
