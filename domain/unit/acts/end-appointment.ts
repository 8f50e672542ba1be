import { z } from 'zod';
import { refuse } from '../../problems.ts';
import { id, isoDate } from '../../shapes/basics.ts';
import { servedUnitAct } from '../act.ts';

/**
 * Thôi giữ chức vụ: `on` is the first day on which the office is no longer held. A proposal that
 * nobody has confirmed may be taken back as a whole.
 */
export const endAppointment = servedUnitAct({
  body: z.strictObject({ appointmentId: id, on: isoDate }),
  summary: 'Thôi giữ chức vụ / End an appointment',
  by: 'manage',
  problems: ['dates-crossed'],
  facts: [],
  decide(unit, { appointmentId, on }) {
    const found = unit.appointments.find((a) => a.id === appointmentId);
    if (!found) return refuse('not-found');
    if (found.confirmed && on <= found.from)
      return refuse('dates-crossed', {}, [{ at: 'on', code: 'dates-crossed' }]);
    return [{ type: 'appointment-ended', appointmentId, on }];
  },
});
