import { z } from 'zod';
import { isRefusal, refuse } from '../../problems.ts';
import { staleText } from '../../review/desk.ts';
import { moveToSteps, resolveRoute, signStep } from '../../review/resolve-route.ts';
import { enter, daysOverLimit } from '../../review/steps.ts';
import { isInternal, type Step, type Submission } from '../../review/submission.ts';
import { seenIn, seenText } from '../act-body.ts';
import { onSubmission } from '../act.ts';

/**
 * Chuyển tuyến: an administrator moves a running submission to the newest version of its review
 * route, after a dry run that showed what it does.
 */
export const reroute = onSubmission({
  body: z.strictObject({ ...seenText, version: z.number().int().min(1) }),
  by: 'manage',
  operators: true,
  problems: ['stale-revision', 'stale-version', 'no-route', 'no-reviewer-office'],
  facts: [],
  bulk: { signs: false },
  trials: {
    on: 'submission',
    bodies: (s, { routes }) => [
      {
        ...seenIn(s),
        version: routes.find((r) => r.routeId === s.route?.routeId)?.version ?? 0,
      },
    ],
  },
  decide(s, said, ctx) {
    const stale = staleText(s, said);
    if (stale) return stale;
    if (s.stepIndex === null || s.route === null) return refuse('wrong-state', { state: s.state });
    const route = ctx.routes.find((r) => r.routeId === s.route?.routeId);
    if (!route) return refuse('no-route');
    const { routeId, version, spec } = route;
    if (version !== said.version) return refuse('stale-version', { version });
    if (version === s.route.version) return [];
    const resolved = resolveRoute(spec, ctx.subject, ctx.directive.issuerUnitId);
    if (isRefusal(resolved)) return resolved;
    const steps = stepsFor(s, resolved, ctx.subject.unitId);
    const moved = moveToSteps(s, steps);
    return [
      {
        type: 'rerouted',
        submissionId: s.id,
        revision: s.revision,
        steps,
        given: moved.given,
        route: { routeId, version, withdrawDays: spec.withdrawDays },
        overran: moved.stays ? 0 : daysOverLimit(s, ctx.now, ctx.days),
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
  },
});

/**
 * The steps of the other version that are still ahead. What is signed is not laid before the own
 * unit again; what is not is signed before it goes up, also when the unit no longer checks it.
 */
function stepsFor(s: Submission, resolved: readonly Step[], unitId: string): Step[] {
  if (s.state === 'in-review')
    return [
      ...s.steps.filter((step) => isInternal(step, unitId)),
      ...resolved.filter((step) => !isInternal(step, unitId)),
    ];
  return resolved.some((step) => step.act === 'sign')
    ? [...resolved]
    : [signStep(unitId), ...resolved];
}
