import { isOfOwnUnit, neededOf } from '#domain/review-route/check';
import type { DraftRoute, DraftStep } from '#domain/review-route/draft';
import type { RouteOffice } from '#domain/shapes/review-route';
import { freshStep } from './templates.ts';

export const mostSteps = 10;
export const mostOffices = 8;

/** Puts a step elsewhere; the same route when there is no such place. */
export function moveStep(route: DraftRoute, from: number, to: number): DraftRoute {
  const step = route.steps[from];
  return step && to >= 0 && to < route.steps.length && from !== to
    ? { ...route, steps: route.steps.toSpliced(from, 1).toSpliced(to, 0, step) }
    : route;
}

/**
 * Changes a step. How many decisions it needs follows from its rule; only `some` is the writer's to
 * say.
 */
export function changeStep(route: DraftRoute, at: number, change: Partial<DraftStep>): DraftRoute {
  return {
    ...route,
    steps: route.steps.map((s, n) => {
      if (n !== at) return s;
      const next = { ...s, ...change };
      // One office alone is one decision, whatever was chosen while there were more.
      if (change.offices && next.offices.length <= 1) return { ...next, rule: 'one', needed: 1 };
      return next.rule === 'some' ? next : { ...next, needed: neededOf(next) };
    }),
  };
}

/**
 * Adds a step where it may stand: inside the unit after the others there, above it before the one
 * that approves.
 */
export function addStep(
  route: DraftRoute,
  key: string,
  internal: boolean,
): { readonly route: DraftRoute; readonly at: number } {
  const inside = route.steps.findLastIndex(isOfOwnUnit) + 1;
  const last = route.steps.at(-1);
  const at = internal
    ? inside
    : last?.act === 'approve'
      ? route.steps.length - 1
      : route.steps.length;
  const step = internal
    ? freshStep(key, {
        offices: [{ relation: 'own', line: 'managing', position: 'team-lead' }],
        act: 'advise',
        limitDays: 2,
      })
    : route.steps.some((s) => s.act === 'approve')
      ? freshStep(key)
      : freshStep(key, {
          offices: [{ relation: 'parent', line: 'managing', position: 'head' }],
          act: 'approve',
          limitDays: 3,
        });
  return { route: { ...route, steps: route.steps.toSpliced(at, 0, step) }, at };
}

/** Another office for a step: beside the ones it has, on the same side of the signature. */
export function freshOffice(step: DraftStep): RouteOffice {
  const [first] = step.offices;
  if (!first)
    return {
      relation: 'parent',
      line: 'managing',
      position: step.act === 'approve' ? 'head' : 'specialist',
    };
  if (first.relation === 'own')
    return {
      ...first,
      position:
        (['deputy', 'team-lead', 'specialist', 'head'] as const).find((p) =>
          step.offices.every((o) => o.position !== p),
        ) ?? 'head',
    };
  return {
    ...first,
    relation:
      (['parent', 'grandparent', 'issuer', 'ministry'] as const).find((r) =>
        step.offices.every((o) => o.relation !== r),
      ) ?? 'issuer',
  };
}
