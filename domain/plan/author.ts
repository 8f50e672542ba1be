import { officeFor } from '../access/may.ts';
import { localDate, type Instant, type IsoDate } from '../calendar/dates.ts';
import { missing } from '../content/complete.ts';
import { routeFor } from '../directive/directive.ts';
import { isRefusal, refuse, type Refusal } from '../problems.ts';
import { resolveRoute } from '../review/resolve-route.ts';
import { enter } from '../review/steps.ts';
import { isInternal, withAuthor, type Step, type Submission } from '../review/submission.ts';
import type { Authority, SubmissionKind } from '../shapes/basics.ts';
import type { Command } from './commands.ts';
import { allowed, stated, type Decision, type PlanContext, type RouteNow } from './context.ts';
import type { PlanEvent } from './events.ts';
import { type Obligation, type PlanState } from './state.ts';

/** The obligations a new submission may answer: all of this plan, open, and not answered yet. */
function answerable(
  plan: PlanState,
  kind: SubmissionKind,
  ids: readonly string[],
  now: Instant,
): Obligation[] | Refusal {
  const found = ids.map((id) => plan.obligations.find((o) => o.id === id));
  const obligations = found.filter((o) => o !== undefined);
  if (obligations.length !== ids.length || !obligations.some((o) => o.kind === kind))
    return refuse('not-found');
  if (obligations.some((o) => o.submissionId !== null)) return refuse('already-begun');
  const closed = obligations.find((o) => o.opensAt > now);
  return closed ? refuse('not-open-yet', { opens: closed.opensAt }) : obligations;
}

export function begin(plan: PlanState, command: Command<'begin'>, ctx: PlanContext): Decision {
  const refused = allowed(ctx, 'draft');
  if (refused) return refused;
  if (plan.phase === 'waiting')
    return refuse('not-open-yet', {
      opens: plan.obligations.map((o) => o.opensAt).toSorted()[0] ?? '',
    });
  const obligations = answerable(plan, command.kind, command.obligationIds, ctx.now);
  if (isRefusal(obligations)) return obligations;
  return [
    {
      type: 'begun',
      submissionId: ctx.newId,
      kind: command.kind,
      obligationIds: command.obligationIds,
      onBehalf: false,
    },
  ];
}

/**
 * One plan for several directives: the unit's own submission of the same kind, begun under another
 * directive.
 */
export function answerWith(
  plan: PlanState,
  command: Command<'answer-with'>,
  ctx: PlanContext,
): Decision {
  const refused = allowed(ctx, 'draft');
  if (refused) return refused;
  if (!ctx.elsewhere || ctx.elsewhere.home === plan.id) return refuse('not-found');
  const obligations = answerable(plan, ctx.elsewhere.kind, command.obligationIds, ctx.now);
  if (isRefusal(obligations)) return obligations;
  return [
    {
      type: 'answered-with',
      submissionId: command.submissionId,
      obligationIds: command.obligationIds,
    },
  ];
}

/**
 * Signing and sending up are one act of the head (ký, trình); where the route has internal steps
 * the text is laid before them first.
 */
export function submit(s: Submission, command: Command<'submit'>, ctx: PlanContext): Decision {
  const way = wayOf(s.kind, ctx);
  const isChecked = !isRefusal(way) && way.steps.some((step) => step.act === 'sign');
  const refused = allowed(ctx, isChecked ? 'draft' : 'sign');
  if (refused) return refused;
  if (!withAuthor(s)) return refuse('wrong-state', { state: s.state });
  if (!ctx.draft || ctx.draft.version !== command.draftVersion)
    return refuse('stale-version', { version: ctx.draft?.version ?? 0 });
  const lacks = missing(ctx.draft.content, ctx.directive.content);
  if (lacks.length) return refuse('incomplete', { count: lacks.length }, lacks);
  if (isRefusal(way)) return way;
  return isChecked
    ? [{ type: 'put-forward', ...laid(s, ctx.draft.sha256, way, ctx) }]
    : [
        sendUp(
          s,
          ctx.draft.sha256,
          way,
          {
            onBehalf: false,
            signedOn: localDate(ctx.now, ctx.days.zone),
            fileId: null,
            authority: officeFor(ctx.actor, 'sign', ctx.subject)?.authority ?? '',
          },
          ctx,
        ),
      ];
}

