import { lentActs, type LentAct } from '../access/actor.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { submissionKinds, type Position } from '../shapes/basics.ts';
import type { Delegation, LentAuthority, Lending, ReceivingOffice } from './state.ts';

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

/**
 * Would two delegations of one office be in force on the same day, for an act and a kind of paper
 * they both name?
 */
export function meet(a: Lending, b: Lending): boolean {
  return (
    a.giverId === b.giverId &&
    a.position === b.position &&
    (a.to === null || b.from < a.to) &&
    (b.to === null || a.from < b.to) &&
    a.acts.some((act) => b.acts.includes(act)) &&
    (a.kinds.length === 0 || b.kinds.length === 0 || a.kinds.some((kind) => b.kinds.includes(kind)))
  );
}

/** The last day a delegation in writing may end on, exclusive: a year after it begins. */
export const aYearAfter = (from: IsoDate): IsoDate =>
  `${String(Number(from.slice(0, 4)) + 1).padStart(4, '0')}${from.slice(4)}`;

/** Acts and kinds in their own order, each once: the same scope is always the same bytes. */
export const inOrder = (
  lending: Pick<Delegation, 'acts' | 'kinds'>,
): Pick<Delegation, 'acts' | 'kinds'> => ({
  acts: lentActs.filter((act) => lending.acts.includes(act)),
  kinds: submissionKinds.filter((kind) => lending.kinds.includes(kind)),
});
