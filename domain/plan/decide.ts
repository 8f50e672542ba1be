import { localDate, yearOf, endOfDay, type Instant, type IsoDate } from '../calendar/dates.ts';
import type { SubmissionKind } from '../contracts/basics.ts';
import type { Content } from '../contracts/content.ts';
import type { DirectiveContent } from '../contracts/directive.ts';
import { missing } from '../content/complete.ts';
import { limitDue, type Days } from '../deadlines/due.ts';
import { isRefusal, refuse, type Refusal } from '../problems.ts';
import { may, type Action, type Actor, type Subject } from '../roles.ts';
import { owed, rungKey } from '../agenda/agenda.ts';
import type { PlanCommand, PlanSystemCommand, Reminder } from './commands.ts';
import { freeText, type PlanEvent } from './events.ts';
import { officeForStep, resolveRoute } from './route.ts';
import { currentStep, phaseOf, withAuthor, type Obligation, type PlanState, type Step, type Submission } from './state.ts';

/** All a decision may look at besides the plan's own state. */
export interface PlanContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly subject: Subject;
  readonly days: Days;
  readonly directive: { readonly issuerUnitId: string; readonly content: DirectiveContent };
  /** An id for what the command may create. */
  readonly newId: string;
  /** For `submit`: the draft as it lies now. */
  readonly draft?: { readonly content: Content; readonly version: number; readonly sha256: string };
  /** For `enter-on-behalf`: the content made from what was typed. */
  readonly paper?: { readonly sha256: string };
  /** For `answer-with`: the unit's submission under another directive. */
  readonly elsewhere?: Pick<Submission, 'id' | 'home' | 'kind'>;
  /** For `progress`. */
  readonly task?: { readonly id: string; readonly percent: number };
  /** For `resolve-comment`. */
  readonly comment?: { readonly id: string; readonly resolved: boolean };
  /** For `remind`: rungs already on record. */
  readonly climbed?: ReadonlySet<string>;
  /** For `attach` and `enter-on-behalf`: does the file belong to this unit's year? */
  readonly fileKnown?: boolean;
}

type Decision = PlanEvent[] | Refusal;

/** Days an author gets to mend a returned submission when the superior names no date. */
export const MENDING_DAYS = 5;

/**
 * The one place where it is decided what an act on a unit's year does.
 * Pure: the same state, command and context give the same events, or the reason why nothing happens.
 */
export function decide(plan: PlanState, command: PlanCommand | PlanSystemCommand, ctx: PlanContext): Decision {
  switch (command.type) {
    case 'open': return plan.phase === 'waiting' ? [{ type: 'opened' }] : [];
    case 'remind': return remind(plan, command.reminders, ctx);
    case 'follow': return follow(plan);
    case 'close': return close(plan);
    default: break;
  }
  if (!may(ctx.actor, 'read', ctx.subject)) return refuse('not-found');
  if (plan.phase === 'closed') return refuse('wrong-state', { state: 'closed' });
  switch (command.type) {
    case 'begin': return begin(plan, command, ctx);
    case 'answer-with': return answerWith(plan, command, ctx);
    case 'enter-on-behalf': return enterOnBehalf(plan, command, ctx);
    case 'progress': return progress(plan, command, ctx);
    case 'extend': return extend(plan, command, ctx);
    case 'urge': return urge(plan, command, ctx);
    default: {
      // What another year lends is acted on at home only.
      const submission = plan.submissions.find((s) => s.id === command.submissionId && s.home === plan.id);
      return submission ? onSubmission(submission, command, ctx) : refuse('not-found');
    }
  }
}

