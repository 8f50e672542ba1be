import type { Position } from '../contracts/basics.ts';
import { isRefusal } from '../problems.ts';
import type { PlanContext } from './decide.ts';
import type { Reminder } from './commands.ts';
import type { PlanEvent } from './events.ts';
import { resolveRoute } from './route.ts';
import { currentStep, type PlanState, type Step } from './state.ts';

export const noticeKinds = ['opened', 'to-review', 'endorsed', 'returned', 'approved', 'to-number', 'recalled', 'extended', 'urged',
  'due-reminder', 'due-escalation', 'review-reminder', 'review-escalation', 'closed-open'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Who is told: whoever holds these offices when the notice is written, and these persons. */
export interface Audience {
  readonly offices: readonly { readonly unitId: string; readonly position: Position }[];
  readonly persons: readonly string[];
}

/** One notice before it is known who reads it. Unique by (cause, occurrence, rung, person, channel). */
export interface Announcement {
  readonly cause: string;
  readonly occurrence: number;
  readonly rung: string;
  readonly kind: NoticeKind;
  readonly submissionId: string | null;
  readonly obligationId: string | null;
  readonly dueOn: string | null;
  readonly audience: Audience;
}

type Where = Pick<PlanContext, 'subject' | 'directive'>;

/**
 * Whom an event is told to, at once. Each author hears the outcome, also in the second and third round;
 * each desk hears of what has come to it.
 * @param plan the state after the event
 * @param eventId stream and sequence, the cause of the notices
 */
export function announce(event: PlanEvent, plan: PlanState, eventId: string, where: Where): Announcement[] {
  const head = { unitId: plan.unitId, position: 'head' as const };
  const submission = 'submissionId' in event ? plan.submissions.find((s) => s.id === event.submissionId) : undefined;
  const author: Audience = { offices: [head], persons: submission?.submittedBy && !submission.onBehalf ? [submission.submittedBy] : [] };
  const tell = (kind: NoticeKind, audience: Audience, more: Partial<Announcement> = {}): Announcement => ({
    cause: `event:${eventId}`, occurrence: 1, rung: kind, kind, submissionId: submission?.id ?? null, obligationId: null, dueOn: null, audience, ...more,
  });
  const desk = submission && currentStep(submission);
  const toDesk = desk ? [tell('to-review', { offices: [desk], persons: [] }, { dueOn: submission.stepDueOn })] : [];
  switch (event.type) {
    case 'opened': return [tell('opened', { offices: [head], persons: [] }, { dueOn: plan.obligations.find((o) => o.kind === 'plan')?.dueOn ?? null })];
    case 'submitted': return toDesk;
    case 'endorsed': return [...toDesk, tell('endorsed', author)];
    case 'returned': return [tell('returned', author, { dueOn: event.dueOn })];
    case 'approved': return [tell('approved', author), ...(submission?.registerNumber === null ? [tell('to-number', { offices: [{ unitId: plan.unitId, position: 'clerk' }], persons: [] })] : [])];
    case 'recalled': {
      const first = submission?.steps[0];
      return first ? [tell('recalled', { offices: [first], persons: [] })] : [];
    }
    case 'extended': return [tell('extended', { offices: [head], persons: [] }, { obligationId: event.obligationId, dueOn: event.dueOn })];
    case 'urged': return [tell('urged', { offices: [head], persons: [] }, { obligationId: event.obligationId, dueOn: plan.obligations.find((o) => o.id === event.obligationId)?.dueOn ?? null })];
    case 'reminded': return event.reminders.filter((r) => r.outcome === 'sent').map((r) => remind(r, plan, where));
    case 'closed': return event.open.length ? [tell('closed-open', { offices: [head], persons: [] })] : [];
    case 'begun': case 'answered-with': case 'followed': case 'numbered': case 'commented': case 'comment-resolved': case 'progressed': case 'attached': return [];
  }
}

function remind(r: Reminder, plan: PlanState, where: Where): Announcement {
  const about = { cause: r.cause, occurrence: r.occurrence, rung: r.rung, submissionId: r.submissionId, obligationId: r.obligationId, dueOn: r.dueOn };
  if (r.side === 'author') {
    const head = { unitId: plan.unitId, position: 'head' as const };
    return r.kind === 'reminder'
      ? { ...about, kind: 'due-reminder', audience: { offices: [head], persons: [] } }
      : { ...about, kind: 'due-escalation', audience: { offices: [head, ...aboveAuthor(where)], persons: [] } };
  }
  const submission = plan.submissions.find((s) => s.id === r.submissionId);
  const step = submission && currentStep(submission);
  const offices = step ? [step, ...(r.kind === 'escalation' ? aboveStep(step, where) : [])] : [];
  return { ...about, kind: r.kind === 'reminder' ? 'review-reminder' : 'review-escalation', audience: { offices, persons: [] } };
}

/** Who hears that a unit is late: the offices that wait for its paper. */
function aboveAuthor(where: Where): Audience['offices'] {
  const steps = resolveRoute(where.directive.content.route, where.subject, where.directive.issuerUnitId);
  return isRefusal(steps) ? [{ unitId: where.directive.issuerUnitId, position: 'head' }] : steps;
}

/** Who hears that a reviewer is late: the head of that office; when it is the head, the head of the office above, at last the issuer's. */
function aboveStep(step: Step, where: Where): Audience['offices'] {
  if (step.position !== 'head') return [{ unitId: step.unitId, position: 'head' }];
  const at = where.subject.above.find((a) => a.unitId === step.unitId);
  const next = at && where.subject.above.find((a) => a.line === at.line && a.depth === at.depth + 1);
  return [{ unitId: next?.unitId ?? where.directive.issuerUnitId, position: 'head' }];
}
