import type { UnitEvent } from './events.ts';
import type { UnitState } from './state.ts';

/** The unit after an event. */
export function evolveUnit(unit: UnitState, event: UnitEvent): UnitState {
  switch (event.type) {
    case 'appointed': {
      const { personId, position, title, from, to, confirmed, by, acting, replaces } = event;
      return {
        ...unit,
        appointments: [
          ...unit.appointments,
          {
            id: event.appointmentId,
            personId,
            position,
            title,
            from,
            to,
            confirmed,
            proposedBy: by,
            acting,
            replaces,
          },
        ],
      };
    }
    case 'appointment-confirmed':
      return {
        ...unit,
        appointments: unit.appointments.map((a) =>
          a.id === event.appointmentId ? { ...a, confirmed: true, from: event.from ?? a.from } : a,
        ),
      };
    // An appointment that ends on or before its first day never took effect: its row is deleted.
    case 'appointment-ended':
      return {
        ...unit,
        appointments: unit.appointments.flatMap((a) =>
          a.id !== event.appointmentId ? [a] : event.on <= a.from ? [] : [{ ...a, to: event.on }],
        ),
      };
    case 'delegated': {
      const { type: _, delegationId, reason: _reason, by, ...lending } = event;
      return {
        ...unit,
        delegations: [...unit.delegations, { id: delegationId, proposedBy: by, ...lending }],
      };
    }
    case 'delegation-confirmed':
      return {
        ...unit,
        delegations: unit.delegations.map((d) =>
          d.id === event.delegationId ? { ...d, confirmed: true } : d,
        ),
      };
    case 'delegation-ended':
      return {
        ...unit,
        delegations: unit.delegations.flatMap((d) =>
          d.id !== event.delegationId ? [d] : event.on <= d.from ? [] : [{ ...d, to: event.on }],
        ),
      };
    case 'leave-entered':
      return {
        ...unit,
        leaves: [
          ...unit.leaves,
          {
            id: event.leaveId,
            personId: event.personId,
            unitId: unit.id,
            from: event.from,
            to: event.to,
          },
        ],
      };
    case 'leave-ended':
      return {
        ...unit,
        leaves: unit.leaves.flatMap((l) =>
          l.id !== event.leaveId ? [l] : event.on <= l.from ? [] : [{ ...l, to: event.on }],
        ),
      };
    case 'moved':
    case 'unit-opened':
    case 'password-reset':
    case 'password-changed':
      return unit;
    case 'unit-closed':
      return { ...unit, closedOn: event.on };
  }
}
