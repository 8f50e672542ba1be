import type { LentAct } from '../access/actor.ts';
import type { LentAuthority } from '../access/lending.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { LineOfAuthority, Position, SubmissionKind, UnitKind } from '../shapes/basics.ts';

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

export interface NewUnit {
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly symbol: string;
  readonly place: string;
  readonly openedOn: IsoDate;
  readonly parents: readonly { readonly line: LineOfAuthority; readonly parentId: string }[];
}

export const covers = (
  span: { readonly from: IsoDate; readonly to: IsoDate | null },
  day: IsoDate,
): boolean => span.from <= day && (span.to === null || day < span.to);
