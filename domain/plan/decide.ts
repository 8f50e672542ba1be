import type { Actor, Subject } from '../access/actor.ts';
import { may } from '../access/may.ts';
import { localDate, yearOf } from '../calendar/dates.ts';
import { refuse } from '../problems.ts';
import { canBeCarried, forKind, seatFor } from '../review/steps.ts';
import type { Submission } from '../review/submission.ts';
import { freeText } from '../shapes/free-text.ts';
import { amend, answerWith, begin, dropAmendment, enterOnBehalf, submit } from './author.ts';
import type { Command, PlanCommand, PlanSystemCommand, Reminder } from './commands.ts';
import { allowed, type Decision, type PlanContext } from './context.ts';
import { askExtension, extend, refuseExtension, urge } from './extensions.ts';
import { owed, rungKey } from './owed.ts';
import {
  askAdvice,
  forward,
  giveAdvice,
  recall,
  reroute,
  review,
  withdrawApproval,
} from './review.ts';
import { phaseOf, satisfied, type PlanState } from './state.ts';

/**
 * May this person see the unit's year: by office, or because one of its papers waits at their desk
 * (a unit may have moved meanwhile).
 */
export const sees = (actor: Actor, plan: PlanState, subject: Subject): boolean =>
  may(actor, 'read', subject) ||
  plan.submissions.some(
    (s) => s.home === plan.id && s.state === 'in-review' && seatFor(actor, s) !== null,
  );

/**
 * The one place where it is decided what an act on a unit's year does.
 * Pure: the same state, command and context give the same events, or the reason why nothing
 * happens.
 */
export function decide(
  plan: PlanState,
  command: PlanCommand | PlanSystemCommand,
  ctx: PlanContext,
): Decision {
  switch (command.type) {
    case 'open':
      return plan.phase === 'waiting' ? [{ type: 'opened' }] : [];
    case 'remind':
      return remind(plan, command.reminders, ctx);
    case 'follow':
      return follow(plan);
    case 'close':
      return close(plan);
    default:
      break;
  }
  // An administrator moves papers between desks without reading them.
  const isOperator =
    (command.type === 'forward' || command.type === 'reroute') &&
    may(ctx.actor, 'manage', ctx.subject);
  if (!isOperator && !sees(ctx.actor, plan, ctx.subject)) return refuse('not-found');
  if (plan.phase === 'closed') return refuse('wrong-state', { state: 'closed' });
  switch (command.type) {
    case 'begin':
      return begin(plan, command, ctx);
    case 'answer-with':
      return answerWith(plan, command, ctx);
    case 'enter-on-behalf':
      return enterOnBehalf(plan, command, ctx);
    case 'progress':
      return progress(plan, command, ctx);
    case 'extend':
      return extend(plan, command, ctx);
    case 'ask-extension':
      return askExtension(plan, command, ctx);
    case 'refuse-extension':
      return refuseExtension(plan, command, ctx);
    case 'urge':
      return urge(plan, command, ctx);
    default: {
      // What another year lends is acted on at home only.
      const submission = plan.submissions.find(
        (s) => s.id === command.submissionId && s.home === plan.id,
      );
      return submission
        ? onSubmission(plan, submission, command, {
            ...ctx,
            actor: forKind(ctx.actor, submission.kind),
          })
        : refuse('not-found');
    }
  }
}

type OnSubmission = Exclude<
  Extract<PlanCommand, { submissionId: string }>,
  { type: 'answer-with' }
>;

function onSubmission(
  plan: PlanState,
  s: Submission,
  command: OnSubmission,
  ctx: PlanContext,
): Decision {
  switch (command.type) {
    case 'submit':
      return submit(s, command, ctx);
    case 'amend':
      return amend(s, command, ctx);
    case 'drop-amendment':
      return dropAmendment(s, ctx);
    case 'recall':
      return recall(s, command, ctx);
    case 'advise':
    case 'endorse':
    case 'sign':
    case 'approve':
    case 'return':
    case 'refuse':
      return review(plan, s, command, ctx);
    case 'withdraw-approval':
      return withdrawApproval(s, command, ctx);
    case 'forward':
      return forward(s, command, ctx);
    case 'ask-advice':
      return askAdvice(s, command, ctx);
    case 'give-advice':
      return giveAdvice(s, command, ctx);
    case 'reroute':
      return reroute(s, command, ctx);
    case 'number':
      return number(s, command, ctx);
    case 'comment':
      return comment(s, command, ctx);
    case 'resolve-comment':
      if (!ctx.comment) return refuse('not-found');
      return (
        allowed(ctx, 'comment') ??
        (ctx.comment.resolved
          ? []
          : [{ type: 'comment-resolved', submissionId: s.id, commentId: command.commentId }])
      );
    case 'attach':
      if (!ctx.fileKnown) return refuse('not-found');
      return (
        allowed(ctx, 'attach') ?? [{ type: 'attached', submissionId: s.id, fileId: command.fileId }]
      );
  }
}

