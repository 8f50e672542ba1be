import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { DateReason } from '../deadlines/due.ts';
import type { Reminder } from '../deadlines/reminder.ts';
import { currentStep, isMending, type Submission } from '../review/submission.ts';
import { firstAnswered, isSatisfied, isSentUp, type PlanState } from './state.ts';

/** Something that is owed by a date; the ladder of reminders counts from that date. */
export interface Debt {
  readonly cause: string;
  readonly occurrence: number;
  readonly side: Reminder['side'];
  readonly submissionId: string | null;
  readonly obligationId: string | null;
  readonly dueOn: IsoDate;
  /** When it began to be owed: rungs before this instant are left out. */
  readonly since: Instant;
}

/** The first of the obligations a submission answers; null when it answers none. */
export const answeredObligationId = (plan: PlanState, s: Submission): string | null =>
  firstAnswered(plan, s.id)?.id ?? null;

/**
 * What is owed now: by the unit, by the superiors who have a submission, and by the office above
 * that was asked for an extension. A closed year owes nothing.
 */
export function debtsOf(plan: PlanState, facts: { readonly issuedAt: Instant }): Debt[] {
  const out: Debt[] = [];
  if (plan.phase === 'closed') return out;
  for (const o of plan.obligations) {
    const answer = plan.submissions.find((s) => s.id === o.submissionId);
    if (isSatisfied(plan, o) || isSentUp(plan, o)) continue;
    if (answer?.home === plan.id && isMending(answer) && answer.returnDueOn) {
      // A submission sent back to be mended is owed by the mending date instead.
      out.push({
        cause: `return:${answer.id}:${answer.returnedAt ?? ''}`,
        occurrence: 1,
        side: 'author',
        submissionId: answer.id,
        obligationId: o.id,
        dueOn: answer.returnDueOn,
        since: answer.returnedAt ?? facts.issuedAt,
      });
    } else {
      out.push({
        cause: `obligation:${o.id}`,
        occurrence: o.dueVersion,
        side: 'author',
        submissionId: answer?.id ?? null,
        obligationId: o.id,
        dueOn: o.dueOn,
        since: o.opensAt > facts.issuedAt ? o.opensAt : facts.issuedAt,
      });
    }
  }
  for (const s of plan.submissions) {
    if (s.home !== plan.id || !currentStep(s) || !s.stepDueOn || !s.stepSince) continue;
    out.push({
      cause: `step:${s.id}:${s.stepIndex}`,
      occurrence: s.visit,
      side: 'reviewer',
      submissionId: s.id,
      obligationId: answeredObligationId(plan, s),
      dueOn: s.stepDueOn,
      since: s.stepSince,
    });
  }
  for (const o of plan.obligations) {
    if (o.asked)
      out.push({
        cause: `extension:${o.asked.id}`,
        occurrence: 1,
        side: 'granter',
        submissionId: null,
        obligationId: o.id,
        dueOn: o.asked.answerOn,
        since: o.asked.at,
      });
  }
  // A submission that answers several obligations is sent back once, not once for each.
  return out.filter((o, i) => out.findIndex((p) => p.cause === o.cause) === i);
}

/**
 * Why the unit owes a paper by the date it does: the reasons of the obligation, or the return. Days
 * that a late superior has given back stand beside the mending date, which is the date the unit is
 * measured by.
 */
export const whyOwed = (
  answer: Pick<Submission, 'state' | 'inForce' | 'returnDueOn'> | undefined,
  own: readonly DateReason[],
): readonly DateReason[] =>
  answer && isMending(answer) && answer.returnDueOn !== null
    ? [
        { code: 'set-on-return', date: answer.returnDueOn },
        ...own.filter((w) => w.code === 'superior-overran'),
      ]
    : own;
