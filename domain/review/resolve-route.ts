import type { Subject } from '../access/actor.ts';
import { refuse, type Refusal } from '../problems.ts';
import { isOfOwnUnit, neededOf } from '../review-route/check.ts';
import type { RouteOffice, RouteSpec } from '../shapes/review-route.ts';
import { givenThisVisit } from './steps.ts';
import { currentStep, type Given, type Seat, type Step, type Submission } from './submission.ts';

/**
 * The steps of a review route for one unit: each relation (`parent`, `issuer` …) becomes the unit it
 * leads to on that day. The head's signature is put after the steps of the own unit, if there are
 * any.
 * @returns the steps, or `no-reviewer-office` with the relation that leads to no unit
 */
export function resolveRoute(
  spec: Pick<RouteSpec, 'steps'>,
  subject: Subject,
  issuerUnitId: string,
): Step[] | Refusal {
  const steps: Step[] = [];
  for (const asked of spec.steps) {
    const { key, act, limitDays, returns, samePerson, confirm } = asked;
    const seats: Seat[] = [];
    for (const office of asked.offices) {
      const unitId = unitAt(office, subject, issuerUnitId);
      if (unitId === null)
        return refuse('no-reviewer-office', {
          relation: office.relation,
          position: office.position,
        });
      // Two relations may lead to the same office; it decides once.
      if (!seats.some((s) => s.unitId === unitId && s.position === office.position))
        seats.push({ unitId, position: office.position, personId: null });
    }
    steps.push({
      key,
      act,
      seats,
      needed: Math.min(neededOf(asked), seats.length),
      limitDays,
      returns,
      samePerson,
      confirm,
    });
  }
  const internal = spec.steps.findLastIndex(isOfOwnUnit);
  if (internal < 0) return steps;
  return steps.toSpliced(internal + 1, 0, signStep(subject.unitId));
}

/** The step at which the head signs what the own unit has checked. */
export const signStep = (unitId: string): Step => ({
  key: 'sign',
  act: 'sign',
  seats: [{ unitId, position: 'head', personId: null }],
  needed: 1,
  limitDays: 3,
  returns: 'author',
  samePerson: true,
  confirm: 'click',
});

function unitAt(office: RouteOffice, subject: Subject, issuerUnitId: string): string | null {
  switch (office.relation) {
    case 'own':
      return subject.unitId;
    case 'issuer':
      return issuerUnitId;
    case 'parent':
      return above(subject, office.line, 1);
    case 'grandparent':
      return above(subject, office.line, 2);
    case 'ministry':
      return above(
        subject,
        office.line,
        Math.max(0, ...subject.above.filter((a) => a.line === office.line).map((a) => a.depth)),
      );
  }
}

const above = (subject: Subject, line: RouteOffice['line'], depth: number): string | null =>
  subject.above.find((a) => a.line === line && a.depth === depth)?.unitId ?? null;

/** Where a running submission would be on another version of its review route. */
export interface Moved {
  readonly steps: readonly Step[];
  readonly step: number;
  readonly given: readonly Given[];
  /** Is the present step the same in both versions? Then its limit goes on counting. */
  readonly stays: boolean;
}

/**
 * Moves a running submission to other steps. A decision counts when its step is still there, under
 * the same key and with the same act. The submission then waits at the first step that was not
 * completed, so that no step is skipped. Decisions at the present step count while that step asks
 * the same offices and needs more of them.
 */
export function moveToSteps(s: Submission, steps: readonly Step[]): Moved {
  const at = currentStep(s);
  const place = (old: number): number =>
    steps.findIndex((step) => step.key === s.steps[old]?.key && step.act === s.steps[old].act);
  const given = s.given.flatMap((g) => {
    const step = place(g.step);
    const before = s.steps[g.step]?.seats[g.seat];
    const seat =
      steps[step]?.seats.findIndex(
        (x) => x.unitId === before?.unitId && x.position === before.position,
      ) ?? -1;
    return step < 0 ? [] : [{ ...g, step, seat }];
  });
  const carried = new Set(s.steps.slice(0, s.stepIndex ?? 0).map((_, old) => place(old)));
  const step = steps.findIndex((_, i) => !carried.has(i));
  const there = steps[step];
  const stays =
    there !== undefined &&
    step === place(s.stepIndex ?? -1) &&
    sameSeats(there.seats, at?.seats ?? []) &&
    there.limitDays === at?.limitDays &&
    givenThisVisit(s).length < there.needed;
  // Decisions of an earlier visit complete no step any more, but their persons have still decided
  // there.
  return { steps, step, stays, given };
}

/** Compares field by field, because JSON from the database has its fields in another order. */
const sameSeats = (a: readonly Seat[], b: readonly Seat[]): boolean =>
  a.length === b.length &&
  a.every(
    (seat, i) =>
      seat.unitId === b[i]?.unitId &&
      seat.position === b[i]?.position &&
      seat.personId === b[i]?.personId,
  );
