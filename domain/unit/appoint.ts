import { needsSecondAdministrator } from '../access/powers.ts';
import { localDate } from '../calendar/dates.ts';
import { refuse, type Refusal } from '../problems.ts';
import {
  covers,
  type UnitCommand,
  type UnitContext,
  type UnitEvent,
  type UnitState,
} from './state.ts';

type Command<T extends UnitCommand['type']> = Extract<UnitCommand, { type: T }>;

export function appoint(
  command: Command<'appoint'>,
  ctx: UnitContext,
  me: string,
): UnitEvent[] | Refusal {
  if (!ctx.personKnown) return refuse('not-found');
  if (command.personId === me) return refuse('own-appointment');
  if (command.to !== null && command.to <= command.from)
    return refuse('dates-crossed', {}, [{ at: 'to', code: 'dates-crossed' }]);
  // "Quyền" stands before the office of a head only.
  if (command.acting === true && command.position !== 'head')
    return refuse('bad-input', {}, [{ at: 'acting', code: 'not-accepted' }]);
  const { type: _, acting = false, ...rest } = command;
  return [
    {
      type: 'appointed',
      appointmentId: ctx.newId,
      ...rest,
      acting,
      confirmed: !needsSecondAdministrator(command.position),
      by: me,
      replaces: null,
    },
  ];
}

/**
 * One act for the end of an appointment and the successor's beginning. An office that signs waits
 * for the second administrator: until then the one who holds it stays.
 */
export function handOver(
  unit: UnitState,
  command: Command<'hand-over'>,
  ctx: UnitContext,
  me: string,
): UnitEvent[] | Refusal {
  const found = unit.appointments.find((a) => a.id === command.appointmentId);
  if (!found || !ctx.personKnown) return refuse('not-found');
  if (command.toPersonId === me) return refuse('own-appointment');
  if (command.toPersonId === found.personId)
    return refuse('hand-over-to-holder', {}, [{ at: 'toPersonId', code: 'not-accepted' }]);
  if (!found.confirmed) return refuse('wrong-state', { state: 'proposed' });
  if (command.on < localDate(ctx.now, ctx.zone))
    return refuse('date-in-past', { date: command.on }, [{ at: 'on', code: 'date-in-past' }]);
  if (command.on <= found.from || (found.to !== null && command.on >= found.to))
    return refuse('dates-crossed', {}, [{ at: 'on', code: 'dates-crossed' }]);
  if (
    unit.appointments.some(
      (a) => a.replaces === found.id && !a.confirmed && (a.to === null || a.to > command.on),
    )
  )
    return refuse('overlap');
  const confirmed = !needsSecondAdministrator(found.position);
  const successor: UnitEvent = {
    type: 'appointed',
    appointmentId: ctx.newId,
    personId: command.toPersonId,
    position: found.position,
    title: found.acting ? '' : found.title,
    from: command.on,
    to: null,
    confirmed,
    by: me,
    acting: false,
    replaces: found.id,
  };
  return confirmed
    ? [{ type: 'appointment-ended', appointmentId: found.id, on: command.on }, successor]
    : [successor];
}

/**
 * The second administrator's yes. A hand-over takes effect on its day, or today when that has
 * passed.
 */
export function confirmAppointment(
  unit: UnitState,
  appointmentId: string,
  ctx: UnitContext,
  me: string,
): UnitEvent[] | Refusal {
  const found = unit.appointments.find((a) => a.id === appointmentId);
  if (!found) return refuse('not-found');
  if (found.confirmed) return [];
  if (found.personId === me) return refuse('own-appointment');
  if (found.proposedBy === me) return refuse('second-person-needed');
  if (found.replaces === null) return [{ type: 'appointment-confirmed', appointmentId }];
  const today = localDate(ctx.now, ctx.zone);
  const from = found.from < today ? today : found.from;
  if (found.to !== null && found.to <= from) return refuse('wrong-state', { state: 'ended' });
  const before = unit.appointments.find((a) => a.id === found.replaces);
  return [
    ...(before && covers(before, from)
      ? [{ type: 'appointment-ended' as const, appointmentId: before.id, on: from }]
      : []),
    { type: 'appointment-confirmed', appointmentId, from },
  ];
}

/**
 * The day from which an office is no longer held; a proposal that nobody has confirmed may be taken
 * back whole.
 */
export function endAppointment(
  unit: UnitState,
  command: Command<'end-appointment'>,
): UnitEvent[] | Refusal {
  const found = unit.appointments.find((a) => a.id === command.appointmentId);
  if (!found) return refuse('not-found');
  if (found.confirmed && command.on <= found.from)
    return refuse('dates-crossed', {}, [{ at: 'on', code: 'dates-crossed' }]);
  return [{ type: 'appointment-ended', appointmentId: found.id, on: command.on }];
}
