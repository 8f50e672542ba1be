import { localDate, type Instant, type IsoDate } from '#domain/calendar/dates';
import type { Refusal } from '#domain/problems';
import type { UnitCommand } from '#domain/unit/commands';
import type { NewUnit, UnitState } from '#domain/unit/state';
import { accountStatements } from '../account/accounts.ts';
import type { Db, Reader, Tx } from '../postgres/connect.ts';
import { execute } from '../record/execute.ts';
import type { Answer, CallWithId } from '../record/stream.ts';
import { readUnitFacts } from './facts.ts';
import type { NewPerson } from './new-person.ts';
import { appointmentsOf } from './rows.ts';
import { unitStream } from './stream.ts';

export interface FirstAdministrator {
  readonly person: NewPerson;
  readonly title: string;
  readonly unitId: string;
  /** What the unit is to be, when it is not there yet. */
  readonly newUnit: NewUnit | null;
  /** Goes on although there is an administrator. */
  readonly another: boolean;
}

/** Units that are open on a day and stand under no other on that day, by their codes. */
export const topUnits = (
  sql: Reader,
  day: IsoDate,
): Promise<{ id: string; code: string; name: string }[]> =>
  sql<{ id: string; code: string; name: string }[]>`
    select u.id, u.code, u.name
    from unit u
    where (u.closed_on is null or u.closed_on > ${day}::date)
      and not exists (select from unit_link l where l.child = u.id and l.during @> ${day}::date)
    order by u.code`;

/**
 * Appoints an administrator by whoever runs the installation: person, account, appointment and,
 * where it is new, the unit, in one transaction, with one event each for unit and appointment.
 * @returns the refusal of the rules, or `bad-input` when user name, e-mail or code are taken
 */
export async function appointFirstAdministrator(
  db: Db,
  zone: string,
  { person, title, unitId, newUnit, another }: FirstAdministrator,
  at: { readonly now: Instant; readonly wall: Instant },
): Promise<Answer | Refusal> {
  const units = unitStream(zone);
  const { id, name, login, email, passwordHash } = person;
  const withPerson: typeof units = {
    ...units,
    load: async (sql, calls) => Promise.all(calls.map((call) => load(sql, call))),
    project: (sql, changes) => [
      sql`insert into person ${sql({ id, name, login, email })}`,
      ...accountStatements(sql, [{ personId: id, name, login, email, passwordHash }], at.wall),
      ...units.project(sql, changes),
    ],
  };
  const load = async (sql: Tx, call: CallWithId<UnitCommand>) => {
    const day = localDate(at.now, zone);
    // Two people who run this at the same moment do not both find that nobody is administrator.
    await sql`select pg_advisory_xact_lock(hashtext('first-administrator'))`;
    const [row] = await sql<
      { opened_on: string; closed_on: string | null; seq: number; head_hash: string }[]
    >`
      select opened_on, closed_on, seq, head_hash
      from unit
      where id = ${unitId}
      for update`;
    if (!row && newUnit === null) return null;
    const state: UnitState = {
      id: unitId,
      openedOn: row?.opened_on ?? day,
      closedOn: row?.closed_on ?? null,
      appointments: await appointmentsOf(sql, unitId),
      delegations: [],
      leaves: [],
    };
    return {
      state,
      head: { seq: row?.seq ?? 0, hash: row?.head_hash ?? '' },
      context: {
        now: at.now,
        zone,
        actor: { kind: 'system' as const },
        subject: { unitId, above: [] },
        newId: call.newId,
        ...(await readUnitFacts(sql, call, zone)),
      },
    };
  };
  return execute(db, withPerson, {
    actor: { kind: 'system' },
    now: at.now,
    streamId: unitId,
    command: {
      type: 'appoint-first-administrator',
      personId: id,
      title,
      newUnit,
      another,
    },
  });
}
