import type { PlanEvent } from '../plan/events.ts';
import { firstAnswered, owedBy, type PlanState } from '../plan/state.ts';
import { currentStep } from '../review/submission.ts';
import type { Announcement, Audience, NoticeKind } from './announcement.ts';
import { granters, offices, persons, seatsOf, type Where } from './audience.ts';
import { remind } from './remind.ts';

/**
 * Who is told of an event at once. The authors of a paper hear each outcome, also in the second and
 * third round; each desk hears of what has arrived at it.
 * @param plan the state after the event
 * @param eventId stream and sequence, the cause of the notices
 */
export function announce(
  event: PlanEvent,
  plan: PlanState,
  eventId: string,
  where: Where,
): Announcement[] {
  const head = { unitId: plan.unitId, position: 'head' as const };
  const clerk = { unitId: plan.unitId, position: 'clerk' as const };
  const s =
    'submissionId' in event ? plan.submissions.find((x) => x.id === event.submissionId) : undefined;
  const author: Audience = {
    offices: [head],
    persons: s && !s.onBehalf ? [s.submittedBy, s.preparedBy].filter((x) => x !== null) : [],
  };
  const tell = (
    kind: NoticeKind,
    audience: Audience,
    more: Partial<Announcement> = {},
  ): Announcement => ({
    cause: `event:${eventId}`,
    occurrence: 1,
    rung: kind,
    kind,
    submissionId: s?.id ?? null,
    obligationId: null,
    dueOn: null,
    act: (s && currentStep(s)?.act) ?? null,
    audience,
    ...more,
  });
  const toDesk = (
    kind: NoticeKind = s && currentStep(s)?.act === 'sign' ? 'to-sign' : 'to-review',
  ): Announcement[] =>
    s && currentStep(s) ? [tell(kind, seatsOf(s), { dueOn: s.stepDueOn })] : [];
  switch (event.type) {
    case 'opened':
      return [tell('opened', offices(head), firstAsked(plan))];
    case 'put-forward':
    case 'submitted':
    case 'signed':
      return toDesk();
    // The author hears of it when the step is complete, not of each decision of several. One act
    // may complete several steps; only the desk at which the paper then waits hears of it.
    case 'endorsed':
    case 'advised':
      return event.entry
        ? [
            ...(event.entry.visit === s?.visit ? toDesk() : []),
            ...(event.type === 'endorsed' && s?.state === 'in-review'
              ? [tell('endorsed', author)]
              : []),
          ]
        : [];
    case 'sent-back':
      return toDesk('sent-back');
    // A paper returned inside its own unit has no date for mending, so its due date is shown.
    case 'returned':
      return [
        tell('returned', author, {
          dueOn:
            event.dueOn ?? s?.returnDueOn ?? firstAnswered(plan, event.submissionId)?.dueOn ?? null,
        }),
      ];
    case 'refused':
      return [tell('refused', author)];
    case 'approved':
      return event.last
        ? [
            tell('approved', author),
            ...(s?.registerNumber === null ? [tell('to-number', offices(clerk))] : []),
          ]
        : [];
    case 'approval-withdrawn':
      return [tell('approval-withdrawn', { ...author, offices: [head, clerk] }), ...toDesk()];
    case 'recalled': {
      const first = s?.steps.find((step) => step.seats.some((seat) => seat.unitId !== plan.unitId));
      return first && s?.submittedAt !== null ? [tell('recalled', offices(...first.seats))] : [];
    }
    case 'forwarded':
      return [
        tell(
          'forwarded',
          event.to.personId === null ? offices(event.to) : persons(event.to.personId),
          { dueOn: s?.stepDueOn ?? null },
        ),
      ];
    case 'advice-asked':
      return [tell('advice-asked', persons(event.of), { dueOn: s?.stepDueOn ?? null })];
    case 'advice-given':
      return [tell('advice-given', persons(event.to))];
    case 'commented':
      return event.mentions.length ? [tell('mentioned', persons(...event.mentions))] : [];
    case 'extended':
      return [
        tell('extended', offices(head), { obligationId: event.obligationId, dueOn: event.dueOn }),
      ];
    case 'extension-asked':
      return [
        tell('extension-asked', offices(...granters(where)), {
          obligationId: event.obligationId,
          dueOn: event.asked.dueOn,
        }),
      ];
    case 'extension-refused':
      return [
        tell('extension-refused', offices(head), {
          obligationId: event.obligationId,
          dueOn: dueOf(plan, event.obligationId),
        }),
      ];
    case 'urged':
      return [
        tell('urged', offices(head), {
          obligationId: event.obligationId,
          dueOn: urgedDue(plan, event.obligationId),
        }),
      ];
    case 'reminded':
      return event.reminders
        .filter((r) => r.outcome === 'sent')
        .flatMap((r) => remind(r, plan, where));
    case 'closed':
      return event.open.length ? [tell('closed-open', offices(head))] : [];
    case 'rerouted':
      return event.entry && event.entry.visit === s?.visit && event.entry.stepSince === s.stepSince
        ? toDesk()
        : [];
    case 'begun':
    case 'answered-with':
    case 'followed':
    case 'numbered':
    case 'comment-resolved':
    case 'progressed':
    case 'attached':
    case 'amendment-begun':
    case 'amendment-dropped':
      return [];
  }
}

/** What a newly opened year asks for first: the plan, or without a plan what is due soonest. */
function firstAsked(plan: PlanState): Partial<Announcement> {
  const first =
    plan.obligations.find((o) => o.kind === 'plan') ??
    plan.obligations.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  return first ? { obligationId: first.id, dueOn: first.dueOn } : {};
}

const dueOf = (plan: PlanState, obligationId: string): string | null =>
  plan.obligations.find((o) => o.id === obligationId)?.dueOn ?? null;

/** While a paper is mended this is the date for mending, which the unit sees everywhere. */
function urgedDue(plan: PlanState, obligationId: string): string | null {
  const found = plan.obligations.find((o) => o.id === obligationId);
  return found ? owedBy(plan, found) : null;
}
