import { endOfDay, instantAt, type Instant, type IsoDate } from '../calendar/dates.ts';
import type { Days } from '../deadlines/due.ts';
import { timeRungs, type Rung } from '../deadlines/ladder.ts';
import { rungKey, type Reminder } from '../deadlines/reminder.ts';
import { answeredObligationId, debtsOf, type Debt } from '../plan/debts.ts';
import { phaseOf, type Phase, type PlanState } from '../plan/state.ts';
import { canBeCarried, type Holders } from '../review/steps.ts';
import { currentStep } from '../review/submission.ts';

/** What the agenda needs to know besides the plan itself. */
export interface AgendaFacts {
  readonly days: Days;
  readonly ladder: readonly Rung[];
  readonly reviewLadder: readonly Rung[];
  readonly issuedAt: Instant;
  readonly closesOn: IsoDate;
  /** Rungs that are on record already, as `rungKey` writes them. */
  readonly climbed: ReadonlySet<string>;
  /**
   * By submission: who holds the seats of its present step today and is not on leave, and the next
   * day on which that changes by itself.
   */
  readonly desks: ReadonlyMap<
    string,
    { readonly holders: Holders; readonly changesOn: IsoDate | null }
  >;
  /** Letters about this year that have not been sent yet. */
  readonly undelivered: readonly string[];
}

/** One thing that must be done now. */
export type Due =
  | { readonly do: 'open' }
  | { readonly do: 'remind'; readonly reminders: readonly Reminder[] }
  | { readonly do: 'deliver'; readonly noticeIds: readonly string[] }
  | { readonly do: 'follow' }
  | { readonly do: 'close' };

/**
 * What is due at a moment, and when to look again; `nextAt` is null when nothing comes by itself.
 * Plain data: the workflow of a year gets nothing else from here.
 */
export interface Agenda {
  readonly phase: Phase;
  readonly due: readonly Due[];
  readonly nextAt: Instant | null;
}

/**
 * What is due for a unit's year at `now`, and when to look again. The rules are asked here and not
 * in the workflow, so that a rule may change in March without breaking the replay of a workflow that
 * began in September.
 */
export function agenda(plan: PlanState, facts: AgendaFacts, now: Instant): Agenda {
  if (plan.phase === 'closed') return { phase: 'closed', due: lettersOf(facts), nextAt: null };
  const closesAt = endOfDay(facts.closesOn, facts.days.zone);
  if ((plan.phase === 'closing' && areAllNumbered(plan)) || closesAt <= now)
    return { phase: plan.phase, due: [...lettersOf(facts), { do: 'close' }], nextAt: null };

  if (phaseOf(plan) !== plan.phase)
    return { phase: plan.phase, due: [...lettersOf(facts), { do: 'follow' }], nextAt: null };

  const opensAt = plan.obligations.map((o) => o.opensAt).toSorted();
  if (plan.phase === 'waiting') {
    const first = opensAt[0] ?? facts.issuedAt;
    return first <= now
      ? { phase: 'waiting', due: [{ do: 'open' }], nextAt: null }
      : { phase: 'waiting', due: lettersOf(facts), nextAt: first };
  }

  const reminders: Reminder[] = [];
  const later: Instant[] = [closesAt, ...opensAt.filter((at) => at > now)];
  for (const debt of debtsOf(plan, facts)) {
    // Also for a debt that begins after `now`: the clock of another machine may be ahead.
    const { due, next } = dueAndNextRung(debt, facts, now);
    reminders.push(...due);
    if (next) later.push(next);
  }
  for (const s of plan.submissions) {
    const desk = s.home === plan.id && currentStep(s) ? facts.desks.get(s.id) : undefined;
    if (!desk) continue;
    if (desk.changesOn !== null) later.push(instantAt(desk.changesOn, '00:00', facts.days.zone));
    const nobody: Reminder = {
      cause: `nobody:${s.id}`,
      occurrence: s.visit,
      rung: 'nobody',
      kind: 'nobody-free',
      side: 'reviewer',
      submissionId: s.id,
      obligationId: answeredObligationId(plan, s),
      outcome: 'sent',
      dueOn: s.stepDueOn ?? '',
    };
    // The office above hears at once, not at the deadline, that nobody there may act.
    if (!canBeCarried(s, desk.holders) && !facts.climbed.has(rungKey(nobody)))
      reminders.push(nobody);
  }
  return {
    phase: plan.phase,
    due: [...lettersOf(facts), ...(reminders.length ? [{ do: 'remind' as const, reminders }] : [])],
    nextAt: later.toSorted()[0] ?? null,
  };
}

/**
 * Has every approved paper of this year its register number? The clerk enters it after the approval,
 * and a closed year takes no more entries, so closing waits for it.
 */
const areAllNumbered = (plan: PlanState): boolean =>
  plan.submissions.every(
    (s) => s.home !== plan.id || s.inForce === null || s.registerNumber !== null,
  );

/**
 * The rungs of one debt's ladder that have come and are not on record, and when the next one comes;
 * null after the last.
 */
function dueAndNextRung(
  debt: Debt,
  facts: AgendaFacts,
  now: Instant,
): { due: Reminder[]; next: Instant | null } {
  const rungs = timeRungs(
    debt.side === 'author' ? facts.ladder : facts.reviewLadder,
    debt.dueOn,
    facts.days,
  ).filter((r) => r.at >= debt.since);
  const missed = rungs.filter((r) => r.at <= now);
  const last = missed.at(-1);
  const due = missed
    .filter(
      (r) =>
        !facts.climbed.has(
          rungKey({ cause: debt.cause, occurrence: debt.occurrence, rung: r.name }),
        ),
    )
    .map((r): Reminder => ({
      cause: debt.cause,
      occurrence: debt.occurrence,
      rung: r.name,
      kind: r.kind,
      side: debt.side,
      submissionId: debt.submissionId,
      obligationId: debt.obligationId,
      dueOn: debt.dueOn,
      // After an outage only the latest reminder is sent; the earlier ones are put on record.
      outcome: r === last ? 'sent' : 'superseded',
    }));
  return { due, next: rungs.find((r) => r.at > now)?.at ?? null };
}

const lettersOf = (facts: AgendaFacts): Due[] =>
  facts.undelivered.length ? [{ do: 'deliver', noticeIds: facts.undelivered }] : [];
