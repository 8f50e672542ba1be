import { lentActs } from '../access/actor.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { submissionKinds } from '../shapes/basics.ts';
import type { Delegation, Lending } from './state.ts';

/** Would two delegations of an office be in force on the same day for the same act and paper? */
export function overlaps(a: Lending, b: Lending): boolean {
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

/** Acts and kinds in a fixed order, each once, so that the same scope is always stored alike. */
export const inOrder = (
  lending: Pick<Delegation, 'acts' | 'kinds'>,
): Pick<Delegation, 'acts' | 'kinds'> => ({
  acts: lentActs.filter((act) => lending.acts.includes(act)),
  kinds: submissionKinds.filter((kind) => lending.kinds.includes(kind)),
});
