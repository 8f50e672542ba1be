import { z } from 'zod';
import { officeFor } from '../../access/may.ts';
import { refuse } from '../../problems.ts';
import { id, isoDate } from '../../shapes/basics.ts';
import { servedUnitAct } from '../act.ts';
import { today } from '../context.ts';

/** Kết thúc nghỉ phép: the person is back earlier, or does not go at all. */
export const endLeave = servedUnitAct({
  body: z.strictObject({ leaveId: id, on: isoDate }),
  summary: 'Kết thúc nghỉ phép / End leave',
  by: (unit, { leaveId }, { actor, subject }) => {
    const personId = unit.leaves.find((l) => l.id === leaveId)?.personId;
    return officeFor(actor, 'enter-leave', { ...subject, ...(personId && { personId }) });
  },
  problems: ['wrong-state', 'date-in-past', 'dates-crossed'],
  facts: [],
  decide(unit, { leaveId, on }, ctx) {
    const now = today(ctx);
    const found = unit.leaves.find((l) => l.id === leaveId && l.unitId === unit.id);
    if (!found) return refuse('not-found');
    if (found.to <= now) return refuse('wrong-state', { state: 'ended' });
    if (on < now) return refuse('date-in-past', { date: on }, [{ at: 'on', code: 'date-in-past' }]);
    if (on >= found.to) return refuse('dates-crossed', {}, [{ at: 'on', code: 'dates-crossed' }]);
    return [{ type: 'leave-ended', leaveId, on }];
  },
});
