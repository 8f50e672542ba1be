import { isRefusal, type ProblemCode } from '../problems.ts';
import { openSeats } from '../review/steps.ts';
import { nil } from '../shapes/basics.ts';
import type { PlanCommand, PlanCommandName } from './commands.ts';
import type { PlanContext } from './context.ts';
import { decide } from './decide.ts';
import type { PlanState } from './state.ts';

/** Refusals that concern what was typed, not whether the person may act now. */
const aboutInput: readonly ProblemCode[] = [
  'incomplete',
  'stale-version',
  'reason-missing',
  'bad-input',
  'date-in-past',
  'confirmation-needed',
  'nobody-holds-office',
  'office-cannot-decide',
  'office-already-asked',
];

function allows(plan: PlanState, command: PlanCommand, ctx: PlanContext): boolean {
  const answer = decide(plan, command, ctx);
  return isRefusal(answer) ? aboutInput.includes(answer.refused) : true;
}

/**
 * What this person may do with this submission now. The answer is asked of `decide` itself, so the
 * console can never show a button the server would refuse, nor hide one it would grant.
 */
export function allowedOnSubmission(
  plan: PlanState,
  submissionId: string,
  ctx: PlanContext,
): PlanCommandName[] {
  const s = plan.submissions.find((x) => x.id === submissionId);
  if (!s) return [];
  const seen = { submissionId, revision: s.revision, sha256: s.sha256 ?? '' };
  const trials: PlanCommand[] = [
    { type: 'submit', submissionId, draftVersion: 0 },
    { type: 'sign', ...seen },
    { type: 'recall', ...seen },
    { type: 'advise', ...seen, note: '?' },
    { type: 'endorse', ...seen },
    { type: 'return', ...seen, reason: '?', to: 'author' },
    { type: 'return', ...seen, reason: '?', to: 'before' },
    { type: 'approve', ...seen },
    { type: 'refuse', ...seen, reason: '?' },
    { type: 'withdraw-approval', ...seen, reason: '?' },
    ...openSeats(s).map(({ index }) => ({
      type: 'forward' as const,
      ...seen,
      seat: index,
      to: { unitId: nil, position: 'head' as const },
      reason: '?',
    })),
    { type: 'ask-advice', ...seen, personId: nil, question: '?' },
    { type: 'amend', submissionId, reason: '?' },
    { type: 'drop-amendment', submissionId },
    {
      type: 'reroute',
      ...seen,
      version: ctx.routes.find((r) => r.routeId === s.route?.routeId)?.version ?? 0,
    },
    { type: 'number', submissionId, number: 1, date: '2000-01-01', symbol: '?' },
    { type: 'comment', submissionId, commentId: nil, part: 'heading', text: '?' },
    { type: 'attach', submissionId, fileId: nil },
  ];
  return [
    ...new Set(
      trials.filter((t) => allows(plan, t, { ...ctx, fileKnown: true })).map((t) => t.type),
    ),
  ];
}

/** What this person may do with one obligation of the year. */
export function allowedOnObligation(
  plan: PlanState,
  obligationId: string,
  ctx: PlanContext,
): PlanCommandName[] {
  const o = plan.obligations.find((x) => x.id === obligationId);
  if (!o) return [];
  const trials: PlanCommand[] = [
    { type: 'begin', kind: o.kind, obligationIds: [o.id] },
    {
      type: 'enter-on-behalf',
      kind: o.kind,
      obligationIds: [o.id],
      fileId: nil,
      signedOn: '2000-01-01',
      subject: '?',
    },
    { type: 'ask-extension', obligationId, dueOn: o.dueOn, reason: '?' },
    ...(o.asked
      ? [{ type: 'refuse-extension' as const, obligationId, extensionId: o.asked.id, reason: '?' }]
      : []),
    { type: 'extend', obligationId, dueOn: '2999-12-31', reason: '?' },
    { type: 'urge', obligationId },
  ];
  return trials
    .filter((t) => allows(plan, t, { ...ctx, fileKnown: true, paper: { sha256: '' } }))
    .map((t) => t.type);
}

/** May this person write down how far tasks have come? */
export const mayProgress = (plan: PlanState, ctx: PlanContext): boolean =>
  allows(
    plan,
    { type: 'progress', taskId: nil, percent: 0 },
    { ...ctx, task: { id: nil, percent: 0 } },
  );
