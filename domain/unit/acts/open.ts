import { refuse } from '../../problems.ts';
import { unitAct } from '../act.ts';
import type { NewUnit } from '../state.ts';

/** Thành lập: a unit that was not there, by whoever manages all its parents. */
export const open = unitAct({
  by: 'manage',
  facts: ['parentsKnown', 'managesParents'],
  decide(_unit, unit: NewUnit, { parentsKnown, managesParents }) {
    if (!parentsKnown || !managesParents) return refuse('not-found');
    const { code, kind, name, symbol, place, openedOn, parents } = unit;
    return [{ type: 'unit-opened', code, kind, name, symbol, place, openedOn, parents }];
  },
});
