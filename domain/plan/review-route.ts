import { routeFor } from '../directive/directive.ts';
import { isRefusal, refuse, type Refusal } from '../problems.ts';
import { resolveRoute } from '../review/resolve-route.ts';
import type { RouteTaken, Step } from '../review/submission.ts';
import type { SubmissionKind } from '../shapes/basics.ts';
import type { PlanContext } from './context.ts';

/** A review route with the units of one school in it: the steps a submission would go through. */
export interface ResolvedRoute extends RouteTaken {
  readonly steps: readonly Step[];
}

/**
 * The review route this unit's submission would take today: the first of the directive's choices
 * that fits.
 * @returns `no-route` when none fits, `no-reviewer-office` when one of its offices is not there
 */
export function reviewRouteOf(
  kind: SubmissionKind,
  ctx: Pick<PlanContext, 'subject' | 'unitKind' | 'directive' | 'routes'>,
): ResolvedRoute | Refusal {
  const routeId = routeFor(ctx.directive.content, ctx.unitKind, kind);
  const route = ctx.routes.find((r) => r.routeId === routeId);
  if (!route) return refuse('no-route');
  const steps = resolveRoute(route.spec, ctx.subject, ctx.directive.issuerUnitId);
  if (isRefusal(steps)) return steps;
  const { version, spec } = route;
  return { routeId: route.routeId, version, withdrawDays: spec.withdrawDays, steps };
}
