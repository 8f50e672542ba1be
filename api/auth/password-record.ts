import type { Db } from '#db/postgres/connect';
import { noteOwnPassword } from '#db/unit/own-password';
import type { Clock } from '#db/wake/clock';
import type { OwnPassword } from '#domain/unit/state';
import { inOneLine, type Log } from '#log';

/**
 * The password stands when this is asked: that it could not be put on record is an error of ours,
 * and no refusal.
 */
export const passwordRecord =
  (
    {
      write,
      zone,
      clock,
      log,
    }: { readonly write: Db; readonly zone: string; readonly clock: Clock; readonly log: Log },
    how: OwnPassword,
  ) =>
  async (personId: string): Promise<void> => {
    try {
      await noteOwnPassword(write, zone, personId, how, await clock.now());
    } catch (error) {
      log('error', 'a change of password is not on record', {
        person: personId,
        why: inOneLine(error),
      });
    }
  };
