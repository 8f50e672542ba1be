import type { LentAct, Subject } from '#domain/access/actor';
import type { LentAuthority, ReceivingOffice } from '#domain/access/lending';
import type { IsoDate } from '#domain/calendar/dates';
import type { Position, SubmissionKind } from '#domain/shapes/basics';
import type { Appointment, Delegation, Leave } from '#domain/unit/state';
import type { Reader } from '../postgres/connect.ts';
import { subjectOf } from './tree.ts';

interface Span {
  starts: string;
  ends: string | null;
}

/** Every appointment of a unit, past ones and proposals included. */
export async function appointmentsOf(sql: Reader, unitId: string): Promise<Appointment[]> {
  const rows = await sql<
    (Span & {
      id: string;
      person_id: string;
      position: Position;
      title: string;
      confirmed: boolean;
      proposed_by: string | null;
      acting: boolean;
      replaces: string | null;
    })[]
  >`
    select id, person_id, position, title, lower(during) as starts, upper(during) as ends,
      confirmed, proposed_by, acting, replaces
    from appointment
    where unit_id = ${unitId}`;
  return rows.map((r) => ({
    id: r.id,
    personId: r.person_id,
    position: r.position,
    title: r.title,
    from: r.starts,
    to: r.ends,
    confirmed: r.confirmed,
    proposedBy: r.proposed_by,
    acting: r.acting,
    replaces: r.replaces,
  }));
}

/** Every delegation of a unit's offices. */
export async function delegationsOf(sql: Reader, unitId: string): Promise<Delegation[]> {
  const rows = await sql<
    (Span & {
      id: string;
      position: Position;
      giver_id: string;
      receiver_id: string;
      receiver_unit_id: string;
      receiver_position: Position;
      authority: LentAuthority;
      acts: LentAct[];
      kinds: SubmissionKind[];
      confirmed: boolean;
      proposed_by: string | null;
    })[]
  >`
    select id, position, giver_id, receiver_id, receiver_unit_id, receiver_position, authority,
      acts, kinds, lower(during) as starts, upper(during) as ends, confirmed, proposed_by
    from delegation
    where unit_id = ${unitId}`;
  return rows.map((r) => ({
    id: r.id,
    position: r.position,
    giverId: r.giver_id,
    personId: r.receiver_id,
    receiverUnitId: r.receiver_unit_id,
    receiverPosition: r.receiver_position,
    authority: r.authority,
    acts: r.acts,
    kinds: r.kinds,
    from: r.starts,
    to: r.ends,
    confirmed: r.confirmed,
    proposedBy: r.proposed_by,
  }));
}

/** Leaves entered in a unit, and all of one person. */
export async function leavesOf(
  sql: Reader,
  unitId: string,
  personId: string | null,
): Promise<Leave[]> {
  const rows = await sql<
    { id: string; person_id: string; unit_id: string; starts: string; ends: string }[]
  >`
    select id, person_id, unit_id, lower(during) as starts, upper(during) as ends
    from leave
    where unit_id = ${unitId}
      or person_id = ${personId}`;
  return rows.map((r) => ({
    id: r.id,
    personId: r.person_id,
    unitId: r.unit_id,
    from: r.starts,
    to: r.ends,
  }));
}

/**
 * The units whose word counts for a person's password: where they hold office or will, and the one
 * in their user name.
 */
export async function membershipsOf(
  sql: Reader,
  personId: string,
  day: IsoDate,
): Promise<{ officesIn: Subject[]; home: Subject | null }> {
  const [held, [home]] = await Promise.all([
    sql<{ unit_id: string }[]>`
      select distinct unit_id
      from appointment
      where person_id = ${personId}
        and coalesce(upper(during), 'infinity') > ${day}::date`,
    sql<{ id: string }[]>`
      select h.id
      from person pe
      join unit h on h.code = split_part(pe.login, '/', 1)
      where pe.id = ${personId}`,
  ]);
  const officesIn = await Promise.all(held.map(async (h) => subjectOf(sql, h.unit_id, day)));
  return { officesIn, home: home ? await subjectOf(sql, home.id, day) : null };
}

/**
 * The offices a person holds on a day in a unit and in those directly below it, on either line: by
 * these they may be lent one.
 */
export async function receivingOffices(
  sql: Reader,
  unitId: string,
  personId: string,
  day: string,
): Promise<ReceivingOffice[]> {
  const rows = await sql<{ unit_id: string; position: Position }[]>`
    select unit_id, position
    from appointment a
    where person_id = ${personId}
      and confirmed
      and during @> ${day}::date
      and (
        unit_id = ${unitId}
        or exists (
          select from unit_link l
          where l.child = a.unit_id
            and l.parent = ${unitId}
            and l.during @> ${day}::date
        )
      )
    order by lower(during), id`;
  return rows.map((r) => ({
    unitId: r.unit_id,
    position: r.position,
    where: r.unit_id === unitId ? 'here' : 'below',
  }));
}
