import { z } from 'zod';
import { refuse } from '../../problems.ts';
import { id } from '../../shapes/basics.ts';
import { servedUnitAct } from '../act.ts';
import { today } from '../context.ts';
import { covers } from '../state.ts';

/**
 * The second administrator's yes to an office that signs. A hand-over takes effect on its day, or
 * today when that day has passed.
 */
export const confirmAppointment = servedUnitAct({
  body: z.strictObject({ appointmentId: id }),
  summary: 'Xác nhận bổ nhiệm (người thứ hai) / Confirm an appointment (second person)',
  by: 'manage',
  problems: ['own-appointment', 'second-person-needed'],
  facts: [],
  decide(unit, { appointmentId }, ctx) {
    const found = unit.appointments.find((a) => a.id === appointmentId);
    if (!found) return refuse('not-found');
    if (found.confirmed) return [];
    if (found.personId === ctx.me) return refuse('own-appointment');
    if (found.proposedBy === ctx.me) return refuse('second-person-needed');
    if (found.replaces === null) return [{ type: 'appointment-confirmed', appointmentId }];
    const now = today(ctx);
    const from = found.from < now ? now : found.from;
    if (found.to !== null && found.to <= from) return refuse('wrong-state', { state: 'ended' });
    const before = unit.appointments.find((a) => a.id === found.replaces);
    return [
      ...(before && covers(before, from)
        ? [{ type: 'appointment-ended' as const, appointmentId: before.id, on: from }]
        : []),
      { type: 'appointment-confirmed', appointmentId, from },
    ];
  },
});
