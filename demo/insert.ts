import type { Db } from '#db/postgres/connect';
import type { LineOfAuthority, Position, UnitKind } from '#domain/shapes/basics';
import { appointmentId, personId, unitId } from './ids.ts';
import { programme } from './programme.ts';

/** A unit and to whom it reports, from when to when; parents are named by code. */
export interface UnitSeed {
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly symbol: string;
  readonly place: string;
  readonly openedOn: string;
  readonly closedOn?: string;
  readonly links: readonly {
    readonly line: LineOfAuthority;
    readonly parent: string;
    readonly from: string;
    readonly to?: string;
  }[];
}

export interface PersonSeed {
  /** `<unit code>/<name>`, what the person types to sign in. */
  readonly login: string;
  readonly name: string;
  /** Null for the many who have no mailbox at work. */
  readonly email: string | null;
}

export interface AppointmentSeed {
  readonly login: string;
  readonly unit: string;
  readonly position: Position;
  readonly title: string;
  readonly from: string;
  readonly to?: string;
}

/**
 * Units, their links and the paths that follow. These precede the record, so they are plain rows.
 */
export async function insertUnits(db: Db, units: readonly UnitSeed[]): Promise<void> {
  await db`insert into unit ${db(
    units.map((u) => ({
      id: unitId(u.code),
      code: u.code,
      kind: u.kind,
      name: u.name,
      symbol: u.symbol,
      place: u.place,
      opened_on: u.openedOn,
      closed_on: u.closedOn ?? null,
    })),
  )}`;
  const links = units.flatMap((u) =>
    u.links.map((l) => ({
      line: l.line,
      child: unitId(u.code),
      parent: unitId(l.parent),
      starts: l.from,
      ends: l.to ?? null,
    })),
  );
  await db`
    insert into unit_link (line, child, parent, during)
    select line, child, parent, daterange(starts, ends)
    from jsonb_to_recordset(${db.json(links)})
      as l(line text, child uuid, parent uuid, starts date, ends date)`;
}

/** People and the offices they hold; all these appointments are confirmed. */
export async function insertPeople(
  db: Db,
  people: readonly PersonSeed[],
  appointments: readonly AppointmentSeed[],
): Promise<void> {
  const persons = people.map(({ login, name, email }) => ({
    id: personId(login),
    name,
    login,
    email,
  }));
  await db`insert into person ${db(persons)}`;
  const rows = appointments.map((a) => ({
    id: appointmentId(a),
    person: personId(a.login),
    unit: unitId(a.unit),
    position: a.position,
    title: a.title,
    starts: a.from,
    ends: a.to ?? null,
  }));
  await db`
    insert into appointment (id, person_id, unit_id, position, title, during, confirmed)
    select id, person, unit, position, title, daterange(starts, ends), true
    from jsonb_to_recordset(${db.json(rows)})
      as a(
        id uuid, person uuid, unit uuid, position text, title text, starts date, ends date
      )`;
}

export async function insertCalendar(
  db: Db,
  days: readonly { day: string; working: boolean; name: string }[],
): Promise<void> {
  await db`insert into calendar_day ${db([...days])}`;
}

export async function insertProgramme(db: Db): Promise<void> {
  const { id, code, title, startsOn, endsOn, content } = programme;
  await db`insert into programme ${db({
    id,
    code,
    title,
    starts_on: startsOn,
    ends_on: endsOn,
    content: db.json(content),
  })}`;
}
