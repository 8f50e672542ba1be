import type { Instant } from '#domain/calendar/dates';
import type { UnitEvent } from '#domain/unit/events';
import type { UnitState } from '#domain/unit/state';
import type { Statement, Tx } from '../postgres/connect.ts';
import { placeUnits } from './tree.ts';

/** What one event on a unit changes in the tables. `reasonId`: where its free text lies. */
export function projectUnit(
  sql: Tx,
  unitId: string,
  event: UnitEvent,
  reasonId: string | null,
): Statement[] {
  switch (event.type) {
    case 'appointed':
      return [
        sql`insert into appointment (id, person_id, unit_id, position, title, during, confirmed, proposed_by, acting, replaces)
        values (${event.appointmentId}, ${event.personId}, ${unitId}, ${event.position}, ${event.title}, daterange(${event.from}::date, ${event.to}::date), ${event.confirmed}, ${event.by}, ${event.acting}, ${event.replaces})`,
      ];
    case 'appointment-confirmed':
      return [
        sql`update appointment set confirmed = true, during = daterange(coalesce(${event.from ?? null}::date, lower(during)), upper(during)) where id = ${event.appointmentId}`,
      ];
    case 'appointment-ended':
      return cut(sql, 'appointment', event.appointmentId, event.on);
    case 'delegated':
      return [
        sql`insert into delegation (id, unit_id, position, giver_id, receiver_id, receiver_unit_id, receiver_position, authority, acts, kinds, during, reason_id, confirmed, proposed_by)
        values (${event.delegationId}, ${unitId}, ${event.position}, ${event.giverId}, ${event.personId}, ${event.receiverUnitId}, ${event.receiverPosition}, ${event.authority}, ${[...event.acts]}, ${[...event.kinds]},
          daterange(${event.from}::date, ${event.to}::date), ${reasonId}, ${event.confirmed}, ${event.by})`,
      ];
    case 'delegation-confirmed':
      return [sql`update delegation set confirmed = true where id = ${event.delegationId}`];
    case 'delegation-ended':
      return cut(sql, 'delegation', event.delegationId, event.on);
    case 'leave-entered':
      return [
        sql`insert into leave (id, person_id, unit_id, during, entered_by) values (${event.leaveId}, ${event.personId}, ${unitId}, daterange(${event.from}::date, ${event.to}::date), ${event.by})`,
      ];
    case 'leave-ended':
      return cut(sql, 'leave', event.leaveId, event.on);
    case 'moved':
      return placeUnits(sql, [
        { unitId, line: event.line, parentId: event.parentId, from: event.on },
      ]);
    case 'unit-opened':
      return [
        sql`
          insert into unit (id, code, kind, name, symbol, place, opened_on)
          values (${unitId}, ${event.code}, ${event.kind}, ${event.name}, ${event.symbol},
            ${event.place}, ${event.openedOn})`,
        ...placeUnits(
          sql,
          event.parents.map((p) => ({ unitId, ...p, from: event.openedOn })),
        ),
      ];
    case 'password-reset':
    case 'password-changed':
      return [];
    case 'unit-closed':
      return [sql`update unit set closed_on = ${event.on} where id = ${unitId}`];
  }
}

/** What ends before it began has never been; the event still says that it was meant. */
const cut = (
  sql: Tx,
  table: 'appointment' | 'delegation' | 'leave',
  id: string,
  on: string,
): Statement[] => [
  sql`delete from ${sql(table)} where id = ${id} and lower(during) >= ${on}::date`,
  sql`update ${sql(table)} set during = daterange(lower(during), ${on}::date) where id = ${id}`,
];

/**
 * Whose offices these events change; null when they change none. A move may change them without
 * naming anybody.
 */
export function peopleMoved(
  before: UnitState,
  after: UnitState,
  events: readonly UnitEvent[],
): string[] | null {
  const appointed = (id: string) =>
    [...before.appointments, ...after.appointments]
      .filter((a) => a.id === id && a.confirmed)
      .map((a) => a.personId);
  const lent = (id: string) =>
    [...before.delegations, ...after.delegations].filter((d) => d.id === id).map((d) => d.personId);
  const touched = events
    .map((event): string[] | null => {
      switch (event.type) {
        case 'appointed':
        case 'delegated':
          return event.confirmed ? [event.personId] : null;
        case 'appointment-confirmed':
        case 'appointment-ended':
          return appointed(event.appointmentId);
        case 'delegation-confirmed':
        case 'delegation-ended':
          return lent(event.delegationId);
        case 'leave-entered':
          return [event.personId];
        case 'leave-ended':
          return before.leaves.filter((l) => l.id === event.leaveId).map((l) => l.personId);
        // Who is lent an office of the unit above is so as long as theirs lies directly below it.
        case 'moved':
          return [];
        default:
          return null;
      }
    })
    .filter((people) => people !== null);
  return touched.length > 0 ? [...new Set(touched.flat())] : null;
}

/**
 * Wakes the years that lie on a desk of the unit, or of another in which these people act: who is
 * there, and who is free, has changed, so each cycle has to look again. In one order, so that two
 * of these cannot hold each other up.
 */
export const wakeDesks = (
  sql: Tx,
  unitId: string,
  people: readonly string[],
  now: Instant,
): Statement => sql`
  with office as (
    select ${unitId}::uuid as unit_id
    union select unit_id from appointment where person_id = any(${[...people]}::uuid[])
    union select unit_id from delegation where receiver_id = any(${[...people]}::uuid[]) or giver_id = any(${[...people]}::uuid[]) or receiver_unit_id = ${unitId}
  ), waiting as (
    select stream from clock_wake where stream in (select s.plan_id from submission s join desk k on k.submission_id = s.id join office on office.unit_id = k.unit_id) order by stream for update
  )
  update clock_wake w set delivered_seq = least(w.delivered_seq, 0) - 1, next_try = null, attempts = 0, raised_at = ${now} from waiting where w.stream = waiting.stream`;
