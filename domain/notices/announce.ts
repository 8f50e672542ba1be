import type { Reminder } from '../deadlines/reminder.ts';
import type { PlanContext } from '../plan/context.ts';
import type { PlanEvent } from '../plan/events.ts';
import { reviewRouteOf } from '../plan/review-route.ts';
import { firstAnswered, owedBy, type PlanState } from '../plan/state.ts';
import { isRefusal } from '../problems.ts';
import { openSeats } from '../review/steps.ts';
import { currentStep, type Seat, type Step, type Submission } from '../review/submission.ts';
import type { Position } from '../shapes/basics.ts';

export const noticeKinds = [
  'opened',
  'to-review',
  'to-sign',
  'sent-back',
  'endorsed',
  'returned',
  'refused',
  'approved',
  'approval-withdrawn',
  'to-number',
  'recalled',
  'forwarded',
  'advice-asked',
  'advice-given',
  'mentioned',
  'extended',
  'extension-asked',
  'extension-refused',
  'urged',
  'due-reminder',
  'due-late',
  'due-escalation',
  'review-reminder',
  'review-late',
  'review-escalation',
  'nobody-free',
  'extension-reminder',
  'extension-late',
  'extension-escalation',
  'closed-open',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Who is told: whoever holds these offices when the notice is written, and these persons. */
export interface Audience {
  readonly offices: readonly { readonly unitId: string; readonly position: Position }[];
  readonly persons: readonly string[];
}

/**
 * One notice before it is known who reads it. Unique by (cause, occurrence, rung, person, channel).
 */
export interface Announcement {
  readonly cause: string;
  readonly occurrence: number;
  readonly rung: string;
  readonly kind: NoticeKind;
  readonly submissionId: string | null;
  readonly obligationId: string | null;
  readonly dueOn: string | null;
  /** What the step it lies at asks for; null when it lies at none. */
  readonly act: Step['act'] | null;
  readonly audience: Audience;
}

type Where = Pick<PlanContext, 'subject' | 'unitKind' | 'directive' | 'routes'>;
const offices = (...list: Audience['offices'][number][]): Audience => ({
  offices: list,
  persons: [],
});
const persons = (...list: string[]): Audience => ({ offices: [], persons: list });

/**
 * Whom an event is told to, at once. Each author hears the outcome, also in the second and third
 * round; each desk hears of what has come to it.
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
    // Only when the step is carried does it go on; one voice of several is no news for the author.
    // One act may carry several steps: only the desk it has come to at last hears of it.
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
    // Returned inside the own unit it has no date of its own: what it is owed by still counts.
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

/**
 * What a year that opens asks for first: the plan document, or where none is asked for what is due
 * the soonest.
 */
function firstAsked(plan: PlanState): Partial<Announcement> {
  const first =
    plan.obligations.find((o) => o.kind === 'plan') ??
    plan.obligations.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  return first ? { obligationId: first.id, dueOn: first.dueOn } : {};
}

const dueOf = (plan: PlanState, obligationId: string): string | null =>
  plan.obligations.find((o) => o.id === obligationId)?.dueOn ?? null;

/** While it is being mended its unit is urged to the mending date, the one it sees everywhere. */
function urgedDue(plan: PlanState, obligationId: string): string | null {
  const found = plan.obligations.find((o) => o.id === obligationId);
  return found ? owedBy(plan, found) : null;
}

/** The seats still to be heard; what was forwarded to a person is told to that person. */
function seatsOf(s: Submission): Audience {
  const seats = openSeats(s).map(({ seat }) => seat);
  return {
    offices: seats.filter((x) => x.personId === null),
    persons: seats.flatMap((x) => (x.personId === null ? [] : [x.personId])),
  };
}

/**
 * Which kind tells whom: who has it in hand is told to act, those above to see to it that somebody
 * does.
 */
const kindsOf = {
  author: { before: 'due-reminder', late: 'due-late', above: 'due-escalation' },
  reviewer: { before: 'review-reminder', late: 'review-late', above: 'review-escalation' },
  granter: { before: 'extension-reminder', late: 'extension-late', above: 'extension-escalation' },
} as const satisfies Record<Reminder['side'], Record<string, NoticeKind>>;

/**
 * A rung is told to who has it in hand, its end also above. One person gets one notice of a rung,
 * the first of these: who holds the paper and heads the office is told to act.
 */
function remind(r: Reminder, plan: PlanState, where: Where): Announcement[] {
  const s =
    r.side === 'reviewer' ? plan.submissions.find((x) => x.id === r.submissionId) : undefined;
  const act = (s && currentStep(s)?.act) ?? null;
  const tell = (kind: NoticeKind, audience: Audience): Announcement => ({
    cause: r.cause,
    occurrence: r.occurrence,
    rung: r.rung,
    kind,
    submissionId: r.submissionId,
    obligationId: r.obligationId,
    dueOn: r.dueOn,
    act,
    audience,
  });
  const ladder = (holder: Audience, above: () => Audience['offices']): Announcement[] => {
    const { [r.rung.startsWith('+') ? 'late' : 'before']: own, above: kind } = kindsOf[r.side];
    return [
      tell(own, holder),
      ...(r.kind === 'escalation' ? [tell(kind, offices(...above()))] : []),
    ];
  };
  if (r.side === 'author')
    return ladder(offices({ unitId: plan.unitId, position: 'head' }), () =>
      aboveAuthor(plan, r, where),
    );
  if (r.side === 'granter')
    return ladder(offices(...granters(where)), () =>
      granters(where).map((seat) => aboveSeat(seat, where)),
    );
  if (!s || act === null) return [];
  const above = openSeats(s).map(({ seat }) => aboveSeat(seat, where));
  if (r.kind === 'nobody-free')
    return [
      tell(
        'nobody-free',
        offices(...above, ...openSeats(s).flatMap(({ seat }) => movers(seat, plan, where))),
      ),
    ];
  return ladder(seatsOf(s), () => above);
}

/**
 * Who hears that a unit is late: the offices that wait for its paper; the issuer's head when no
 * route leads to one.
 */
function aboveAuthor(plan: PlanState, r: Reminder, where: Where): Audience['offices'] {
  const kind = plan.obligations.find((o) => o.id === r.obligationId)?.kind ?? 'plan';
  const route = reviewRouteOf(kind, where);
  return isRefusal(route)
    ? [{ unitId: where.directive.issuerUnitId, position: 'head' }]
    : route.steps.flatMap((step) => step.seats).filter((seat) => seat.unitId !== plan.unitId);
}

/**
 * Who decides on an extension: the head of the managing body; without one, of the next unit above;
 * at last the issuer's.
 */
function granters({ subject, directive }: Where): Audience['offices'] {
  const next =
    subject.above.find((a) => a.depth === 1 && a.line === 'managing') ??
    subject.above.find((a) => a.depth === 1);
  return [{ unitId: next?.unitId ?? directive.issuerUnitId, position: 'head' }];
}

/**
 * Who hears that a reviewer is late or away: the head of that office; when it is the head, the head
 * of the office above, at last the issuer's.
 */
function aboveSeat(
  seat: Pick<Seat, 'unitId' | 'position'>,
  where: Where,
): Audience['offices'][number] {
  if (seat.position !== 'head') return { unitId: seat.unitId, position: 'head' };
  return { unitId: unitOver(seat.unitId, where) ?? where.directive.issuerUnitId, position: 'head' };
}

/**
 * The unit next above one, on whichever line goes on from it; above the unit itself, the first of
 * its lines. Null at the top.
 */
function unitOver(unitId: string, { subject: { above } }: Where): string | null {
  const ranks = above.filter((a) => a.unitId === unitId);
  const next =
    ranks.length === 0
      ? above.find((a) => a.depth === 1)
      : above.find((a) => ranks.some((r) => r.line === a.line && a.depth === r.depth + 1));
  return next?.unitId ?? null;
}

/**
 * At the top of the lines no office above could pass it on: then the administrators hear of it, who
 * may, there and at the issuer.
 */
function movers(seat: Seat, plan: PlanState, where: Where): Audience['offices'] {
  if (
    seat.position !== 'head' ||
    seat.unitId === plan.unitId ||
    unitOver(seat.unitId, where) !== null
  )
    return [];
  return [...new Set([seat.unitId, where.directive.issuerUnitId])].map((unitId) => ({
    unitId,
    position: 'administrator' as const,
  }));
}
