import { z } from 'zod';
import { lentActs } from '../access/actor.ts';
import { lentAuthorities } from '../access/lending.ts';
import {
  id,
  isoDate,
  line,
  lineOfAuthority,
  position,
  submissionKind,
  unitKind,
} from '../shapes/basics.ts';
import { servedUnitActNames, servedUnitActs, type ServedUnitActName } from '../unit/acts/index.ts';
import { listOf, searchWords } from './list.ts';
import { operationId, routeContract, routeContracts } from './route-contract.ts';
import { officeRef, unitRef, personRef } from './shared.ts';

/** The same of an act on a unit; `newId` is what it made. */
export const unitAnswer = z.object({ id, seq: z.number().int(), newId: id });

const lentAuthority = z.enum(lentAuthorities);

/** An office's signature lent to another: by whom, to whom, for what, and how it will be signed. */
export const delegationView = z.object({
  id,
  unit: unitRef,
  position,
  title: z.string(),
  giver: personRef,
  receiver: personRef,
  receiverOffice: officeRef,
  authority: lentAuthority,
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
    z.object({
      person: personRef,
      office: officeRef,
      authority: lentAuthority,
      signature: z.array(z.string()),
    }),
  ),
});
export type DelegatesView = z.infer<typeof delegatesView>;

export const myDelegations = z.object({
  given: z.array(delegationView),
  received: z.array(delegationView),
  /** Own offices with something to lend. */
  offices: z.array(officeRef),
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

export const unitSorts = ['name', 'code', 'kind', 'openedOn'] as const;
export const unitFilter = z.strictObject({
  q: searchWords,
  kind: unitKind.optional(),
  /** A unit, with all under it on either line. */
  under: id.optional(),
});
export type UnitFilter = z.output<typeof unitFilter>;

export const newUnit = z.strictObject({
  code: z.string().regex(/^[a-z0-9.-]{2,30}$/),
  kind: unitKind,
  name: line(300).min(1),
  symbol: line(30).min(1),
  place: line(100),
  openedOn: isoDate,
  parents: z
    .array(z.strictObject({ line: lineOfAuthority, parentId: id }))
    .min(1)
    .max(2)
    .refine((p) => new Set(p.map((x) => x.line)).size === p.length, { error: 'not-accepted' }),
});

export const unitTag = 'Đơn vị / units';
const params = z.object({ id });

export const unitContracts = routeContracts(unitTag, {
  listUnits: {
    path: '/api/units',
    summary: 'Các đơn vị được xem hoặc quản lý / Units the asker reads or manages',
    ...listOf(unitRow, unitSorts, unitFilter),
  },
  getUnit: {
    method: 'get',
    path: '/api/units/{id}',
    summary:
      'Một đơn vị với cơ quan cấp trên và các chức vụ / One unit with its superiors and offices',
    params,
    answer: unitView,
  },
  openUnit: {
    method: 'post',
    path: '/api/units',
    summary: 'Thành lập đơn vị / Open a unit',
    body: newUnit,
    keyed: true,
    answer: unitAnswer,
    problems: ['not-allowed'],
  },
});

const unitActContract = <N extends ServedUnitActName>(name: N) => {
  const { summary, problems } = servedUnitActs[name];
  return routeContract({
    name: operationId('unit', name),
    method: 'post',
    path: `/api/units/{id}/${name}`,
    tag: unitTag,
    summary,
    params,
    body: servedUnitActs[name].body,
    keyed: true,
    answer: unitAnswer,
    problems: ['not-allowed', ...problems],
  });
};

export type UnitActContract<N extends ServedUnitActName> = ReturnType<typeof unitActContract<N>>;
/** One route an act on a unit, by the name of the act. */
export const unitActContracts = Object.fromEntries(
  servedUnitActNames.map((name) => [name, unitActContract(name)]),
) as { readonly [N in ServedUnitActName]: UnitActContract<N> };

export const delegationContracts = routeContracts('Ủy quyền / delegations', {
  listMyDelegations: {
    method: 'get',
    path: '/api/delegations',
    summary: 'Ủy quyền mình đã giao và được giao / What the asker has lent and been lent',
    answer: myDelegations,
  },
  listDelegates: {
    method: 'get',
    path: '/api/units/{id}/delegates',
    summary:
      'Chức vụ của đơn vị có thể giao ký cho ai kể từ một ngày / To whom an office of the unit may lend its signature from a day on',
    params,
    query: z.strictObject({ position: position.default('head'), on: isoDate.optional() }),
    answer: delegatesView,
    problems: ['not-allowed'],
  },
});