function onSubmission(s: Submission, command: Exclude<Extract<PlanCommand, { submissionId: string }>, { type: 'answer-with' }>, ctx: PlanContext): Decision {
  switch (command.type) {
    case 'submit': return submit(s, command, ctx);
    case 'recall': return allowed(ctx, 'recall') ?? sameRevision(s, command) ?? recall(s);
    case 'endorse': case 'approve': case 'return': return review(s, command, ctx);
    case 'number': return number(s, command, ctx);
    case 'comment':
      if (withAuthor(s) && s.revision === 0 && !may(ctx.actor, 'read-drafts', ctx.subject)) return refuse('not-found');
      return allowed(ctx, 'comment') ?? [{ type: 'commented', submissionId: s.id, commentId: command.commentId, revision: s.revision, part: command.part,
        anchor: command.anchor ?? null, text: freeText(command.text), replyTo: command.replyTo ?? null }];
    case 'resolve-comment':
      if (!ctx.comment) return refuse('not-found');
      return allowed(ctx, 'comment') ?? (ctx.comment.resolved ? [] : [{ type: 'comment-resolved', submissionId: s.id, commentId: command.commentId }]);
    case 'attach':
      if (!ctx.fileKnown) return refuse('not-found');
      return allowed(ctx, 'attach') ?? [{ type: 'attached', submissionId: s.id, fileId: command.fileId }];
  }
}

const allowed = (ctx: PlanContext, action: Action): Refusal | null => (may(ctx.actor, action, ctx.subject) ? null : refuse('not-allowed'));

function sameRevision(s: Submission, seen: { revision: number; sha256: string }): Refusal | null {
  return s.revision === seen.revision && s.sha256 === seen.sha256 ? null : refuse('stale-revision', { revision: s.revision });
}

/** The obligations a new submission may answer: all of this plan, open, and not answered yet. */
function answerable(plan: PlanState, kind: SubmissionKind, ids: readonly string[], now: Instant): Obligation[] | Refusal {
  const found = ids.map((id) => plan.obligations.find((o) => o.id === id));
  const obligations = found.filter((o) => o !== undefined);
  if (obligations.length !== ids.length || !obligations.some((o) => o.kind === kind)) return refuse('not-found');
  if (obligations.some((o) => o.submissionId !== null)) return refuse('already-begun');
  const closed = obligations.find((o) => o.opensAt > now);
  return closed ? refuse('not-open-yet', { opens: closed.opensAt }) : obligations;
}

function begin(plan: PlanState, command: Extract<PlanCommand, { type: 'begin' }>, ctx: PlanContext): Decision {
  const refused = allowed(ctx, 'draft');
  if (refused) return refused;
  if (plan.phase === 'waiting') return refuse('not-open-yet', { opens: plan.obligations.map((o) => o.opensAt).toSorted()[0] ?? '' });
  const obligations = answerable(plan, command.kind, command.obligationIds, ctx.now);
  if (isRefusal(obligations)) return obligations;
  return [{ type: 'begun', submissionId: ctx.newId, kind: command.kind, obligationIds: command.obligationIds, onBehalf: false }];
}

/** One plan for several directives: the unit's own submission of the same kind, begun under another directive. */
function answerWith(plan: PlanState, command: Extract<PlanCommand, { type: 'answer-with' }>, ctx: PlanContext): Decision {
  const refused = allowed(ctx, 'draft');
  if (refused) return refused;
  if (!ctx.elsewhere || ctx.elsewhere.home === plan.id) return refuse('not-found');
  const obligations = answerable(plan, ctx.elsewhere.kind, command.obligationIds, ctx.now);
  if (isRefusal(obligations)) return obligations;
  return [{ type: 'answered-with', submissionId: command.submissionId, obligationIds: command.obligationIds }];
}

/** Signing and sending up are one act of the head: ký, trình. */
function submit(s: Submission, command: Extract<PlanCommand, { type: 'submit' }>, ctx: PlanContext): Decision {
  const refused = allowed(ctx, 'sign');
  if (refused) return refused;
  if (!withAuthor(s)) return refuse('wrong-state', { state: s.state });
  if (!ctx.draft || ctx.draft.version !== command.draftVersion) return refuse('stale-version', { version: ctx.draft?.version ?? 0 });
  const lacks = missing(ctx.draft.content, ctx.directive.content);
  if (lacks.length) return refuse('incomplete', { count: lacks.length }, lacks);
  return sendUp(s, ctx.draft.sha256, { onBehalf: s.onBehalf, signedOn: localDate(ctx.now, ctx.days.zone), fileId: null }, ctx);
}

function sendUp(s: Submission, sha256: string, how: { onBehalf: boolean; signedOn: IsoDate; fileId: string | null }, ctx: PlanContext): Decision {
  const steps = resolveRoute(ctx.directive.content.route, ctx.subject, ctx.directive.issuerUnitId);
  if (isRefusal(steps)) return steps;
  const by = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
  return [{ type: 'submitted', submissionId: s.id, revision: s.revision + 1, sha256, round: s.round + 1, steps, by, ...how, ...stepClock(steps[0], ctx) }];
}

