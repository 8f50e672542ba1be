import { z } from 'zod';
import { needsSecondAdministrator } from '../../access/powers.ts';
import { refuse } from '../../problems.ts';
import { id, isoDate, line, position } from '../../shapes/basics.ts';
import { servedUnitAct } from '../act.ts';

/**
 * Bổ nhiệm: a person holds a position from one day to another. An office that signs waits for a
 * second administrator.
 */
export const appoint = servedUnitAct({
  body: z.strictObject({
    personId: id,
    position,
    title: line(200),
    from: isoDate,
    to: isoDate.nullable(),
    /** Quyền: acting head. */
    acting: z.boolean().optional(),
  }),
  summary: 'Bổ nhiệm / Appoint',
  by: 'manage',
  problems: ['own-appointment', 'dates-crossed', 'overlap'],
  facts: ['personKnown'],
  decide(_unit, { acting = false, ...said }, ctx) {
    if (!ctx.personKnown) return refuse('not-found');
    if (said.personId === ctx.me) return refuse('own-appointment');
    if (said.to !== null && said.to <= said.from)
      return refuse('dates-crossed', {}, [{ at: 'to', code: 'dates-crossed' }]);
    // "Quyền" stands before the office of a head only.
    if (acting && said.position !== 'head')
      return refuse('bad-input', {}, [{ at: 'acting', code: 'not-accepted' }]);
    return [
      {
        type: 'appointed',
        appointmentId: ctx.newId,
        ...said,
        acting,
        confirmed: !needsSecondAdministrator(said.position),
        by: ctx.me,
        replaces: null,
      },
    ];
  },
});
