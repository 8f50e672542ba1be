import { localDate } from '#domain/calendar/dates';
import type { Position } from '#domain/contracts/basics';
import { decideUnit, evolveUnit, type UnitCommand, type UnitContext, type UnitEvent, type UnitState } from '#domain/office/office';
import { may, officeFor } from '#domain/roles';
import { setPassword } from './accounts.ts';
import { subjectOf } from './directive-stream.ts';
import type { Statement, Tx } from './connect.ts';
import type { Asked, Loaded, Stream } from './execute.ts';
import { oneByOne } from './one-by-one.ts';
import { mayResetSql } from './visible.ts';

/**
 * A unit as a stream of the record: its opening, appointments, moves in the tree, its end. Wakes nothing.
 * @param passwordHash for `reset-password`: it is set in the same transaction and stands in no event
 */
export function unitStream(zone: string, passwordHash?: string): Stream<UnitState, UnitCommand, UnitEvent, UnitContext> {
  return oneByOne({
    wakes: () => null,
    decide: decideUnit,
    evolve: evolveUnit,
    office: (_state, command, ctx) => officeFor(ctx.actor, command.type === 'reset-password' ? 'reset-password' : 'manage', ctx.subject),
    async load(sql, call) {
      const day = localDate(call.now, zone);
      const { command, newId } = call;
      if (command.type === 'open') return loadNew(sql, { ...call, command }, day);
      const [[unit], appointments, subject, parent, above, person, [reset], factor] = await Promise.all([
        sql<{ opened_on: string; closed_on: string | null; seq: number; head_hash: string }[]>`
          select opened_on, closed_on, seq, head_hash from unit where id = ${call.streamId} for update`,
        sql<{ id: string; person_id: string; position: Position; starts: string; ends: string | null; confirmed: boolean; proposed_by: string | null }[]>`
          select id, person_id, position, lower(during) as starts, upper(during) as ends, confirmed, proposed_by from appointment where unit_id = ${call.streamId}`,
        subjectOf(sql, call.streamId, day),
        command.type === 'move' ? sql`select 1 from unit where id = ${command.parentId} and (closed_on is null or closed_on > ${command.on}::date)` : [],
        command.type === 'move' && command.parentId !== null ? subjectOf(sql, command.parentId, day) : null,
        command.type === 'appoint' || command.type === 'reset-password' ? sql`select 1 from person where id = ${command.personId}` : [],
        command.type === 'reset-password' ? sql<{ may: boolean }[]>`select ${mayResetSql(sql, call.actor, day)} as may from person pe where pe.id = ${command.personId}` : [],
        command.type === 'reset-password' ? sql`select 1 from auth.two_factor where user_id = ${command.personId} and verified` : [],
      ]);
      if (!unit) return null;
      return {
        state: { id: call.streamId, openedOn: unit.opened_on, closedOn: unit.closed_on, appointments: appointments.map((a) => ({
          id: a.id, personId: a.person_id, position: a.position, from: a.starts, to: a.ends, confirmed: a.confirmed, proposedBy: a.proposed_by })) },
        head: { seq: unit.seq, hash: unit.head_hash },
        context: { now: call.now, zone, actor: call.actor, subject, newId, parentKnown: parent.length > 0, managesParents: above !== null && may(call.actor, 'manage', above), personKnown: person.length > 0, mayReset: reset?.may ?? false, secondFactorSet: factor.length > 0 },
      };
    },
    project: (sql, { streamId, events, head, now }) => [
      ...events.flatMap(({ event }) => project(sql, streamId, event)),
      ...events.flatMap(({ event }) => (event.type === 'password-reset' && passwordHash !== undefined ? setPassword(sql, event.personId, passwordHash, now) : [])),
      sql`update unit set seq = ${head.seq}, head_hash = ${head.hash} where id = ${streamId}`,
    ],
    answer: ({ streamId, head, newId }) => ({ id: streamId, seq: head.seq, newId }),
  });
}

/** A unit that is not there yet stands under its first parent: who manages all its parents may open it. */
async function loadNew(sql: Tx, call: Asked<UnitCommand & { type: 'open' }>, day: string): Promise<Loaded<UnitState, UnitContext> | null> {
  const { command, actor, now, newId } = call;
  const subjects = await Promise.all(command.parents.map((p) => subjectOf(sql, p.parentId, day)));
  const [first] = subjects;
  const known = await sql`select 1 from unit where id = any(${command.parents.map((p) => p.parentId)}::uuid[]) and (closed_on is null or closed_on > ${command.openedOn}::date)`;
  const parents = new Set(command.parents.map((p) => p.parentId));
  if (!first || known.length !== parents.size) return null;
  return {
    state: { id: call.streamId, openedOn: command.openedOn, closedOn: null, appointments: [] }, head: { seq: 0, hash: '' },
    context: { now, zone: '', actor, subject: first, newId, managesParents: subjects.every((s) => may(actor, 'manage', s)) },
  };
}

function project(sql: Tx, unitId: string, event: UnitEvent): Statement[] {
  switch (event.type) {
    case 'appointed':
      return [sql`insert into appointment (id, person_id, unit_id, position, title, during, confirmed, proposed_by)
        values (${event.appointmentId}, ${event.personId}, ${unitId}, ${event.position}, ${event.title}, daterange(${event.from}::date, ${event.to}::date), ${event.confirmed}, ${event.by})`];
    case 'appointment-confirmed':
      return [sql`update appointment set confirmed = true where id = ${event.appointmentId}`];
    case 'appointment-ended':
      return [sql`update appointment set during = daterange(lower(during), ${event.on}::date) where id = ${event.appointmentId}`];
    case 'moved':
      return [
        // What began on or after the day never happened; what ran over it ends on it.
        sql`delete from unit_link where child = ${unitId} and line = ${event.line} and lower(during) >= ${event.on}::date`,
        sql`update unit_link set during = daterange(lower(during), ${event.on}::date) where child = ${unitId} and line = ${event.line} and during @> ${event.on}::date`,
        ...(event.parentId === null ? [] : [sql`insert into unit_link (line, child, parent, during) values (${event.line}, ${unitId}, ${event.parentId}, daterange(${event.on}::date, null))`]),
        sql`select rebuild_unit_path()`,
      ];
    case 'unit-opened':
      return [
        sql`insert into unit (id, code, kind, name, symbol, place, opened_on) values (${unitId}, ${event.code}, ${event.kind}, ${event.name}, ${event.symbol}, ${event.place}, ${event.openedOn})`,
        ...event.parents.map((p) => sql`insert into unit_link (line, child, parent, during) values (${p.line}, ${unitId}, ${p.parentId}, daterange(${event.openedOn}::date, null))`),
        sql`select rebuild_unit_path()`,
      ];
    case 'password-reset': return [];
    case 'unit-closed':
      return [sql`update unit set closed_on = ${event.on} where id = ${unitId}`];
  }
}
