import { localDate, type Instant, type IsoDate } from '../calendar/dates.ts';
import type { LineOfAuthority, Position, UnitKind } from '../contracts/basics.ts';
import { refuse, type Refusal } from '../problems.ts';
import { may, type Actor, type Subject } from '../roles.ts';

/** One unit as administrators manage it: its offices, its place in the tree, its end. */
export interface UnitState {
  readonly id: string;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly appointments: readonly Appointment[];
}

export interface Appointment {
  readonly id: string;
  readonly personId: string;
  readonly position: Position;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly confirmed: boolean;
  readonly proposedBy: string | null;
}

export type UnitCommand =
  | { readonly type: 'appoint'; readonly personId: string; readonly position: Position; readonly title: string; readonly from: IsoDate; readonly to: IsoDate | null }
  | { readonly type: 'confirm-appointment'; readonly appointmentId: string }
  | { readonly type: 'end-appointment'; readonly appointmentId: string; readonly on: IsoDate }
  | { readonly type: 'move'; readonly line: LineOfAuthority; readonly parentId: string | null; readonly on: IsoDate }
  | { readonly type: 'close'; readonly on: IsoDate }
  /** A unit that was not there. */
  | ({ readonly type: 'open' } & NewUnit)
  /** A person of this unit gets a temporary password from an office above; the password itself is no part of the record. */
  | { readonly type: 'reset-password'; readonly personId: string };

export interface NewUnit {
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly symbol: string;
  readonly place: string;
  readonly openedOn: IsoDate;
  readonly parents: readonly { readonly line: LineOfAuthority; readonly parentId: string }[];
}

export type UnitEvent =
  | ({ readonly type: 'unit-opened' } & NewUnit)
  | { readonly type: 'password-reset'; readonly personId: string; readonly by: string; readonly secondFactorRemoved?: true }
  | { readonly type: 'appointed'; readonly appointmentId: string; readonly personId: string; readonly position: Position; readonly title: string; readonly from: IsoDate; readonly to: IsoDate | null; readonly confirmed: boolean; readonly by: string }
  | { readonly type: 'appointment-confirmed'; readonly appointmentId: string }
  | { readonly type: 'appointment-ended'; readonly appointmentId: string; readonly on: IsoDate }
  | { readonly type: 'moved'; readonly line: LineOfAuthority; readonly parentId: string | null; readonly on: IsoDate }
  | { readonly type: 'unit-closed'; readonly on: IsoDate };

export interface UnitContext {
  readonly now: Instant;
  readonly zone: string;
  readonly actor: Actor;
  readonly subject: Subject;
  readonly newId: string;
  /** For `move`: does the new parent exist on that day? */
  readonly parentKnown?: boolean;
  /** For `appoint`: does the person exist? */
  readonly personKnown?: boolean;
  /** For `open` and `move`: may the actor manage every parent named? Nobody puts a unit where they have no say. */
  readonly managesParents?: boolean;
  /** For `reset-password`: may the actor reset passwords in every unit in which this person holds or will hold office? */
  readonly mayReset?: boolean;
  /** For `reset-password`: does the person have a second factor? It goes with the password, else they could sign nothing. */
  readonly secondFactorSet?: boolean;
}

/** Offices whose holder signs or decides: appointing to one takes a second administrator. */
export const signingPositions: readonly Position[] = ['head', 'deputy'];

export function decideUnit(unit: UnitState, command: UnitCommand, ctx: UnitContext): UnitEvent[] | Refusal {
  if (ctx.actor.kind !== 'person') return refuse('not-found');
  const me = ctx.actor.personId;
  if (command.type === 'reset-password') {
    if (ctx.mayReset) return [{ type: 'password-reset', personId: command.personId, by: me, ...(ctx.secondFactorSet && { secondFactorRemoved: true }) }];
    return refuse(may(ctx.actor, 'read', ctx.subject) ? 'not-allowed' : 'not-found');
  }
  if (!may(ctx.actor, 'manage', ctx.subject)) return refuse(may(ctx.actor, 'read', ctx.subject) ? 'not-allowed' : 'not-found');
  switch (command.type) {
    case 'open': {
      if (!ctx.managesParents) return refuse('not-found');
      const { type: _, ...rest } = command;
      return [{ type: 'unit-opened', ...rest }];
    }
    case 'appoint': {
      if (!ctx.personKnown) return refuse('not-found');
      if (command.personId === me) return refuse('own-appointment');
      if (command.to !== null && command.to <= command.from) return refuse('dates-crossed', {}, [{ at: 'to', code: 'dates-crossed' }]);
      const { type: _, ...rest } = command;
      return [{ type: 'appointed', appointmentId: ctx.newId, ...rest, confirmed: !signingPositions.includes(command.position), by: me }];
    }
    case 'confirm-appointment': {
      const found = unit.appointments.find((a) => a.id === command.appointmentId);
      if (!found) return refuse('not-found');
      if (found.confirmed) return [];
      if (found.personId === me) return refuse('own-appointment');
      if (found.proposedBy === me) return refuse('second-person-needed');
      return [{ type: 'appointment-confirmed', appointmentId: found.id }];
    }
    case 'end-appointment': {
      const found = unit.appointments.find((a) => a.id === command.appointmentId);
      if (!found) return refuse('not-found');
      if (command.on <= found.from) return refuse('dates-crossed', {}, [{ at: 'on', code: 'dates-crossed' }]);
      return [{ type: 'appointment-ended', appointmentId: found.id, on: command.on }];
    }
    case 'move':
      if (command.parentId !== null && !(ctx.parentKnown && ctx.managesParents)) return refuse('not-found');
      if (command.parentId === unit.id) return refuse('cycle-in-tree');
      return [{ type: 'moved', line: command.line, parentId: command.parentId, on: command.on }];
    case 'close':
      if (unit.closedOn !== null) return refuse('wrong-state', { state: 'closed' });
      if (command.on <= unit.openedOn || command.on < localDate(ctx.now, ctx.zone)) return refuse('date-in-past', { date: command.on }, [{ at: 'on', code: 'date-in-past' }]);
      return [{ type: 'unit-closed', on: command.on }];
  }
}

export function evolveUnit(unit: UnitState, event: UnitEvent): UnitState {
  switch (event.type) {
    case 'appointed': return { ...unit, appointments: [...unit.appointments, { id: event.appointmentId, personId: event.personId, position: event.position, from: event.from, to: event.to, confirmed: event.confirmed, proposedBy: event.by }] };
    case 'appointment-confirmed': return { ...unit, appointments: unit.appointments.map((a) => (a.id === event.appointmentId ? { ...a, confirmed: true } : a)) };
    case 'appointment-ended': return { ...unit, appointments: unit.appointments.map((a) => (a.id === event.appointmentId ? { ...a, to: event.on } : a)) };
    case 'moved': case 'unit-opened': case 'password-reset': return unit;
    case 'unit-closed': return { ...unit, closedOn: event.on };
  }
}
