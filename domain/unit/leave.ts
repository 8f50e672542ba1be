import { localDate } from '../calendar/dates.ts';
import { refuse, type Refusal } from '../problems.ts';
import type { UnitCommand, UnitContext, UnitEvent, UnitState } from './state.ts';

type Enter = Extract<UnitCommand, { type: 'enter-leave' }>;
type End = Extract<UnitCommand, { type: 'end-leave' }>;

/**
 * A person is away: what waits for their offices looks for others. No reason is asked for, so none
 * can be stored.
 */
export function enterLeave(
  unit: UnitState,
  { personId, from, to }: Enter,
  ctx: UnitContext,
  me: string,
): UnitEvent[] | Refusal {
  const today = localDate(ctx.now, ctx.zone);
  if (to <= from) return refuse('dates-crossed', {}, [{ at: 'to', code: 'dates-crossed' }]);
  if (to <= today)
    return refuse('date-in-past', { date: to }, [{ at: 'to', code: 'date-in-past' }]);
  if (
    !unit.appointments.some(
      (a) =>
        a.personId === personId && a.confirmed && a.from < to && (a.to === null || a.to > from),
    )
  )
    return refuse('not-found');
  if (unit.leaves.some((l) => l.personId === personId && l.from < to && from < l.to))
    return refuse('overlap', {}, [{ at: 'from', code: 'not-accepted' }]);
  return [{ type: 'leave-entered', leaveId: ctx.newId, personId, from, to, by: me }];
}

/** Back earlier, or not going at all. */
export function endLeave(
  unit: UnitState,
  { leaveId, on }: End,
  ctx: UnitContext,
): UnitEvent[] | Refusal {
  const today = localDate(ctx.now, ctx.zone);
  const found = unit.leaves.find((l) => l.id === leaveId && l.unitId === unit.id);
  if (!found) return refuse('not-found');
  if (found.to <= today) return refuse('wrong-state', { state: 'ended' });
  if (on < today) return refuse('date-in-past', { date: on }, [{ at: 'on', code: 'date-in-past' }]);
  if (on >= found.to) return refuse('dates-crossed', {}, [{ at: 'on', code: 'dates-crossed' }]);
  return [{ type: 'leave-ended', leaveId, on }];
}
