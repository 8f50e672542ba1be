import { connect } from '#db/postgres/connect';
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
import { keepWorking, type TemporalWorker } from './temporal/worker.ts';

export interface WorkerSettings extends MailSettings {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly place: TemporalPlace;
  readonly zone: string;
  readonly clock: 'real' | 'demo';
  /** The most a timer is delayed, in ms, so that thousands do not fire in one second. */
  readonly jitterMs: number;
  readonly mailsPerSecond?: number | undefined;
  /** How many wake-ups the relay sends, see RelayDeps; without it every wake-up goes at once. */
  readonly pace?: { readonly restMs: number; readonly perSecond: number };
  readonly maxCachedWorkflows: number;
  readonly bundle: string;
  readonly log: Log;
  /**
   * Does this process bring the cycles forward when the demo clock is moved? It does without this;
   * a test that moves them itself says no.
   */
  readonly follow?: boolean;
  /** How long activities may go on after the stop, in ms. */
  readonly graceMs?: number;
  /** For tests: events of history after which a cycle continues as new. */
  readonly continueAfter?: number;
  /** Units that get their plan in one step of a fan-out. */
  readonly fanOutStep?: number;
}

/**
 * Starts all that runs beside the API: the Temporal worker with its activities, the relay, mail,
 * and in a rehearsal what follows the demo clock.
 */
export function startWorker(settings: WorkerSettings): TemporalWorker {
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
    ready: working.ready,
    // First what brings new work, then what does it, then what that needs.
    stop: async () => {
      await Promise.all([relay.stop(), following?.stop()]);
      await working.stop();
      mail.close();
      await client.connection.close().catch(() => null);
      await db.end({ timeout: 5 });
    },
  };
}
