import { z } from 'zod';
import { officeFor } from '../../access/may.ts';
import { refuse } from '../../problems.ts';
import { id, isoDate } from '../../shapes/basics.ts';
import { servedUnitAct } from '../act.ts';
import { today } from '../context.ts';

/**
 * Takes the signature back from a day on, today or later: what was signed before stays signed.
 * Another holder of the same office cannot take back what this one lent.
 */
export const endDelegation = servedUnitAct({
  body: z.strictObject({ delegationId: id, on: isoDate }),
  summary: 'Kết thúc ủy quyền / End a delegation',
  by: (unit, { delegationId }, { actor, subject, me }) => {
    const found = unit.delegations.find((d) => d.id === delegationId);
    const lent = found?.giverId === me && { position: found.position };
    return officeFor(actor, 'delegate', { ...subject, ...lent });
  },
  problems: ['wrong-state', 'date-in-past', 'dates-crossed'],
  facts: [],
  decide(unit, { delegationId, on }, ctx) {
    const now = today(ctx);
    const found = unit.delegations.find((d) => d.id === delegationId);
    if (!found) return refuse('not-found');
    if (found.to !== null && found.to <= now) return refuse('wrong-state', { state: 'ended' });
    if (on < now) return refuse('date-in-past', { date: on }, [{ at: 'on', code: 'date-in-past' }]);
    if (found.to !== null && on >= found.to)
      return refuse('dates-crossed', {}, [{ at: 'on', code: 'dates-crossed' }]);
    return [{ type: 'delegation-ended', delegationId, on }];
  },
});