/** The clock of a step starts when the submission reaches it; its limit counts working days of the superior. */
function stepClock(step: Step | undefined, ctx: PlanContext): { stepSince: Instant; stepDueOn: IsoDate; stepDueAt: Instant } {
  const due = limitDue(localDate(ctx.now, ctx.days.zone), step?.limitDays ?? 1, ctx.days);
  return { stepSince: ctx.now, stepDueOn: due.on, stepDueAt: due.at };
}

function recall(s: Submission): Decision {
  if (s.state !== 'in-review') return refuse('wrong-state', { state: s.state });
  if (s.stepIndex !== 0) return refuse('already-decided');
  return [{ type: 'recalled', submissionId: s.id, revision: s.revision }];
}

function review(s: Submission, command: Extract<PlanCommand, { type: 'endorse' | 'approve' | 'return' }>, ctx: PlanContext): Decision {
  if (!may(ctx.actor, 'review', ctx.subject)) return refuse('not-allowed');
  if (s.state !== 'in-review' || s.stepIndex === null) return refuse('wrong-state', { state: s.state });
  const stale = sameRevision(s, command);
  if (stale) return stale;
  const office = officeForStep(ctx.actor, s, ctx.subject);
  const step = currentStep(s);
  if (!office || !step) return refuse('not-allowed');
  if (ctx.actor.kind === 'person' && ctx.actor.personId === s.submittedBy) return refuse('own-submission');
  const about = { submissionId: s.id, revision: s.revision, step: s.stepIndex };
  if (command.type === 'return') return returned(about, command, ctx);
  if (command.type !== step.act) return refuse('wrong-state', { state: step.act });
  const note = command.note ? freeText(command.note) : null;
  return command.type === 'approve'
    ? [{ type: 'approved', ...about, authority: command.authority ?? '', note }]
    : [{ type: 'endorsed', ...about, note, ...stepClock(s.steps[s.stepIndex + 1], ctx) }];
}

function returned(about: { submissionId: string; revision: number; step: number }, command: Extract<PlanCommand, { type: 'return' }>, ctx: PlanContext): Decision {
  const reason = command.reason.trim();
  if (reason === '') return refuse('reason-missing');
  const today = localDate(ctx.now, ctx.days.zone);
  if (command.dueOn && command.dueOn <= today) return refuse('date-in-past', { date: command.dueOn }, [{ at: 'dueOn', code: 'date-in-past' }]);
  const due = command.dueOn ? { on: command.dueOn, at: endOfDay(command.dueOn, ctx.days.zone) } : limitDue(today, MENDING_DAYS, ctx.days);
  return [{ type: 'returned', ...about, reason: freeText(reason), dueOn: due.on, dueAt: due.at }];
}

/** Number and date in the register of the signing unit: NĐ 30/2020/NĐ-CP, Điều 15. */
function number(s: Submission, command: Extract<PlanCommand, { type: 'number' }>, ctx: PlanContext): Decision {
  const refused = allowed(ctx, 'number');
  if (refused) return refused;
  if (s.revision === 0 || withAuthor(s)) return refuse('wrong-state', { state: s.state });
  if (s.registerNumber !== null) return refuse('number-taken', { number: s.registerNumber, year: yearOf(command.date) });
  if (command.date > localDate(ctx.now, ctx.days.zone)) return refuse('bad-input', {}, [{ at: 'date', code: 'date-in-future' }]);
  return [{ type: 'numbered', submissionId: s.id, number: command.number, date: command.date, symbol: command.symbol }];
}

function progress(plan: PlanState, command: Extract<PlanCommand, { type: 'progress' }>, ctx: PlanContext): Decision {
  if (!ctx.task) return refuse('not-found');
  const refused = allowed(ctx, 'task');
  if (refused) return refused;
  if (plan.phase !== 'executing' && plan.phase !== 'closing') return refuse('wrong-state', { state: plan.phase });
  return [{ type: 'progressed', taskId: command.taskId, percent: command.percent, note: command.note ? freeText(command.note) : null }];
}

