import { z } from 'zod';
import { lentActs } from '../access/actor.ts';
import {
  authority,
  id,
  isoDate,
  lineOfAuthority,
  position,
  submissionKind,
} from '../shapes/basics.ts';
import { officeRef, unitRef, personRef } from './shared.ts';

/** The same of an act on a unit; `newId` is what it made. */
export const unitAnswer = z.object({ id, seq: z.number().int(), newId: id });

/** An office's signature lent to another: by whom, to whom, for what, and how it will be signed. */
export const delegationView = z.object({
  id,
  unit: unitRef,
  position,
  title: z.string(),
  giver: personRef,
  receiver: personRef,
  receiverOffice: officeRef,
  authority,
  acts: z.array(z.enum(lentActs)),
  kinds: z.array(submissionKind),
  from: isoDate,
  to: isoDate.nullable(),
  reason: z.string().nullable(),
  proposedBy: personRef.nullable(),
  /** `lapsed`: its days run on, but one of the two no longer holds the office it stands on. */
  state: z.enum(['proposed', 'coming', 'in-force', 'ended', 'lapsed']),
  /** The lines above the signature (NĐ 30/2020, Phụ lục I, mục II.7). */
  signature: z.array(z.string()),
  mayEnd: z.boolean(),
  mayConfirm: z.boolean(),
});
export type DelegationView = z.infer<typeof delegationView>;

export const leaveView = z.object({
  id,
  unitId: id,
  person: personRef,
  from: isoDate,
  to: isoDate,
  mayEnd: z.boolean(),
});
export type LeaveView = z.infer<typeof leaveView>;

/** To whom an office may lend its signature on a day, and how each would sign. */
export const delegatesView = z.object({
  acts: z.array(z.enum(lentActs)),
  givers: z.array(personRef),
  candidates: z.array(
    z.object({ person: personRef, office: officeRef, authority, signature: z.array(z.string()) }),
  ),
});
export type DelegatesView = z.infer<typeof delegatesView>;

export const myDelegations = z.object({
  given: z.array(delegationView),
  received: z.array(delegationView),
  /** Own offices with something to lend. */ offices: z.array(officeRef),
});
export type MyDelegations = z.infer<typeof myDelegations>;

export const unitView = unitRef.extend({
  symbol: z.string(),
  place: z.string(),
  openedOn: isoDate,
  closedOn: isoDate.nullable(),
  parents: z.array(
    z.object({ line: lineOfAuthority, unit: unitRef, from: isoDate, to: isoDate.nullable() }),
  ),
  offices: z.array(
    z.object({
      appointmentId: id,
      person: personRef,
      position,
      title: z.string(),
      from: isoDate,
      to: isoDate.nullable(),
      confirmed: z.boolean(),
      proposedBy: personRef.nullable(),
      acting: z.boolean(),
      onLeave: z.boolean(),
    }),
  ),
  delegations: z.array(delegationView),
  leaves: z.array(leaveView),
  mayManage: z.boolean(),
  /**
   * Offices of this unit whose signature the asker may lend, and people for whom they may enter
   * leave.
   */
  mayDelegate: z.array(position),
  mayEnterLeave: z.array(personRef),
});
export type UnitView = z.infer<typeof unitView>;

export const unitRow = unitRef.extend({
  symbol: z.string(),
  place: z.string(),
  parent: unitRef.nullable(),
  openedOn: isoDate,
  closedOn: isoDate.nullable(),
});
export type UnitRow = z.infer<typeof unitRow>;
