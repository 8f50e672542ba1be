import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import type { IsoDate } from '#domain/calendar/dates';
import { refuse, type Refusal } from '#domain/problems';
import { addAccounts, setPassword } from '../account/accounts.ts';
import type { Db } from '../postgres/connect.ts';
import { constraintRefusal } from '../postgres/constraints.ts';
import { subjectOf } from './tree.ts';

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly email: string | null;
  readonly passwordHash: string;
}

/**
 * A person with an account, belonging to the unit in the user name, which the actor must manage. A
 * repeat of the same click (the same id) sets the new temporary password on what the first one
 * made.
 */
export async function newPerson(
  db: Db,
  actor: Actor,
  person: NewPerson,
  at: { readonly today: IsoDate; readonly wall: string },
): Promise<{ id: string } | Refusal> {
  const [unit] = await db<{ id: string }[]>`
    select id
    from unit
    where code = ${person.login.split('/')[0] ?? ''}
      and (closed_on is null or closed_on > ${at.today}::date)`;
  if (!unit || !may(actor, 'manage', await subjectOf(db, unit.id, at.today)))
    return refuse('bad-input', {}, [{ at: 'login', code: 'not-accepted' }]);
  try {
    return await db.begin(async (sql): Promise<{ id: string }> => {
      const { id, name, login, email, passwordHash } = person;
      const [made] = await sql`
        insert into person ${sql({ id, name, login, email })}
        on conflict (id) do nothing
        returning 1`;
      if (made)
        await addAccounts(sql, [{ personId: id, name, login, email, passwordHash }], at.wall);
      else await Promise.all(setPassword(sql, id, passwordHash, at.wall));
      return { id };
    });
  } catch (error) {
    const known = constraintRefusal(error);
    if (known) return known;
    throw error;
  }
}
