import { endOfDay, instantAt, type Instant, type IsoDate } from '../calendar/dates.ts';
import type { Days } from '../deadlines/due.ts';
import { climb, type Rung } from '../deadlines/ladder.ts';
import type { Reminder } from '../plan/commands.ts';
import type { PlanEvent } from '../plan/events.ts';
import {
  currentStep,
  firstAnswered,
  isMending,
  phaseOf,
  satisfied,
  sentUp,
  type Phase,
  type PlanState,
  type Submission,
} from '../plan/state.ts';
import { canBeCarried, type Holders } from '../review/steps.ts';

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

export const rungKey = (r: Pick<Reminder, 'cause' | 'occurrence' | 'rung'>): string =>
  `${r.cause}|${r.occurrence}|${r.rung}`;

/** A date somebody owes something by: the ladder hangs on it. */
interface Owed {
  readonly cause: string;
  readonly occurrence: number;
  readonly side: Reminder['side'];
  readonly submissionId: string | null;
  readonly obligationId: string | null;
  readonly dueOn: IsoDate;
  /** Rungs before this instant never applied: nobody is reminded of what was not yet asked. */
  readonly since: Instant;
}

/** The first of the obligations a submission answers; null when it answers none. */
const answeredBy = (plan: PlanState, s: Submission): string | null =>
  firstAnswered(plan, s.id)?.id ?? null;

/**
 * What is owed now, by the unit and by the superior who holds a submission. Nothing is owed for
 * what is done.
 */
export function owed(plan: PlanState, facts: Pick<AgendaFacts, 'issuedAt'>): Owed[] {
  const out: Owed[] = [];
  if (plan.phase === 'closed') return out;
  for (const o of plan.obligations) {
    const answer = plan.submissions.find((s) => s.id === o.submissionId);
    if (satisfied(plan, o) || sentUp(plan, o)) continue;
    if (answer?.home === plan.id && isMending(answer) && answer.returnDueOn) {
      // While it is being mended the mending date is the one that counts.
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
      obligationId: answeredBy(plan, s),
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
  // One submission may answer several obligations: it is returned once, not once for each.
  return out.filter((o, i) => out.findIndex((p) => p.cause === o.cause) === i);
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

const clockMoves: Readonly<Record<PlanEvent['type'], boolean>> = {
  opened: true,
  begun: false,
  'answered-with': true,
  followed: true,
  'put-forward': true,
  submitted: true,
  signed: true,
  recalled: true,
  endorsed: true,
  advised: true,
  returned: true,
  'sent-back': true,
  approved: true,
  refused: true,
  'approval-withdrawn': true,
  forwarded: true,
  'advice-asked': true,
  'advice-given': true,
  'amendment-begun': true,
  'amendment-dropped': true,
  rerouted: true,
  numbered: true,
  commented: false,
  'comment-resolved': false,
  progressed: false,
  attached: false,
  extended: true,
  'extension-asked': true,
  'extension-refused': true,
  urged: true,
  reminded: true,
  closed: true,
};

/**
 * Does this event change what the agenda answers, or leave a letter to deliver? What does not is no
 * reason to wake the clock.
 */
export const movesClock = (event: PlanEvent): boolean =>
  clockMoves[event.type] || (event.type === 'commented' && event.mentions.length > 0);
