import type { IsoDate } from '../calendar/dates.ts';
import type { LineOfAuthority, Position } from '../shapes/basics.ts';
import type { FreeText } from '../shapes/free-text.ts';
import type { Lending, NewUnit, OwnPassword } from './state.ts';

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
