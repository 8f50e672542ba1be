import { z } from 'zod';
import { endOfDay, localDate } from '../../calendar/dates.ts';
import { limitDue } from '../../deadlines/due.ts';
import { MENDING_DAYS } from '../../deadlines/limits.ts';
import { isRefusal, refuse } from '../../problems.ts';
import { atDesk } from '../../review/desk.ts';
import { enter, daysOverLimit } from '../../review/steps.ts';
import { isInternal } from '../../review/submission.ts';
import { isoDate } from '../../shapes/basics.ts';
import { anyText, reason, seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';
import { requiredText } from '../context.ts';
import { decidedAt, deskProblems } from '../decision.ts';
import { movedDues } from '../moved-dues.ts';

/**
 * Trả lại: to the author, who gets a date to mend it by and begins a new round, or to the step
 * before, as the step allows.
 */
export const returnIt = onSubmission({
  body: z.strictObject({
    ...seenText,
    reason,
    to: z.enum(['author', 'before']).optional(),
    dueOn: isoDate.optional(),
  }),
  by: 'desk',
  problems: [...deskProblems, 'reason-missing', 'date-in-past', 'may-not-return'],
  facts: [],
  bulk: { signs: false },
  trials: {
    on: 'submission',
    bodies: (s) => [
      { ...seenIn(s), reason: anyText, to: 'author' as const },
      { ...seenIn(s), reason: anyText, to: 'before' as const },
    ],
  },
  decide(s, said, ctx, plan) {
    const desk = atDesk(s, null, said, ctx);
    if (isRefusal(desk)) return desk;
    const { returns } = desk.step;
    const to = said.to ?? (returns === 'before' ? 'before' : 'author');
    if (returns !== to && returns !== 'both') return refuse('may-not-return', { to });
    const because = requiredText(said.reason);
    if (isRefusal(because)) return because;
    const told = { ...decidedAt(s, desk), reason: because };
    if (to === 'before') {
      const before = desk.index - 1;
      const stepBefore = s.steps[before];
      if (!stepBefore || isInternal(stepBefore, plan.unitId))
        return refuse('may-not-return', { to });
      const entry = enter(s.steps, before, s.visit + 1, ctx.now, ctx.days);
      return [{ type: 'sent-back', ...told, overran: daysOverLimit(s, ctx.now, ctx.days), entry }];
    }
    const today = localDate(ctx.now, ctx.days.zone);
    if (said.dueOn && said.dueOn <= today)
      return refuse('date-in-past', { date: said.dueOn }, [{ at: 'dueOn', code: 'date-in-past' }]);
    // Inside the unit the date that counted goes on counting: the mending date a superior set, else
    // the obligation's own. Nobody above has seen the text.
    if (s.state === 'checking')
      return [{ type: 'returned', ...told, dueOn: null, dueAt: null, moved: [] }];
    const due = said.dueOn
      ? { on: said.dueOn, at: endOfDay(said.dueOn, ctx.days.zone) }
      : limitDue(today, MENDING_DAYS, ctx.days);
    const moved = movedDues(plan, s, ctx);
    return [{ type: 'returned', ...told, dueOn: due.on, dueAt: due.at, moved }];
  },
});
