import { localDate } from '../calendar/dates.ts';
import { refuse, type Refusal } from '../problems.ts';
import type { AppointFirstAdministrator, UnitContext, UnitEvent } from './state.ts';

/**
 * The first administrator of an installation, and the top unit when there is none. Every other
 * appointment is made by an administrator; this one cannot be, so the system makes it, at the
 * request of whoever runs the installation, and no second person confirms it.
 * @returns `not-allowed` when somebody is administrator already and the command does not ask for
 * another; `not-found` to everybody but the system
 */
export function appointFirstAdministrator(
  command: AppointFirstAdministrator,
  ctx: UnitContext,
): UnitEvent[] | Refusal {
  if (ctx.actor.kind !== 'system') return refuse('not-found');
  if (ctx.administratorHeld === true && !command.another) return refuse('not-allowed');
  return [
    ...(command.newUnit === null ? [] : [{ type: 'unit-opened' as const, ...command.newUnit }]),
    {
      type: 'appointed',
      appointmentId: ctx.newId,
      personId: command.personId,
      position: 'administrator',
      title: command.title,
      from: localDate(ctx.now, ctx.zone),
      to: null,
      confirmed: true,
      by: null,
      acting: false,
      replaces: null,
    },
  ];
}
