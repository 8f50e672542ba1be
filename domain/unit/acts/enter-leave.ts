import { z } from 'zod';
import { officeFor } from '../../access/may.ts';
import { refuse } from '../../problems.ts';
import { id, isoDate } from '../../shapes/basics.ts';
import { servedUnitAct } from '../act.ts';
import { today } from '../context.ts';

/**
 * Ghi nghỉ phép: while on leave a person keeps the office but does not count as available, so
 * pending papers are offered to the other holders. No reason is asked for, so none can be stored.
 */
export const enterLeave = servedUnitAct({
  body: z.strictObject({ personId: id, from: isoDate, to: isoDate }),
  summary: 'Ghi nghỉ phép / Enter leave',
  by: (_unit, { personId }, { actor, subject }) =>
    officeFor(actor, 'enter-leave', { ...subject, personId }),
  problems: ['dates-crossed', 'date-in-past', 'overlap'],
  facts: [],
  decide(unit, { personId, from, to }, ctx) {
    if (to <= from) return refuse('dates-crossed', {}, [{ at: 'to', code: 'dates-crossed' }]);
    if (to <= today(ctx))
      return refuse('date-in-past', { date: to }, [{ at: 'to', code: 'date-in-past' }]);
    const holdsOffice = unit.appointments.some(
      (a) =>
        a.personId === personId && a.confirmed && a.from < to && (a.to === null || a.to > from),
    );
    if (!holdsOffice) return refuse('not-found');
    if (unit.leaves.some((l) => l.personId === personId && l.from < to && from < l.to))
      return refuse('overlap', {}, [{ at: 'from', code: 'not-accepted' }]);
    return [{ type: 'leave-entered', leaveId: ctx.newId, personId, from, to, by: ctx.me }];
  },
});