function enterOnBehalf(plan: PlanState, command: Extract<PlanCommand, { type: 'enter-on-behalf' }>, ctx: PlanContext): Decision {
  const refused = allowed(ctx, 'on-behalf');
  if (refused) return refused;
  if (!ctx.fileKnown || !ctx.paper) return refuse('not-found');
  if (command.signedOn > localDate(ctx.now, ctx.days.zone)) return refuse('bad-input', {}, [{ at: 'signedOn', code: 'date-in-future' }]);
  const obligations = answerable(plan, command.kind, command.obligationIds, ctx.now);
  if (isRefusal(obligations)) return obligations;
  const begun: PlanEvent = { type: 'begun', submissionId: ctx.newId, kind: command.kind, obligationIds: command.obligationIds, onBehalf: true };
  const fresh = { id: ctx.newId, kind: command.kind, revision: 0, round: 0 } as Submission;
  const sent = sendUp(fresh, ctx.paper.sha256, { onBehalf: true, signedOn: command.signedOn, fileId: command.fileId }, ctx);
  return isRefusal(sent) ? sent : [begun, ...sent, { type: 'attached', submissionId: ctx.newId, fileId: command.fileId }];
}

function extend(plan: PlanState, command: Extract<PlanCommand, { type: 'extend' }>, ctx: PlanContext): Decision {
  const obligation = plan.obligations.find((o) => o.id === command.obligationId);
  if (!obligation) return refuse('not-found');
  // A unit does not extend its own date: only an office above it does.
  if (!mayFromAbove(ctx, 'extend')) return refuse('not-allowed');
  if (command.reason.trim() === '') return refuse('reason-missing');
  const today = localDate(ctx.now, ctx.days.zone);
  if (command.dueOn < today) return refuse('date-in-past', { date: command.dueOn }, [{ at: 'dueOn', code: 'date-in-past' }]);
  if (command.dueOn === obligation.dueOn) return [];
  return [{ type: 'extended', obligationId: obligation.id, from: obligation.dueOn, dueOn: command.dueOn,
    dueAt: endOfDay(command.dueOn, ctx.days.zone), dueVersion: obligation.dueVersion + 1, reason: freeText(command.reason.trim()) }];
}

function urge(plan: PlanState, command: Extract<PlanCommand, { type: 'urge' }>, ctx: PlanContext): Decision {
  const obligation = plan.obligations.find((o) => o.id === command.obligationId);
  if (!obligation) return refuse('not-found');
  if (!mayFromAbove(ctx, 'remind')) return refuse('not-allowed');
  if (obligation.opensAt > ctx.now) return refuse('not-open-yet', { opens: obligation.opensAt });
  return [{ type: 'urged', obligationId: obligation.id, note: command.note ? freeText(command.note) : null }];
}

const mayFromAbove = (ctx: PlanContext, action: Action): boolean =>
  ctx.actor.kind === 'person'
  && may({ ...ctx.actor, offices: ctx.actor.offices.filter((o) => o.unitId !== ctx.subject.unitId) }, action, ctx.subject);

/** A person may have been faster than the timer, or another timer: only what is still owed and not on record counts. */
function remind(plan: PlanState, reminders: readonly Reminder[], ctx: PlanContext): Decision {
  const open = owed(plan, { issuedAt: ctx.now });
  const due = reminders.filter((r) =>
    open.some((o) => o.cause === r.cause && o.occurrence === r.occurrence) && !(ctx.climbed?.has(rungKey(r)) ?? false));
  return due.length ? [{ type: 'reminded', reminders: due }] : [];
}

/** The phase follows what answers this year from elsewhere. */
function follow(plan: PlanState): Decision {
  if (phaseOf(plan) === plan.phase) return [];
  return [{ type: 'followed', answers: plan.submissions.filter((s) => s.home !== plan.id).map((s) => ({ submissionId: s.id, state: s.state })) }];
}

function close(plan: PlanState): Decision {
  if (plan.phase === 'closed') return [];
  const open = plan.obligations.filter((o) => !plan.submissions.some((s) => s.id === o.submissionId && s.state === 'approved')).map((o) => o.id);
  return [{ type: 'closed', open }];
}
