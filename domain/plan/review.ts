import type { Office } from '../access/actor.ts';
import { actsIn, may } from '../access/may.ts';
import { hasProved } from '../access/proof.ts';
import { endOfDay, localDate } from '../calendar/dates.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { limitDue } from '../deadlines/due.ts';
import { isRefusal, refuse, type Refusal } from '../problems.ts';
import { canDecide } from '../review-route/check.ts';
import { moveToSteps, resolveRoute, signStep } from '../review/resolve-route.ts';
import {
  backOnLastDesk,
  barred,
  enter,
  givenNow,
  overrunNow,
  seatFor,
  stillNeeded,
} from '../review/steps.ts';
import { currentStep, isInternal, type Step, type Submission } from '../review/submission.ts';
import { freeText } from '../shapes/free-text.ts';
import type { Command } from './commands.ts';
import { allowed, stated, type Decision, type PlanContext } from './context.ts';
import { type MovedDue, type PlanEvent } from './events.ts';
import { type PlanState } from './state.ts';

/** Days an author gets to mend a returned submission when the superior names no date. */
export const MENDING_DAYS = 5;

type Seen = { readonly revision: number; readonly sha256: string };
const sameRevision = (s: Submission, seen: Seen): Refusal | null =>
  s.revision === seen.revision && s.sha256 === seen.sha256
    ? null
    : refuse('stale-revision', { revision: s.revision });

/** The seat from which this person decides on this text now, or why not. */
function atDesk(
  s: Submission,
  seen: Seen & { readonly type: string },
  ctx: PlanContext,
): { step: Step; index: number; seat: number; office: Office; personId: string } | Refusal {
  const step = currentStep(s);
  if (!step || s.stepIndex === null)
    return mayDecide(ctx) ? refuse('wrong-state', { state: s.state }) : refuse('not-allowed');
  const seat = seatFor(ctx.actor, s);
  const isHeard = alreadyHeard(s, seen.type, ctx);
  // Who is at no desk learns nothing of the state of the text.
  if (!mayDecide(ctx) && seat === null && !isHeard) return refuse('not-allowed');
  const stale = sameRevision(s, seen);
  if (stale) return stale;
  if (!seat || ctx.actor.kind !== 'person')
    return refuse(isHeard ? 'already-decided' : 'not-allowed');
  const why = barred(ctx.actor.personId, s);
  return why ? refuse(why) : { step, index: s.stepIndex, ...seat, personId: ctx.actor.personId };
}

const mayDecide = (ctx: PlanContext): boolean =>
  may(ctx.actor, 'review', ctx.subject) || may(ctx.actor, 'sign', ctx.subject);

/**
 * Has this person, or an office of theirs, been heard on this revision already? Then somebody was
 * quicker, and it is not a matter of powers.
 */
const alreadyHeard = (s: Submission, type: string, { actor }: PlanContext): boolean =>
  actor.kind === 'person' &&
  s.given.some(({ personId, step, seat }) => {
    const heard = s.steps[step];
    const from = heard?.seats[seat];
    const act = type === 'refuse' ? 'approve' : type;
    // Who endorsed has no say in the approval, neither before nor after.
    if ((act === 'approve' || act === 'sign') && act !== heard?.act) return false;
    return (
      personId === actor.personId ||
      (from !== undefined && actsIn(actor, from.unitId, from.position))
    );
  });

/**
 * A decision at the desk: an opinion, an endorsement, the head's signature, an approval, a return,
 * a refusal.
 */
