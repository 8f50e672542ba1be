import { systemActor, type LentAct, type Office, type PersonActor } from '#domain/access/actor';
import type { IsoDate } from '#domain/calendar/dates';
import type { Authority, Position, SubmissionKind } from '#domain/shapes/basics';
import type { Reader } from '../postgres/connect.ts';
import { keptAnswers } from '../postgres/kept-answers.ts';
import type { Reading } from './reading.ts';

interface HeldRow {
  unit_id: string;
  position: Position;
  authority: Authority;
  delegation_id: string | null;
  acts: LentAct[] | null;
  kinds: SubmissionKind[] | null;
}

/**
 * The offices in which a person acts on a day: their own first, then those lent to them, each with
 * the authority by which its holder signs. An appointment that no second administrator has
 * confirmed is not held yet.
 */
export async function officesOf(sql: Reader, personId: string, day: IsoDate): Promise<Office[]> {
  const rows = await sql<HeldRow[]>`
    select unit_id, position, authority, delegation_id, acts, kinds
    from office_on(${day}::date)
    where person_id = ${personId}
    order by (delegation_id is not null), since, source_id`;
  return rows.map((r) => ({
    unitId: r.unit_id,
    position: r.position,
    authority: r.authority,
    ...(r.delegation_id !== null && {
      lent: { delegationId: r.delegation_id, acts: r.acts ?? [], kinds: r.kinds ?? [] },
    }),
  }));
}

/** A person as they may act on a day. */
export async function actorOf(sql: Reader, personId: string, day: IsoDate): Promise<PersonActor> {
  return { kind: 'person', personId, offices: await officesOf(sql, personId, day) };
}

/** User names of everybody who holds the office of an administrator on a day, in any unit. */
export async function administratorsOn(sql: Reader, day: IsoDate): Promise<string[]> {
  const rows = await sql<{ login: string }[]>`
    select distinct pe.login
    from appointment a
    join person pe on pe.id = a.person_id
    where a.position = 'administrator'
      and a.confirmed
      and a.during @> ${day}::date
    order by pe.login`;
  return rows.map((row) => row.login);
}

/** How long a person's offices are taken to be the newest, in milliseconds. */
const FRESH_MS = 2_000;
const MAX_KEPT_PEOPLE = 10_000;

/**
 * As {@link actorOf}, asked of the database at most every two seconds for a person and a day.
 * `forget` is for who has changed appointments in this process.
 */
export function actors(reading: Reading): {
  readonly of: (personId: string, day: IsoDate) => Promise<PersonActor>;
  readonly forget: () => void;
} {
  const kept = keptAnswers<PersonActor>(FRESH_MS, MAX_KEPT_PEOPLE);
  return {
    of: (personId, day) =>
      kept.get(`${personId} ${day}`, () =>
        // Who it is to be is not known before it was read.
        reading(systemActor, (sql) => actorOf(sql, personId, day)),
      ),
    forget: () => {
      kept.forget();
    },
  };
}
