import { endOfDay } from '../calendar/dates.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { daysOverLimit } from '../review/steps.ts';
import type { Submission } from '../review/submission.ts';
import type { PlanContext } from './context.ts';
import type { MovedDue } from './events.ts';
import type { PlanState } from './state.ts';

/**
 * The due dates that move when a paper goes back to its author: what superiors took beyond their
 * limits in this round is given back, in working days, on every obligation the paper answers. While
 * an approved revision is in force nothing is due.
 */
export function movedDues(plan: PlanState, s: Submission, ctx: PlanContext): MovedDue[] {
  const days = s.overrun + daysOverLimit(s, ctx.now, ctx.days);
  if (days === 0 || s.inForce !== null) return [];
  return plan.obligations
    .filter((o) => o.submissionId === s.id)
    .map((o) => {
      const dueOn = addWorkingDays(ctx.days.calendar, o.dueOn, days);
      return {
        obligationId: o.id,
        from: o.dueOn,
        dueOn,
        dueAt: endOfDay(dueOn, ctx.days.zone),
        dueVersion: o.dueVersion + 1,
        days,
      };
    });
}
