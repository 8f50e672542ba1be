import type { Authority, Position } from '../shapes/basics.ts';
import { lentActs, type LentAct } from './actor.ts';

/** Ký thay, thừa lệnh, thừa ủy quyền: the ways in which an office lends its signature. */
export const lentAuthorities = ['KT.', 'TL.', 'TUQ.'] as const satisfies readonly Authority[];
export type LentAuthority = (typeof lentAuthorities)[number];

/**
 * An office by which a person may be lent another: in this unit, or in one directly below it on
 * either line.
 */
export interface ReceivingOffice {
  readonly unitId: string;
  readonly position: Position;
  readonly where: 'here' | 'below';
}

/**
 * Of the acts an office has by itself, those it may lend. A deputy's approval is the head's, lent
 * by law (ký thay), so it does not go further; who only writes, files or inspects has nothing to
 * lend.
 */
export const lendable: Readonly<Record<Position, readonly LentAct[]>> = {
  head: lentActs,
  deputy: ['review'],
  specialist: ['review'],
  'team-lead': ['review'],
  clerk: [],
  inspector: [],
  administrator: [],
};

const officers: readonly Position[] = ['team-lead', 'specialist', 'clerk'];

/**
 * The ways in which an office may lend its signature to the holder of another: NĐ 30/2020/NĐ-CP,
 * Điều 13 and Phụ lục I, mục II.7. KT. from the head to a deputy of the same unit, TL. to an
 * officer of the same unit, TUQ. from the head to an officer, or to the head or deputy of a unit
 * directly below.
 */
export function authoritiesFor(giver: Position, to: ReceivingOffice): LentAuthority[] {
  if (lendable[giver].length === 0) return [];
  const head = giver === 'head';
  if (to.where === 'below')
    return head && (to.position === 'head' || to.position === 'deputy') ? ['TUQ.'] : [];
  if (to.position === 'deputy') return head ? ['KT.'] : [];
  return officers.includes(to.position) ? ['TL.', ...(head ? ['TUQ.' as const] : [])] : [];
}