export function review(
  plan: PlanState,
  s: Submission,
  command: Command<'advise' | 'endorse' | 'sign' | 'approve' | 'return' | 'refuse'>,
  ctx: PlanContext,
): Decision {
  const desk = atDesk(s, command, ctx);
  if (isRefusal(desk)) return desk;
  const { step, index, seat, office, personId } = desk;
  const about = { submissionId: s.id, revision: s.revision, step: index, seat, visit: s.visit };
  if (command.type === 'return') return sendBack(plan, s, about, command, step, ctx);
  // To refuse is the other answer to what an approval asks.
  if ((command.type === 'refuse' ? 'approve' : command.type) !== step.act)
    return refuse('wrong-state', { state: step.act });
  if (command.type !== 'advise' && !hasProved(ctx.actor, step.confirm))
    return refuse('confirmation-needed', { level: step.confirm });
  if (command.type === 'refuse') {
    const reason = stated(command.reason);
    return isRefusal(reason)
      ? reason
      : [{ type: 'refused', ...about, reason, moved: movedDues(plan, s, ctx) }];
  }
  const said = {
    ...about,
    by: personId,
    authority: office.authority ?? '',
    note: command.note ? freeText(command.note) : null,
  };
  const isCarried = stillNeeded(s) <= 1;
  switch (command.type) {
    case 'sign': {
      if (!s.sha256) return refuse('wrong-state', { state: s.state });
      return [
        {
          type: 'signed',
          ...said,
          signedOn: localDate(ctx.now, ctx.days.zone),
          entry: next(s, ctx),
        },
      ];
    }
    case 'approve': {
      const days = s.route?.withdrawDays ?? 0;
      const until =
        isCarried && days > 0
          ? addWorkingDays(ctx.days.calendar, localDate(ctx.now, ctx.days.zone), days)
          : null;
      return [
        {
          type: 'approved',
          ...said,
          last: isCarried,
          withdrawUntil: until,
          overran: isCarried ? overrunNow(s, ctx.now, ctx.days) : 0,
        },
      ];
    }
    case 'advise':
    case 'endorse': {
      const opinion = command.type === 'advise' ? stated(command.note) : null;
      if (isRefusal(opinion)) return opinion;
      const event = {
        type: step.act === 'advise' ? ('advised' as const) : ('endorsed' as const),
        ...said,
        carried: false,
        overran: isCarried ? overrunNow(s, ctx.now, ctx.days) : 0,
        entry: isCarried ? next(s, ctx) : null,
      };
      return isCarried ? [event, ...carryOn(s, event, ctx)] : [event];
    }
  }
}

const next = (s: Submission, ctx: PlanContext) =>
  enter(s.steps, (s.stepIndex ?? 0) + 1, s.visit + 1, ctx.now, ctx.days);

/**
 * One person who holds the next endorsing step too, where the route lets one person pass both, has
 * endorsed there as well. Never a signature or an approval: those are given by their own act.
 */
function carryOn(
  s: Submission,
  by: Extract<PlanEvent, { type: 'endorsed' | 'advised' }>,
  ctx: PlanContext,
): PlanEvent[] {
  if (by.type !== 'endorsed' || by.entry === null) return [];
  const there: Submission = {
    ...s,
    stepIndex: by.entry.step,
    visit: by.entry.visit,
    given: [...s.given, { visit: by.visit, step: by.step, seat: by.seat, personId: by.by }],
  };
  const step = currentStep(there);
  const seat = seatFor(ctx.actor, there);
  if (
    !step ||
    !seat ||
    step.act !== 'endorse' ||
    !step.samePerson ||
    !hasProved(ctx.actor, step.confirm)
  )
    return [];
  const isCarried = stillNeeded(there) <= 1;
  const event = {
    ...by,
    step: by.entry.step,
    seat: seat.seat,
    visit: by.entry.visit,
    authority: seat.office.authority ?? '',
    note: null,
    overran: 0,
    carried: true,
    entry: isCarried ? next(there, ctx) : null,
  };
  return isCarried ? [event, ...carryOn(there, event, ctx)] : [event];
}

function sendBack(
  plan: PlanState,
  s: Submission,
  about: { submissionId: string; revision: number; step: number; seat: number; visit: number },
  command: Command<'return'>,
  step: Step,
  ctx: PlanContext,
): Decision {
  const to = command.to ?? (step.returns === 'before' ? 'before' : 'author');
  if (step.returns !== to && step.returns !== 'both') return refuse('may-not-return', { to });
  const reason = stated(command.reason);
  if (isRefusal(reason)) return reason;
  if (to === 'before') {
    const before = about.step - 1;
    if (before < 0 || isInternal(s.steps[before] as Step, plan.unitId))
      return refuse('may-not-return', { to });
    return [
      {
        type: 'sent-back',
        ...about,
        reason,
        overran: overrunNow(s, ctx.now, ctx.days),
        entry: enter(s.steps, before, s.visit + 1, ctx.now, ctx.days),
      },
    ];
  }
  const today = localDate(ctx.now, ctx.days.zone);
  if (command.dueOn && command.dueOn <= today)
    return refuse('date-in-past', { date: command.dueOn }, [{ at: 'dueOn', code: 'date-in-past' }]);
  // Inside the unit the date that counted goes on counting: the mending date a superior set, else
  // the obligation's own. Nobody above has seen the text.
  if (s.state === 'checking')
    return [{ type: 'returned', ...about, reason, dueOn: null, dueAt: null, moved: [] }];
  const due = command.dueOn
    ? { on: command.dueOn, at: endOfDay(command.dueOn, ctx.days.zone) }
    : limitDue(today, MENDING_DAYS, ctx.days);
  return [
    {
      type: 'returned',
      ...about,
      reason,
      dueOn: due.on,
      dueAt: due.at,
      moved: movedDues(plan, s, ctx),
    },
  ];
}