function comment(s: Submission, command: Command<'comment'>, ctx: PlanContext): Decision {
  // Before the first signature the text is the unit's own affair.
  if (s.submittedBy === null && s.inForce === null && !may(ctx.actor, 'read-drafts', ctx.subject))
    return refuse('not-found');
  // Who sees no drafts speaks of what is in force while the unit checks its amendment.
  const revision =
    s.submittedBy !== null || may(ctx.actor, 'read-drafts', ctx.subject)
      ? s.revision
      : (s.inForce ?? s.revision);
  const mentions = [...new Set(command.mentions ?? [])];
  const stranger = mentions.find((person) => !ctx.mayRead?.has(person));
  if (stranger !== undefined)
    return refuse('bad-input', {}, [{ at: 'mentions', code: 'may-not-read' }]);
  return (
    allowed(ctx, 'comment') ?? [
      {
        type: 'commented',
        submissionId: s.id,
        commentId: command.commentId,
        revision,
        part: command.part,
        anchor: command.anchor ?? null,
        text: freeText(command.text),
        replyTo: command.replyTo ?? null,
        mentions,
      },
    ]
  );
}

/** Number and date in the register of the signing unit: NĐ 30/2020/NĐ-CP, Điều 15. */
function number(s: Submission, command: Command<'number'>, ctx: PlanContext): Decision {
  const refused = allowed(ctx, 'number');
  if (refused) return refused;
  // An amendment gets its number when it is approved; until then the number is that of what is in
  // force.
  const isSigned = s.state === 'approved' || (s.state === 'in-review' && s.inForce === null);
  if (!isSigned && (s.inForce === null || s.registerNumber !== null))
    return refuse('wrong-state', { state: s.state });
  if (s.registerNumber !== null)
    return refuse('number-taken', { number: s.registerNumber, year: yearOf(command.date) });
  if (command.date > localDate(ctx.now, ctx.days.zone))
    return refuse('bad-input', {}, [{ at: 'date', code: 'date-in-future' }]);
  return [
    {
      type: 'numbered',
      submissionId: s.id,
      revision: s.inForce ?? s.revision,
      number: command.number,
      date: command.date,
      symbol: command.symbol,
    },
  ];
}

function progress(plan: PlanState, command: Command<'progress'>, ctx: PlanContext): Decision {
  if (!ctx.task) return refuse('not-found');
  const refused = allowed(ctx, 'task');
  if (refused) return refused;
  if (plan.phase !== 'executing' && plan.phase !== 'closing')
    return refuse('wrong-state', { state: plan.phase });
  return [
    {
      type: 'progressed',
      taskId: command.taskId,
      percent: command.percent,
      note: command.note ? freeText(command.note) : null,
    },
  ];
}

/**
 * A person may have been faster than the timer, or another timer: only what is still owed and not
 * on record counts.
 */
function remind(plan: PlanState, reminders: readonly Reminder[], ctx: PlanContext): Decision {
  const open = owed(plan, { issuedAt: ctx.now });
  const due = reminders.filter(
    (r) =>
      !(ctx.climbed?.has(rungKey(r)) ?? false) &&
      (r.kind === 'nobody-free'
        ? plan.submissions.some(
            (s) =>
              r.submissionId === s.id &&
              s.visit === r.occurrence &&
              s.stepIndex !== null &&
              !canBeCarried(s, ctx.holders?.get(s.id) ?? []),
          )
        : open.some((o) => o.cause === r.cause && o.occurrence === r.occurrence)),
  );
  return due.length ? [{ type: 'reminded', reminders: due }] : [];
}

/** The phase follows what answers this year from elsewhere. */
function follow(plan: PlanState): Decision {
  if (phaseOf(plan) === plan.phase) return [];
  return [
    {
      type: 'followed',
      answers: plan.submissions
        .filter((s) => s.home !== plan.id)
        .map((s) => ({ submissionId: s.id, state: s.state })),
    },
  ];
}

function close(plan: PlanState): Decision {
  if (plan.phase === 'closed') return [];
  const open = plan.obligations.filter((o) => !satisfied(plan, o)).map((o) => o.id);
  return [{ type: 'closed', open }];
}
