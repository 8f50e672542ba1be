import { z } from 'zod';
import { needsSecondAdministrator } from '../../access/powers.ts';
import { refuse } from '../../problems.ts';
import { id, isoDate } from '../../shapes/basics.ts';
import { servedUnitAct } from '../act.ts';
import { today } from '../context.ts';
import type { UnitEvent } from '../events.ts';

/**
 * Bàn giao: ends an appointment and appoints the successor from that day, in one act. An office
 * that signs waits for a second administrator; until then the one who holds it stays.
 */
export const handOver = servedUnitAct({
  body: z.strictObject({ appointmentId: id, toPersonId: id, on: isoDate }),
  summary: 'Bàn giao chức vụ cho người kế nhiệm / Hand the office over to a successor',
  by: 'manage',
  problems: [
    'own-appointment',
    'hand-over-to-holder',
    'wrong-state',
    'date-in-past',
    'dates-crossed',
    'overlap',
  ],
  facts: ['personKnown'],
  decide(unit, { appointmentId, toPersonId, on }, ctx) {
    const found = unit.appointments.find((a) => a.id === appointmentId);
    if (!found || !ctx.personKnown) return refuse('not-found');
    if (toPersonId === ctx.me) return refuse('own-appointment');
    if (toPersonId === found.personId)
      return refuse('hand-over-to-holder', {}, [{ at: 'toPersonId', code: 'not-accepted' }]);
    if (!found.confirmed) return refuse('wrong-state', { state: 'proposed' });
    if (on < today(ctx))
      return refuse('date-in-past', { date: on }, [{ at: 'on', code: 'date-in-past' }]);
    if (on <= found.from || (found.to !== null && on >= found.to))
      return refuse('dates-crossed', {}, [{ at: 'on', code: 'dates-crossed' }]);
    const isProposedAlready = unit.appointments.some(
      (a) => a.replaces === found.id && !a.confirmed && (a.to === null || a.to > on),
    );
    if (isProposedAlready) return refuse('overlap');
    const confirmed = !needsSecondAdministrator(found.position);
    const successor: UnitEvent = {
      type: 'appointed',
      appointmentId: ctx.newId,
      personId: toPersonId,
      position: found.position,
      title: found.acting ? '' : found.title,
      from: on,
      to: null,
      confirmed,
      by: ctx.me,
      acting: false,
      replaces: found.id,
    };
    return confirmed
      ? [{ type: 'appointment-ended', appointmentId: found.id, on }, successor]
      : [successor];
  },
});
