import { deleteEndedAttempts } from '#db/account/attempts';
import { deleteEndedConfirmations, deleteEndedSessions } from '#db/account/sessions';
import { deleteUnattachedFiles } from '#db/file/unattached';
import type { Db } from '#db/postgres/connect';
import { deleteOldKeys } from '#db/record/idempotency';
import type { Instant } from '#domain/calendar/dates';
import type { CleanUpActivities, ExpiredKind } from '#workflows/activities';
import { nextStep } from './next-step.ts';

export interface CleanUpActivityDeps {
  readonly db: Db;
  /** The time by which people act, which in a rehearsal runs ahead of the machine's. */
  readonly peopleNow: () => Promise<Instant>;
}

/** Deletes rows that had expired at `at`, `limit` at most. @returns how many there were */
type DeleteSome = (db: Db, at: Instant, limit: number) => Promise<number>;

/**
 * How each kind of row is deleted, by the clock its times were written with: sign-in keeps the
 * machine's, the record people's.
 */
const expired: Readonly<
  Record<ExpiredKind, { readonly clock: 'machine' | 'people'; readonly deleteSome: DeleteSome }>
> = {
  attempts: { clock: 'machine', deleteSome: deleteEndedAttempts },
  sessions: { clock: 'machine', deleteSome: deleteEndedSessions },
  confirmations: { clock: 'machine', deleteSome: deleteEndedConfirmations },
  'idempotency-keys': { clock: 'people', deleteSome: deleteOldKeys },
  'unattached-files': { clock: 'people', deleteSome: deleteUnattachedFiles },
};

/** Rows one statement deletes at most: it holds their locks, and writes them to the log of changes. */
const BATCH = 500;

/** What `cleanUp` asks for. */
export const cleanUpActivities = ({ db, peopleNow }: CleanUpActivityDeps): CleanUpActivities => ({
  async deleteExpired(kind) {
    const { clock, deleteSome } = expired[kind];
    const at = clock === 'people' ? await peopleNow() : new Date().toISOString();
    let deleted = 0;
    for (let last = BATCH; last === BATCH;) {
      nextStep(deleted);
      last = await deleteSome(db, at, BATCH);
      deleted += last;
    }
    return deleted;
  },
});
