import { endOfDay, instantAt, type Instant, type IsoDate } from '../calendar/dates.ts';
import type { Days } from '../deadlines/due.ts';
import { climb, type Rung } from '../deadlines/ladder.ts';
import { rungKey, type Reminder } from '../deadlines/reminder.ts';
import { answeredBy, owed, type Owed } from '../plan/owed.ts';
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
  /** Rungs already recorded, as `rungKey` writes them. */
  readonly climbed: ReadonlySet<string>;
  /**
   * Who holds the seats of each submission's present step today and is there, and when that changes
   * by itself.
   */
  readonly desks: ReadonlyMap<
    string,
    { readonly holders: Holders; readonly changesOn: IsoDate | null }
  >;
  /** Mail of this plan that still has to go. */
  readonly undelivered: readonly string[];
}

/** One thing that is due now. */
export type Due =
  | { readonly do: 'open' }
  | { readonly do: 'remind'; readonly reminders: readonly Reminder[] }
  | { readonly do: 'deliver'; readonly noticeIds: readonly string[] }
  | { readonly do: 'follow' }
  | { readonly do: 'close' };

/**
 * Plain data for the workflow: what is due at a moment, and when to look again (null: not before
 * something happens).
 */
export interface Agenda {
  readonly phase: Phase;
  readonly due: readonly Due[];
  readonly nextAt: Instant | null;
}

/**
 * What is due for a plan at `now`, and when to look again. Pure, so that a rule can change in March
 * without touching the replay of what began in September: the workflow sees only this answer.
 */
export function agenda(plan: PlanState, facts: AgendaFacts, now: Instant): Agenda {
  if (plan.phase === 'closed') return { phase: 'closed', due: deliver(facts), nextAt: null };
  const closesAt = endOfDay(facts.closesOn, facts.days.zone);
  if ((plan.phase === 'closing' && numbered(plan)) || closesAt <= now)
    return { phase: plan.phase, due: [...deliver(facts), { do: 'close' }], nextAt: null };

  if (phaseOf(plan) !== plan.phase)
    return { phase: plan.phase, due: [...deliver(facts), { do: 'follow' }], nextAt: null };

  const opensAt = plan.obligations.map((o) => o.opensAt).toSorted();
  if (plan.phase === 'waiting') {
    const first = opensAt[0] ?? facts.issuedAt;
    return first <= now
      ? { phase: 'waiting', due: [{ do: 'open' }], nextAt: null }
      : { phase: 'waiting', due: deliver(facts), nextAt: first };
  }

  const reminders: Reminder[] = [];
  const later: Instant[] = [closesAt, ...opensAt.filter((at) => at > now)];
  for (const owes of owed(plan, facts)) {
    // Clocks of two machines differ: what is owed from a moment on that has not come here yet still
    // has its dates.
    const { come, next } = standOn(owes, facts, now);
    reminders.push(...come);
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
      obligationId: answeredBy(plan, s),
      outcome: 'sent',
      dueOn: s.stepDueOn ?? '',
    };
    // Not at the deadline: the office above hears at once that nobody there may act.
    if (!canBeCarried(s, desk.holders) && !facts.climbed.has(rungKey(nobody)))
      reminders.push(nobody);
  }
  return {
    phase: plan.phase,
    due: [...deliver(facts), ...(reminders.length ? [{ do: 'remind' as const, reminders }] : [])],
    nextAt: later.toSorted()[0] ?? null,
  };
}

/**
 * Has each approved paper its number? The clerk enters it after the approval, and in a closed year
 * nothing is entered any more.
 */
const numbered = (plan: PlanState): boolean =>
  plan.submissions.every(
    (s) => s.home !== plan.id || s.inForce === null || s.registerNumber !== null,
  );

/** The rungs of one ladder that have come and are not recorded, and when the next one comes. */
function standOn(
  owes: Owed,
  facts: AgendaFacts,
  now: Instant,
): { come: Reminder[]; next: Instant | null } {
  const rungs = climb(
    owes.side === 'author' ? facts.ladder : facts.reviewLadder,
    owes.dueOn,
    facts.days,
  ).filter((r) => r.at >= owes.since);
  const missed = rungs.filter((r) => r.at <= now);
  const last = missed.at(-1);
  const come = missed
    .filter(
      (r) =>
        !facts.climbed.has(
          rungKey({ cause: owes.cause, occurrence: owes.occurrence, rung: r.name }),
        ),
    )
    .map((r): Reminder => ({
      cause: owes.cause,
      occurrence: owes.occurrence,
      rung: r.name,
      kind: r.kind,
      side: owes.side,
      submissionId: owes.submissionId,
      obligationId: owes.obligationId,
      dueOn: owes.dueOn,
      // After an outage one reminder says it all: the latest. The earlier ones are recorded, not
      // sent.
      outcome: r === last ? 'sent' : 'superseded',
    }));
  return { come, next: rungs.find((r) => r.at > now)?.at ?? null };
}

const deliver = (facts: AgendaFacts): Due[] =>
  facts.undelivered.length ? [{ do: 'deliver', noticeIds: facts.undelivered }] : [];
