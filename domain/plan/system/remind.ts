import { rungKey, type Reminder } from '../../deadlines/reminder.ts';
import { canBeCarried } from '../../review/steps.ts';
import { debtsOf } from '../debts.ts';
import { onTheClock } from '../system-act.ts';

/**
 * Nhắc hạn: rungs of ladders have come. A person may have been faster than the timer, or another
 * timer: only what is still owed and not on record is sent.
 */
export const remind = onTheClock({
  facts: ['climbed', 'holders'],
  decide(plan, { reminders }: { readonly reminders: readonly Reminder[] }, ctx) {
    const debts = debtsOf(plan, { issuedAt: ctx.now });
    const isStuck = (r: Reminder): boolean =>
      plan.submissions.some(
        (s) =>
          r.submissionId === s.id &&
          s.visit === r.occurrence &&
          s.stepIndex !== null &&
          !canBeCarried(s, ctx.holders.get(s.id) ?? []),
      );
    const due = reminders.filter(
      (r) =>
        !ctx.climbed.has(rungKey(r)) &&
        (r.kind === 'nobody-free'
          ? isStuck(r)
          : debts.some((d) => d.cause === r.cause && d.occurrence === r.occurrence)),
    );
    return due.length ? [{ type: 'reminded', reminders: due }] : [];
  },
});
