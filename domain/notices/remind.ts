import type { Reminder } from '../deadlines/reminder.ts';
import type { PlanState } from '../plan/state.ts';
import { openSeats } from '../review/steps.ts';
import { currentStep } from '../review/submission.ts';
import type { Announcement, Audience, NoticeKind } from './announcement.ts';
import {
  aboveAuthor,
  aboveSeat,
  forwarders,
  granters,
  offices,
  seatsOf,
  type Where,
} from './audience.ts';

/**
 * The kinds of a reminder by who is behind: those who have to act are reminded (`before`, `late`),
 * those above them are told to see to it (`above`).
 */
const kindsOf = {
  author: { before: 'due-reminder', late: 'due-late', above: 'due-escalation' },
  reviewer: { before: 'review-reminder', late: 'review-late', above: 'review-escalation' },
  granter: { before: 'extension-reminder', late: 'extension-late', above: 'extension-escalation' },
} as const satisfies Record<Reminder['side'], Record<string, NoticeKind>>;

/**
 * The notices of one rung: to those who have to act, and if it escalates also to those above. A
 * person who is both gets only the first, which asks to act.
 */
export function remind(r: Reminder, plan: PlanState, where: Where): Announcement[] {
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
        offices(...above, ...openSeats(s).flatMap(({ seat }) => forwarders(seat, plan, where))),
      ),
    ];
  return ladder(seatsOf(s), () => above);
}