/**
 * What superiors took beyond their limits in this round is given back to the author: the dates it
 * answers move by as many working days.
 */
function movedDues(plan: PlanState, s: Submission, ctx: PlanContext): MovedDue[] {
  const days = s.overrun + overrunNow(s, ctx.now, ctx.days);
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

/** Rút lại: while no superior has decided; inside the unit also by who may draft. */
export function recall(s: Submission, command: Command<'recall'>, ctx: PlanContext): Decision {
  const refused =
    allowed(ctx, s.state === 'checking' ? 'draft' : 'recall') ?? sameRevision(s, command);
  if (refused) return refused;
  if (s.state !== 'checking' && s.state !== 'in-review')
    return refuse('wrong-state', { state: s.state });
  return s.state === 'checking' || !s.heard
    ? [{ type: 'recalled', submissionId: s.id, revision: s.revision }]
    : refuse('already-decided');
}

/**
 * Thu hồi phê duyệt: by the office that approved, within the limit of the route, for a reason. It
 * lies on that desk again.
 */
export function withdrawApproval(
  s: Submission,
  command: Command<'withdraw-approval'>,
  ctx: PlanContext,
): Decision {
  if (!may(ctx.actor, 'review', ctx.subject)) return refuse('not-allowed');
  const stale = sameRevision(s, command);
  if (stale) return stale;
  if (s.state !== 'approved' || s.inForce !== s.revision)
    return refuse('wrong-state', { state: s.state });
  const again = backOnLastDesk(s);
  if (!seatFor(ctx.actor, again)) return refuse('not-allowed');
  if (s.withdrawUntil === null || localDate(ctx.now, ctx.days.zone) > s.withdrawUntil)
    return refuse('too-late-to-withdraw', { until: s.withdrawUntil ?? '' });
  const level = currentStep(again)?.confirm ?? 'click';
  if (!hasProved(ctx.actor, level)) return refuse('confirmation-needed', { level });
  const reason = stated(command.reason);
  return isRefusal(reason)
    ? reason
    : [
        {
          type: 'approval-withdrawn',
          submissionId: s.id,
          revision: s.revision,
          reason,
          entry: enter(s.steps, s.steps.length - 1, again.visit, ctx.now, ctx.days),
          registerNumber: ctx.numberBefore ?? null,
        },
      ];
}

/**
 * Chuyển tiếp: by who holds the seat, by the head of that office or one above it, or by an
 * administrator, who decides nothing by it.
 */
export function forward(s: Submission, command: Command<'forward'>, ctx: PlanContext): Decision {
  const step = currentStep(s);
  const from = step?.seats[command.seat];
  if (
    !may(ctx.actor, 'review', ctx.subject) &&
    !may(ctx.actor, 'manage', ctx.subject) &&
    seatFor(ctx.actor, s) === null
  )
    return refuse('not-allowed');
  const stale = sameRevision(s, command);
  if (stale) return stale;
  if (!step || !from || s.stepIndex === null) return refuse('wrong-state', { state: s.state });
  if (givenNow(s).some((g) => g.seat === command.seat)) return refuse('already-decided');
  if (!mayForward(from.unitId, command.seat, s, ctx)) return refuse('not-allowed');
  // Signing is the head's and cannot be forwarded, only lent.
  if (step.act === 'sign') return refuse('wrong-state', { state: step.act });
  const to = {
    unitId: command.to.unitId,
    position: command.to.position,
    personId: command.to.personId ?? null,
  };
  // To whom a route could give the step: an approval stays with a head, a clerk or an inspector
  // decides nothing.
  const isInside = isInternal(step, ctx.subject.unitId);
  if (!canDecide(to.position, isInside ? 'own' : 'parent', step.act))
    return refuse('office-cannot-decide', { position: to.position });
  if (!ctx.targetHeld) return refuse('nobody-holds-office', { position: to.position });
  if (
    step.seats.some(
      (x, i) => i !== command.seat && x.unitId === to.unitId && x.position === to.position,
    )
  )
    return refuse('office-already-asked');
  // Nobody above sees the text before it is signed.
  const isThere =
    to.unitId === from.unitId ||
    (!isInside && ctx.subject.above.some((a) => a.unitId === to.unitId));
  if (!isThere) return refuse('office-cannot-decide', { position: to.position });
  if (to.unitId === from.unitId && to.position === from.position && to.personId === from.personId)
    return [];
  const reason = stated(command.reason);
  return isRefusal(reason)
    ? reason
    : [
        {
          type: 'forwarded',
          submissionId: s.id,
          revision: s.revision,
          step: s.stepIndex,
          seat: command.seat,
          from,
          to,
          reason,
        },
      ];
}

/** @param unitId the unit at whose desk the paper waits @param seat which seat it is */
function mayForward(unitId: string, seat: number, s: Submission, ctx: PlanContext): boolean {
  if (seatFor(ctx.actor, s, seat) || may(ctx.actor, 'manage', ctx.subject)) return true;
  const { above } = ctx.subject;
  const ranks = above.filter((a) => a.unitId === unitId);
  // Depths compare on one line only; over the own unit stands every office of its lines.
  const aboveDesk = above.filter(
    (a) => ranks.length === 0 || ranks.some((r) => r.line === a.line && a.depth > r.depth),
  );
  return may(ctx.actor, 'forward', { unitId, above: aboveDesk });
}

/** Xin ý kiến: a colleague is asked, the decision stays where it is. */
export function askAdvice(
  s: Submission,
  command: Command<'ask-advice'>,
  ctx: PlanContext,
): Decision {
  const desk = atDesk(s, command, ctx);
  if (isRefusal(desk)) return desk;
  if (!ctx.mayRead?.has(command.personId))
    return refuse('bad-input', {}, [{ at: 'personId', code: 'may-not-read' }]);
  if (command.personId === desk.personId)
    return refuse('bad-input', {}, [{ at: 'personId', code: 'not-accepted' }]);
  const question = stated(command.question);
  if (isRefusal(question)) return question;
  return [
    {
      type: 'advice-asked',
      submissionId: s.id,
      revision: s.revision,
      adviceId: ctx.newId,
      of: command.personId,
      question,
    },
  ];
}

export function giveAdvice(
  s: Submission,
  command: Command<'give-advice'>,
  ctx: PlanContext,
): Decision {
  if (!ctx.advice || ctx.actor.kind !== 'person' || ctx.advice.of !== ctx.actor.personId)
    return refuse('not-found');
  if (ctx.advice.given) return refuse('already-decided');
  const text = stated(command.text);
  if (isRefusal(text)) return text;
  return [
    {
      type: 'advice-given',
      submissionId: s.id,
      adviceId: command.adviceId,
      text,
      to: ctx.advice.by,
    },
  ];
}

/**
 * Moves a running submission to the newest version of its route: an operator's act, after a dry run
 * that showed this effect.
 */
export function reroute(s: Submission, command: Command<'reroute'>, ctx: PlanContext): Decision {
  const refused = allowed(ctx, 'manage');
  if (refused) return refused;
  const stale = sameRevision(s, command);
  if (stale) return stale;
  if (s.stepIndex === null || s.route === null) return refuse('wrong-state', { state: s.state });
  const route = ctx.routes.find((r) => r.routeId === s.route?.routeId);
  if (!route) return refuse('no-route');
  if (route.version !== command.version) return refuse('stale-version', { version: route.version });
  if (route.version === s.route.version) return [];
  const resolved = resolveRoute(route.spec, ctx.subject, ctx.directive.issuerUnitId);
  if (isRefusal(resolved)) return resolved;
  // What is signed is not laid before the own unit again; what is not is signed before it goes up,
  // also when the unit no longer checks it.
  const steps =
    s.state === 'in-review'
      ? [
          ...s.steps.filter((x) => isInternal(x, ctx.subject.unitId)),
          ...resolved.filter((x) => !isInternal(x, ctx.subject.unitId)),
        ]
      : resolved.some((x) => x.act === 'sign')
        ? resolved
        : [signStep(ctx.subject.unitId), ...resolved];
  const moved = moveToSteps(s, steps);
  return [
    {
      type: 'rerouted',
      submissionId: s.id,
      revision: s.revision,
      steps,
      given: moved.given,
      route: {
        routeId: route.routeId,
        version: route.version,
        withdrawDays: route.spec.withdrawDays,
      },
      overran: moved.stays ? 0 : overrunNow(s, ctx.now, ctx.days),
      entry: moved.stays
        ? {
            step: moved.step,
            visit: s.visit,
            stepSince: s.stepSince ?? ctx.now,
            stepDueOn: s.stepDueOn ?? '',
            stepDueAt: s.stepDueAt ?? ctx.now,
          }
        : enter(steps, moved.step, s.visit + 1, ctx.now, ctx.days),
    },
  ];
}
