import { powerFor } from '../access/powers.ts';
import type { Detail } from '../problems.ts';
import type { Position } from '../shapes/basics.ts';
import type { RouteOffice, RouteStep } from '../shapes/review-route.ts';
import type { DraftRoute } from './draft.ts';

/** Is it a step of the own unit, before its head signs? */
export const isOfOwnUnit = (step: Pick<RouteStep, 'offices'>): boolean =>
  step.offices.length > 0 && step.offices.every((o) => o.relation === 'own');

/** How many offices of a step must decide. */
export const neededOf = (step: Pick<RouteStep, 'rule' | 'needed' | 'offices'>): number =>
  step.rule === 'one' ? 1 : step.rule === 'all' ? step.offices.length : step.needed;

/**
 * Only the line of a superior leads somewhere; the own unit and the issuer are found without it.
 */
const lineMatters = (o: RouteOffice): boolean => o.relation !== 'own' && o.relation !== 'issuer';
export const sameOffice = (a: RouteOffice, b: RouteOffice): boolean =>
  a.relation === b.relation && a.position === b.position && (a.line === b.line || !lineMatters(a));

/** Positions from which a step may be decided: inside the own unit, or in an office above it. */
export const positionsFor = (
  relation: RouteOffice['relation'],
  act: RouteStep['act'],
): readonly Position[] =>
  relation === 'own'
    ? powerFor('review').own
    : powerFor(act === 'approve' ? 'approve' : 'review').below;

/** May a step with this act be given to this position, in an office of this relation? */
export const canDecide = (
  position: Position,
  relation: RouteOffice['relation'],
  act: RouteStep['act'],
): boolean => positionsFor(relation, act).includes(position);

/**
 * What keeps a route from running: each with the path to its spot (`steps/1/offices/0/position`)
 * and a code with words. Empty means that from every step approval or the author can be reached.
 */
export function checkRoute(route: DraftRoute): Detail[] {
  const { steps, withdrawDays } = route;
  const out: Detail[] = steps.length === 0 ? [{ at: 'steps', code: 'route-no-steps' }] : [];
  steps.forEach((step, i) => {
    out.push(...ofOrder(steps, i), ...ofOffices(step, i), ...ofReturns(steps, i));
  });
  if (!Number.isInteger(withdrawDays) || withdrawDays < 0 || withdrawDays > 60)
    out.push({ at: 'withdrawDays', code: 'route-withdraw' });
  return out;
}

type Steps = DraftRoute['steps'];

function ofOrder(steps: Steps, i: number): Detail[] {
  const step = steps[i] as Steps[number];
  const out: Detail[] = [];
  const own = step.offices.some((o) => o.relation === 'own');
  const last = i === steps.length - 1;
  if (own && step.act === 'approve') out.push({ at: `steps/${i}/act`, code: 'route-own-approves' });
  else if (last && step.act !== 'approve') out.push({ at: `steps/${i}/act`, code: 'route-end' });
  else if (!last && step.act === 'approve')
    out.push({ at: `steps/${i}/act`, code: 'route-approves-early' });
  if (own && !isOfOwnUnit(step)) out.push({ at: `steps/${i}/offices`, code: 'route-own-mixed' });
  else if (own && steps.slice(0, i).some((s) => s.offices.some((o) => o.relation !== 'own')))
    out.push({ at: `steps/${i}/offices`, code: 'route-own-late' });
  if (steps.findIndex((s) => s.key === step.key) < i)
    out.push({ at: `steps/${i}/key`, code: 'route-key-twice' });
  if (step.limitDays < 1 || step.limitDays > 60)
    out.push({ at: `steps/${i}/limitDays`, code: 'route-limit' });
  return out;
}

function ofOffices(step: Steps[number], i: number): Detail[] {
  const { offices, rule, needed } = step;
  const out: Detail[] =
    offices.length === 0 ? [{ at: `steps/${i}/offices`, code: 'route-no-office' }] : [];
  offices.forEach((office, j) => {
    if (!canDecide(office.position, office.relation, step.act)) {
      const approves = step.act === 'approve' && office.relation !== 'own';
      out.push({
        at: `steps/${i}/offices/${j}/position`,
        code: approves
          ? 'route-approver'
          : office.relation === 'own'
            ? 'route-position-own'
            : 'route-position',
      });
    }
    if (offices.findIndex((o) => sameOffice(o, office)) < j)
      out.push({ at: `steps/${i}/offices/${j}`, code: 'route-office-twice' });
  });
  if (needed > offices.length && offices.length > 0)
    out.push({
      at: `steps/${i}/needed`,
      code: 'route-needed-more',
      params: { needed, offices: offices.length },
    });
  else if (needed < 1 || (rule !== 'some' && offices.length > 0 && needed !== neededOf(step)))
    out.push({
      at: `steps/${i}/needed`,
      code: 'route-needed-rule',
      params: { needed: Math.max(1, neededOf(step)) },
    });
  return out;
}

const toAuthor = (s: Steps[number]): boolean => s.returns === 'author' || s.returns === 'both';
const toBefore = (s: Steps[number]): boolean => s.returns === 'before' || s.returns === 'both';

/**
 * A step that may only return to the step before needs a step further back that may return to the
 * author; otherwise two steps could pass a paper to and fro for ever.
 */
function ofReturns(steps: Steps, i: number): Detail[] {
  const step = steps[i] as Steps[number];
  if (i === 0) return toBefore(step) ? [{ at: 'steps/0/returns', code: 'route-before-first' }] : [];
  // What the head has signed goes back to the author, not behind the signature.
  if (isOfOwnUnit(steps[i - 1] as Steps[number]) && !isOfOwnUnit(step) && toBefore(step))
    return [{ at: `steps/${i}/returns`, code: 'route-back-over-signature' }];
  if (step.returns !== 'before') return [];
  let at = i;
  while (at > 0 && toBefore(steps[at] as Steps[number])) {
    at -= 1;
    if (toAuthor(steps[at] as Steps[number])) return [];
  }
  return [{ at: `steps/${i}/returns`, code: 'route-no-way-back' }];
}

/**
 * May two relations lead to the same unit? The own unit is above nobody, and on one line the unit
 * above is never the one two levels above.
 */
const maybeSameUnit = (a: RouteOffice, b: RouteOffice): boolean => {
  if (a.relation === 'own' || b.relation === 'own' || sameOffice(a, b)) return false;
  const heights = [a.relation, b.relation].toSorted().join();
  return !(a.line === b.line && heights === 'grandparent,parent');
};

/** What can run but may surprise its author; it is shown and never refused. */
export function warnRoute(route: DraftRoute): Detail[] {
  return route.steps.flatMap((step, i) => {
    const out: Detail[] = step.offices.flatMap((office, j) =>
      step.offices.some(
        (o, at) => at < j && o.position === office.position && maybeSameUnit(o, office),
      )
        ? [{ at: `steps/${i}/offices/${j}`, code: 'route-offices-may-meet' }]
        : [],
    );
    const earlier = route.steps
      .slice(0, i)
      .some((s) => s.offices.some((o) => step.offices.some((x) => sameOffice(x, o))));
    if (earlier && !step.samePerson)
      out.push({ at: `steps/${i}/samePerson`, code: 'route-same-office-again' });
    return out;
  });
}
