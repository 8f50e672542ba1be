import type { Actor, LentAct, Office } from '../access/actor.ts';
import { localDate, type Instant, type IsoDate } from '../calendar/dates.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { limitDue, type Days } from '../deadlines/due.ts';
import type { SubmissionKind } from '../shapes/basics.ts';
import { currentStep, type Given, type Seat, type Step, type Submission } from './submission.ts';

/** The arrival of a submission at a step; the step's limit in working days counts from here. */
export interface Entry {
  readonly step: number;
  readonly visit: number;
  readonly stepSince: Instant;
  readonly stepDueOn: IsoDate;
  readonly stepDueAt: Instant;
}

/** A submission arrives at a step. @param visit one more than its last visit */
export function enter(
  steps: readonly Step[],
  step: number,
  visit: number,
  now: Instant,
  days: Days,
): Entry {
  const due = limitDue(localDate(now, days.zone), steps[step]?.limitDays ?? 1, days);
  return { step, visit, stepSince: now, stepDueOn: due.on, stepDueAt: due.at };
}

/** The decisions given at the present step since the paper arrived there. */
export const givenThisVisit = (s: Submission): Given[] =>
  s.given.filter((g) => g.visit === s.visit);

/** The seats of the present step that have not decided yet; each decides once a visit. */
export const openSeats = (
  s: Submission,
): readonly { readonly seat: Seat; readonly index: number }[] => {
  const step = currentStep(s);
  if (!step) return [];
  const done = new Set(givenThisVisit(s).map((g) => g.seat));
  return step.seats.map((seat, index) => ({ seat, index })).filter(({ index }) => !done.has(index));
};

/** How many decisions the step still needs. */
export const decisionsStillNeeded = (s: Submission): number =>
  Math.max(0, (currentStep(s)?.needed ?? 0) - givenThisVisit(s).length);

/**
 * Which lent act lets somebody decide at a step that asks for an act, when the office was lent to
 * them.
 */
export const lentActFor: Readonly<Record<Step['act'], LentAct>> = {
  advise: 'review',
  endorse: 'review',
  approve: 'approve',
  sign: 'sign',
};

/**
 * The actor with the offices that count before a paper of this kind: their own first, then those
 * lent to them for this kind or for all. Offices lent for other kinds are left out.
 */
export const actorForKind = (actor: Actor, kind: SubmissionKind): Actor =>
  actor.kind === 'system'
    ? actor
    : {
        ...actor,
        offices: actor.offices
          .filter((o) => !o.lent || o.lent.kinds.length === 0 || o.lent.kinds.includes(kind))
          .toSorted((a, b) => Number(Boolean(a.lent)) - Number(Boolean(b.lent))),
      };

/**
 * The open seat from which `actor` may decide, and in which office; null when no seat is theirs. An
 * own office comes before a lent one, and a seat forwarded to this person before other seats. A seat
 * forwarded to one person stays open to every holder of the office, so that a paper is not stuck
 * with somebody who has left. Whether the person may decide on this paper at all is asked by
 * `whyBarred`.
 * @param only looks at this seat alone
 */
export function seatFor(
  actor: Actor,
  s: Submission,
  only?: number,
): { readonly seat: number; readonly office: Office } | null {
  const step = currentStep(s);
  const person = actorForKind(actor, s.kind);
  if (!step || person.kind !== 'person') return null;
  const { personId, offices } = person;
  const open = openSeats(s)
    .filter(({ index }) => only === undefined || index === only)
    .toSorted(
      (a, b) => Number(b.seat.personId === personId) - Number(a.seat.personId === personId),
    );
  for (const office of offices) {
    const found =
      !office.lent || office.lent.acts.includes(lentActFor[step.act])
        ? open.find(
            ({ seat }) => seat.unitId === office.unitId && seat.position === office.position,
          )
        : undefined;
    if (found) return { seat: found.index, office };
  }
  // The head of a unit may take a seat that waits for a lower position of the same unit.
  for (const office of offices) {
    const found =
      office.position === 'head' && !office.lent && step.act !== 'sign'
        ? open.find(({ seat }) => seat.unitId === office.unitId)
        : undefined;
    if (found) return { seat: found.index, office };
  }
  return null;
}

/**
 * The approved submission as if it lay at its last step again: the approval is withdrawn from a seat
 * of that step.
 */
export const backOnLastDesk = (s: Submission): Submission => ({
  ...s,
  state: 'in-review',
  stepIndex: s.steps.length - 1,
  visit: s.visit + 1,
});

/** Why a person who sits in the right office may not decide at this step; null when they may. */
export function whyBarred(
  personId: string,
  s: Submission,
): 'own-submission' | 'same-person' | null {
  const step = currentStep(s);
  if (!step) return null;
  // The head signs whoever prepared the text. At other steps nobody decides on what they signed, and
  // above the unit not on what they prepared either; inside the unit the route may allow that.
  if (
    step.act !== 'sign' &&
    (personId === s.submittedBy ||
      (personId === s.preparedBy && (s.state === 'in-review' || !step.samePerson)))
  )
    return 'own-submission';
  if (
    s.given.some(
      (g) =>
        g.personId === personId &&
        (g.visit === s.visit ||
          (!step.samePerson && g.step < (s.stepIndex ?? 0) && s.steps[g.step]?.act !== 'sign')),
    )
  )
    return 'same-person';
  return null;
}

/** By seat of the present step: the ids of those who hold it on a day and are not on leave. */
export type Holders = readonly (readonly string[])[];

/**
 * Are there enough people, not on leave and not barred, to give the decisions the present step still
 * needs? When there are not, the office above hears of it at once.
 */
export function canBeCarried(s: Submission, holders: Holders): boolean {
  const seats = openSeats(s).map(({ index }) =>
    (holders[index] ?? []).filter((id) => whyBarred(id, s) === null),
  );
  return mostSeatsFilled(seats) >= decisionsStillNeeded(s);
}

/**
 * The most seats that can be filled at once when nobody fills two: a maximum bipartite matching by
 * augmenting paths.
 */
function mostSeatsFilled(seats: readonly (readonly string[])[]): number {
  const seatOf = new Map<string, number>();
  const place = (seat: number, tried: Set<string>): boolean =>
    (seats[seat] ?? []).some((id) => {
      if (tried.has(id)) return false;
      tried.add(id);
      const taken = seatOf.get(id);
      if (taken !== undefined && !place(taken, tried)) return false;
      seatOf.set(id, seat);
      return true;
    });
  return seats.filter((_, seat) => place(seat, new Set())).length;
}

/** Working days the present step has taken beyond its limit until `now`; 0 inside the unit. */
export function daysOverLimit(s: Submission, now: Instant, days: Days): number {
  return s.stepDueOn === null || s.state !== 'in-review'
    ? 0
    : Math.max(0, workingDaysBetween(days.calendar, s.stepDueOn, localDate(now, days.zone)));
}
