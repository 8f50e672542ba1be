import type { Actor, LentAct, Subject } from '../access/actor.ts';
import type { LentAuthority, ReceivingOffice } from '../access/lending.ts';
import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { LineOfAuthority, Position, SubmissionKind, UnitKind } from '../shapes/basics.ts';
import type { FreeText } from '../shapes/free-text.ts';

/**
 * One unit as administrators and heads manage it: its offices, who lends and who is away, its place
 * in the tree, its end.
 */
export interface UnitState {
  readonly id: string;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly appointments: readonly Appointment[];
  readonly delegations: readonly Delegation[];
  /**
   * Leaves entered in this unit, and those of the person the command is about, wherever they were
   * entered.
   */
  readonly leaves: readonly Leave[];
}

/** Spans are half-open: `to` is the first day on which it is no longer so. */
export interface Appointment {
  readonly id: string;
  readonly personId: string;
  readonly position: Position;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly confirmed: boolean;
  readonly proposedBy: string | null;
  /** Quyền: acting head. */
  readonly acting: boolean;
  /** The appointment that ends when this one is confirmed. */
  readonly replaces: string | null;
}

export interface Lending {
  readonly position: Position;
  readonly giverId: string;
  readonly personId: string;
  readonly receiverUnitId: string;
  readonly receiverPosition: Position;
  readonly authority: LentAuthority;
  readonly acts: readonly LentAct[];
  /** Empty: all kinds. */
  readonly kinds: readonly SubmissionKind[];
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface Delegation extends Lending {
  readonly id: string;
  readonly confirmed: boolean;
  readonly proposedBy: string | null;
}

export interface Leave {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export type OwnPassword = 'known' | 'mail';

export type UnitCommand =
  | {
      readonly type: 'appoint';
      readonly personId: string;
      readonly position: Position;
      readonly title: string;
      readonly from: IsoDate;
      readonly to: IsoDate | null;
      /** Quyền: acting head. */
      readonly acting?: boolean | undefined;
    }
  | { readonly type: 'confirm-appointment'; readonly appointmentId: string }
  | { readonly type: 'end-appointment'; readonly appointmentId: string; readonly on: IsoDate }
  /** Ends an appointment and appoints the successor from that day. */
  | {
      readonly type: 'hand-over';
      readonly appointmentId: string;
      readonly toPersonId: string;
      readonly on: IsoDate;
    }
  | DelegateCommand
  | { readonly type: 'confirm-delegation'; readonly delegationId: string }
  | { readonly type: 'end-delegation'; readonly delegationId: string; readonly on: IsoDate }
  | {
      readonly type: 'enter-leave';
      readonly personId: string;
      readonly from: IsoDate;
      readonly to: IsoDate;
    }
  | { readonly type: 'end-leave'; readonly leaveId: string; readonly on: IsoDate }
  | {
      readonly type: 'move';
      readonly line: LineOfAuthority;
      readonly parentId: string | null;
      readonly on: IsoDate;
    }
  | { readonly type: 'close'; readonly on: IsoDate }
  /** Notes what sign-in has done already: the person has set their own password. */
  | { readonly type: 'note-own-password'; readonly personId: string; readonly how: OwnPassword }
  /** A unit that was not there. */
  | ({ readonly type: 'open' } & NewUnit)
  | AppointFirstAdministrator
  /**
   * A person of this unit gets a temporary password from an office above; the password itself is no
   * part of the record.
   */
  | { readonly type: 'reset-password'; readonly personId: string };

/** What is lent to whom; the office by which it is received is found on the day. */
export interface DelegateCommand extends Omit<
  Lending,
  'giverId' | 'receiverUnitId' | 'receiverPosition'
> {
  readonly type: 'delegate';
  /** Number of the paper and what it says. */
  readonly reason: string;
  /** Whose signature is lent, when an administrator records it and several hold the office. */
  readonly giverId?: string | undefined;
}

/** By whoever runs the installation, at its beginning. See `first-administrator.ts`. */
export interface AppointFirstAdministrator {
  readonly type: 'appoint-first-administrator';
  readonly personId: string;
  readonly title: string;
  /** The unit to open with this act; null when it is there already. */
  readonly newUnit: NewUnit | null;
  /** Goes on although the installation has an administrator. */
  readonly another: boolean;
}

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
  /** By the person alone: `known` with the present password, `mail` with a link sent to them. */
  | { readonly type: 'password-changed'; readonly personId: string; readonly how: OwnPassword }
  | {
      readonly type: 'password-reset';
      readonly personId: string;
      readonly by: string;
      readonly secondFactorRemoved?: true;
    }
  | {
      readonly type: 'appointed';
      readonly appointmentId: string;
      readonly personId: string;
      readonly position: Position;
      readonly title: string;
      readonly from: IsoDate;
      readonly to: IsoDate | null;
      readonly confirmed: boolean;
      /** Null: by the system, see `first-administrator.ts`. */
      readonly by: string | null;
      readonly acting: boolean;
      readonly replaces: string | null;
    }
  /** `from`: the day it takes effect, when that is not the day proposed. */
  | {
      readonly type: 'appointment-confirmed';
      readonly appointmentId: string;
      readonly from?: IsoDate;
    }
  | { readonly type: 'appointment-ended'; readonly appointmentId: string; readonly on: IsoDate }
  | ({
      readonly type: 'delegated';
      readonly delegationId: string;
      readonly reason: FreeText;
      readonly confirmed: boolean;
      readonly by: string;
    } & Lending)
  | { readonly type: 'delegation-confirmed'; readonly delegationId: string }
  | { readonly type: 'delegation-ended'; readonly delegationId: string; readonly on: IsoDate }
  | {
      readonly type: 'leave-entered';
      readonly leaveId: string;
      readonly personId: string;
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly by: string;
    }
  | { readonly type: 'leave-ended'; readonly leaveId: string; readonly on: IsoDate }
  | {
      readonly type: 'moved';
      readonly line: LineOfAuthority;
      readonly parentId: string | null;
      readonly on: IsoDate;
    }
  | { readonly type: 'unit-closed'; readonly on: IsoDate };

export interface UnitContext {
  readonly now: Instant;
  readonly zone: string;
  readonly actor: Actor;
  readonly subject: Subject;
  readonly newId: string;
  /** For `move`: does the new parent exist on that day? */
  readonly parentKnown?: boolean;
  /** For the commands that name a person: does the person exist? */
  readonly personKnown?: boolean;
  /** For `delegate`: the offices the person holds on the first day, here and directly below. */
  readonly receiving?: readonly ReceivingOffice[];
  /**
   * For `open` and `move`: may the actor manage every parent named? Nobody puts a unit where they
   * have no say.
   */
  readonly managesParents?: boolean;
  /**
   * For `reset-password`: may the actor reset passwords in every unit in which this person holds or
   * will hold office?
   */
  readonly mayReset?: boolean;
  /** For `appoint-first-administrator`: does anybody hold that office today, in whichever unit? */
  readonly administratorHeld?: boolean;
  /**
   * For `reset-password`: does the person have a second factor? It goes with the password, else
   * they could sign nothing.
   */
  readonly secondFactorSet?: boolean;
}

export const covers = (
  span: { readonly from: IsoDate; readonly to: IsoDate | null },
  day: IsoDate,
): boolean => span.from <= day && (span.to === null || day < span.to);

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
    // What ends before it began has never been.
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
