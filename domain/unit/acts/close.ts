import { z } from 'zod';
import { refuse } from '../../problems.ts';
import { isoDate } from '../../shapes/basics.ts';
import { servedUnitAct } from '../act.ts';
import { today } from '../context.ts';

/** Giải thể: `on` is the first day on which the unit is no longer there. */
export const close = servedUnitAct({
  body: z.strictObject({ on: isoDate }),
  summary: 'Giải thể / Close the unit',
  by: 'manage',
  problems: ['wrong-state', 'date-in-past'],
  facts: [],
  decide(unit, { on }, ctx) {
    if (unit.closedOn !== null) return refuse('wrong-state', { state: 'closed' });
    if (on <= unit.openedOn || on < today(ctx))
      return refuse('date-in-past', { date: on }, [{ at: 'on', code: 'date-in-past' }]);
    return [{ type: 'unit-closed', on }];
  },
});
