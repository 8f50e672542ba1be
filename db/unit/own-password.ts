import { localDate, type Instant } from '#domain/calendar/dates';
import type { OwnPassword } from '#domain/unit/state';
import { actorOf } from '../access/people.ts';
import { unitOfPerson } from '../account/people-list.ts';
import type { Db } from '../postgres/connect.ts';
import { execute } from '../record/execute.ts';
import { unitStream } from './stream.ts';

/**
 * Puts on record, in the stream of the person's unit, that they have set their own password. The
 * account is better-auth's, so this comes after.
 */
export async function noteOwnPassword(
  db: Db,
  zone: string,
  personId: string,
  how: OwnPassword,
  now: Instant,
): Promise<void> {
  const day = localDate(now, zone);
  const actor = await actorOf(db, personId, day);
  const unitId = await unitOfPerson(db, actor, personId, day);
  if (unitId !== null)
    await execute(db, unitStream(zone), {
      actor,
      now,
      streamId: unitId,
      command: { type: 'note-own-password', personId, how },
    });
}
