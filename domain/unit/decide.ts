import type { Office } from '../access/actor.ts';
import { actsIn, heldOffice, may, officeFor } from '../access/may.ts';
import { localDate } from '../calendar/dates.ts';
import { refuse, type Refusal } from '../problems.ts';
import { appoint, confirmAppointment, endAppointment, handOver } from './appoint.ts';
import { confirmDelegation, delegate, endDelegation } from './delegate.ts';
import { appointFirstAdministrator } from './first-administrator.ts';
import { endLeave, enterLeave } from './leave.ts';
import type { UnitCommand, UnitContext, UnitEvent, UnitState } from './state.ts';

export { evolveUnit } from './state.ts';
export type {
  Appointment,
  Delegation,
  Leave,
  OwnPassword,
  UnitCommand,
  UnitContext,
  UnitEvent,
  UnitState,
} from './state.ts';

/** The office in which the actor does this, or null when they may not. */
export function actingOffice(
  unit: UnitState,
  command: UnitCommand,
  ctx: UnitContext,
): Office | null {
  if (ctx.actor.kind !== 'person') return null;
  const { actor, subject } = ctx;
  const { personId: me } = actor;
  const forLeave = (personId: string | undefined): Office | null =>
    officeFor(actor, 'enter-leave', { ...subject, ...(personId !== undefined && { personId }) });
  switch (command.type) {
    case 'note-own-password':
      return heldOffice(actor, unit.id);
    case 'reset-password':
      return officeFor(actor, 'reset-password', subject);
    case 'delegate':
      return officeFor(actor, 'delegate', { ...subject, position: command.position });
    case 'end-delegation': {
      const found = unit.delegations.find((d) => d.id === command.delegationId);
      // Another holder of the same office cannot take back what this one lent.
      const lent = found?.giverId === me && { position: found.position };
      return officeFor(actor, 'delegate', { ...subject, ...lent });
    }
    case 'enter-leave':
      return forLeave(command.personId);
    case 'end-leave':
      return forLeave(unit.leaves.find((l) => l.id === command.leaveId)?.personId);
    default:
      return officeFor(actor, 'manage', subject);
  }
}

/** Rules and permission for every act on a unit. @returns what happened, or why not */
export function decideUnit(
  unit: UnitState,
  command: UnitCommand,
  ctx: UnitContext,
): UnitEvent[] | Refusal {
  if (command.type === 'appoint-first-administrator')
    return appointFirstAdministrator(command, ctx);
  if (ctx.actor.kind !== 'person') return refuse('not-found');
  const me = ctx.actor.personId;
  const office = actingOffice(unit, command, ctx);
  const forbidden = () => refuse(may(ctx.actor, 'read', ctx.subject) ? 'not-allowed' : 'not-found');
  if (command.type === 'note-own-password')
    return command.personId === me
      ? [{ type: 'password-changed', personId: me, how: command.how }]
      : forbidden();
  if (command.type === 'reset-password')
    return ctx.mayReset
      ? [
          {
            type: 'password-reset',
            personId: command.personId,
            by: me,
            ...(ctx.secondFactorSet && { secondFactorRemoved: true }),
          },
        ]
      : forbidden();
  if (!office) {
    const onlyLent = command.type === 'delegate' && actsIn(ctx.actor, unit.id, command.position);
    return onlyLent ? refuse('delegation-of-lent') : forbidden();
  }
  switch (command.type) {
    case 'open': {
      if (!ctx.managesParents) return refuse('not-found');
      const { type: _, ...rest } = command;
      return [{ type: 'unit-opened', ...rest }];
    }
    case 'appoint':
      return appoint(command, ctx, me);
    case 'confirm-appointment':
      return confirmAppointment(unit, command.appointmentId, ctx, me);
    case 'end-appointment':
      return endAppointment(unit, command);
    case 'hand-over':
      return handOver(unit, command, ctx, me);
    case 'delegate':
      return delegate(unit, command, ctx, me, office);
    case 'confirm-delegation':
      return confirmDelegation(unit, command.delegationId, me);
    case 'end-delegation':
      return endDelegation(unit, command, ctx);
    case 'enter-leave':
      return enterLeave(unit, command, ctx, me);
    case 'end-leave':
      return endLeave(unit, command, ctx);
    case 'move':
      if (command.parentId !== null && !(ctx.parentKnown && ctx.managesParents))
        return refuse('not-found');
      if (command.parentId === unit.id) return refuse('cycle-in-tree');
      return [{ type: 'moved', line: command.line, parentId: command.parentId, on: command.on }];
    case 'close':
      if (unit.closedOn !== null) return refuse('wrong-state', { state: 'closed' });
      if (command.on <= unit.openedOn || command.on < localDate(ctx.now, ctx.zone))
        return refuse('date-in-past', { date: command.on }, [{ at: 'on', code: 'date-in-past' }]);
      return [{ type: 'unit-closed', on: command.on }];
  }
}