export interface Way extends Pick<RouteNow, 'routeId' | 'version'> {
  readonly withdrawDays: number;
  readonly steps: readonly Step[];
}

/** The route this unit's submission takes today: the first of the directive's choices that fits. */
export function wayOf(
  kind: SubmissionKind,
  ctx: Pick<PlanContext, 'subject' | 'unitKind' | 'directive' | 'routes'>,
): Way | Refusal {
  const routeId = routeFor(ctx.directive.content, ctx.unitKind, kind);
  const route = ctx.routes.find((r) => r.routeId === routeId);
  if (!route) return refuse('no-route');
  const steps = resolveRoute(route.spec, ctx.subject, ctx.directive.issuerUnitId);
  return isRefusal(steps)
    ? steps
    : {
        routeId: route.routeId,
        version: route.version,
        withdrawDays: route.spec.withdrawDays,
        steps,
      };
}

function laid(s: Submission, sha256: string, { steps, ...route }: Way, ctx: PlanContext) {
  return {
    submissionId: s.id,
    revision: s.revision + 1,
    sha256,
    round: s.round + 1,
    steps,
    route,
    entry: enter(steps, 0, s.visit + 1, ctx.now, ctx.days),
    by: ctx.actor.kind === 'person' ? ctx.actor.personId : '',
  };
}

const sendUp = (
  s: Submission,
  sha256: string,
  way: Way,
  how: { onBehalf: boolean; signedOn: IsoDate; fileId: string | null; authority: Authority },
  ctx: PlanContext,
): PlanEvent => ({ type: 'submitted', ...laid(s, sha256, way, ctx), ...how });

/** What came on paper is signed already: the internal steps are behind it. */
export function enterOnBehalf(
  plan: PlanState,
  command: Command<'enter-on-behalf'>,
  ctx: PlanContext,
): Decision {
  const refused = allowed(ctx, 'on-behalf');
  if (refused) return refused;
  if (!ctx.fileKnown || !ctx.paper) return refuse('not-found');
  if (command.signedOn > localDate(ctx.now, ctx.days.zone))
    return refuse('bad-input', {}, [{ at: 'signedOn', code: 'date-in-future' }]);
  const obligations = answerable(plan, command.kind, command.obligationIds, ctx.now);
  if (isRefusal(obligations)) return obligations;
  const way = wayOf(command.kind, ctx);
  if (isRefusal(way)) return way;
  const begun: PlanEvent = {
    type: 'begun',
    submissionId: ctx.newId,
    kind: command.kind,
    obligationIds: command.obligationIds,
    onBehalf: true,
  };
  const fresh = {
    id: ctx.newId,
    kind: command.kind,
    revision: 0,
    round: 0,
    visit: 0,
  } as Submission;
  const above = { ...way, steps: way.steps.filter((step) => !isInternal(step, plan.unitId)) };
  const sent = sendUp(
    fresh,
    ctx.paper.sha256,
    above,
    { onBehalf: true, signedOn: command.signedOn, fileId: command.fileId, authority: '' },
    ctx,
  );
  return [begun, sent, { type: 'attached', submissionId: ctx.newId, fileId: command.fileId }];
}

/** Điều chỉnh: what is approved stays in force while its next revision is drafted and reviewed. */
export function amend(s: Submission, command: Command<'amend'>, ctx: PlanContext): Decision {
  const refused = allowed(ctx, 'draft');
  if (refused) return refused;
  if (s.state !== 'approved') return refuse('wrong-state', { state: s.state });
  const reason = stated(command.reason);
  return isRefusal(reason) ? reason : [{ type: 'amendment-begun', submissionId: s.id, reason }];
}

export function dropAmendment(s: Submission, ctx: PlanContext): Decision {
  const refused = allowed(ctx, 'draft');
  if (refused) return refused;
  return withAuthor(s) && s.inForce !== null
    ? [{ type: 'amendment-dropped', submissionId: s.id }]
    : refuse('wrong-state', { state: s.state });
}
