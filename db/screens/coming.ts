import { localDate } from '#domain/calendar/dates';
import type { ObligationView, PlanView } from '#domain/contracts/plan';
import type { DateReasonView } from '#domain/contracts/shared';
import { limitDue, type DateReason } from '#domain/deadlines/due';
import { whyOwed } from '#domain/plan/debts';
import type { Obligation } from '#domain/plan/state';
import { currentStep, isMending, type Submission } from '#domain/review/submission';
import type { PlanAsSeen } from '../plan/as-seen.ts';
import { reasonViews, type FreeTexts } from '../shared/date-reasons.ts';
import type { Moment } from '../shared/moment.ts';

/**
 * Why the date that counts now is what it is: the obligation's own reasons, or those of the return
 * or of the step that has it.
 */
export function whyDue(
  { moment, state }: PlanAsSeen,
  o: Obligation,
  own: readonly DateReason[],
  texts: FreeTexts,
): DateReasonView[] {
  const answer = state.submissions.find((s) => s.id === o.submissionId);
  return (
    (answer?.state === 'in-review' ? whyStep(answer, moment) : null) ??
    reasonViews(whyOwed(answer, own), texts)
  );
}

/** Why the step that has the paper has it until then; null when no step has it. */
function whyStep(s: Submission, moment: Moment): DateReasonView[] | null {
  const step = currentStep(s);
  return step && s.stepSince
    ? reasonViews(limitDue(localDate(s.stepSince, moment.zone), step.limitDays, moment).why)
    : null;
}

/** The dates still to come in a year, each with its reason, the nearest first. */
export function comingDates(
  seen: PlanAsSeen,
  obligations: readonly ObligationView[],
  tasks: readonly { title: string; dueOn: string | null }[],
): PlanView['coming'] {
  const { moment, state, directive } = seen;
  if (state.phase === 'closed') return [];
  const set = (date: string) => [{ code: 'set-by-directive', params: { date } }];
  const out: PlanView['coming'] = [];
  for (const o of obligations) {
    const opensOn = localDate(o.opensAt, moment.zone);
    if (opensOn > moment.today)
      out.push({ on: opensOn, what: o.title, kind: 'opens', why: set(opensOn) });
    if (['approved', 'amending', 'submitted', 'reviewing'].includes(o.state)) continue;
    const answer = state.submissions.find((s) => s.id === o.submissionId);
    if (answer && isMending(answer) && answer.returnDueOn)
      out.push({
        on: answer.returnDueOn,
        what: o.title,
        kind: 'mend',
        why: [{ code: 'set-on-return', params: { date: answer.returnDueOn } }],
      });
    else out.push({ on: o.dueOn, what: o.title, kind: 'due', why: o.why });
  }
  for (const s of state.submissions) {
    const why = whyStep(s, moment);
    if (!why || !s.stepDueOn) continue;
    out.push({
      on: s.stepDueOn,
      what: obligations.find((o) => o.submissionId === s.id)?.title ?? '',
      kind: 'review-due',
      why,
    });
  }
  for (const t of tasks)
    if (t.dueOn !== null && t.dueOn >= moment.today)
      out.push({ on: t.dueOn, what: t.title, kind: 'task', why: [] });
  out.push({ on: directive.closesOn, what: '', kind: 'closes', why: set(directive.closesOn) });
  return out.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
