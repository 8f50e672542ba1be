import type { Actor, LentAct, Office } from '../access/actor.ts';
import { localDate, type Instant, type IsoDate } from '../calendar/dates.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { limitDue, type Days } from '../deadlines/due.ts';
import type { SubmissionKind } from '../shapes/basics.ts';
import { currentStep, type Given, type Seat, type Step, type Submission } from './submission.ts';

/**
 * The arrival of a submission at a step: its clock starts here and counts working days of the
 * superior.
 */
export interface Entry {
  readonly step: number;
  readonly visit: number;
  readonly stepSince: Instant;
  readonly stepDueOn: IsoDate;
  readonly stepDueAt: Instant;
}

/** @param visit the one that follows the last */
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

/** What was given at the step that has it now, in this visit. */
export const givenNow = (s: Submission): Given[] => s.given.filter((g) => g.visit === s.visit);

/** The seats still to be heard: none of them twice. */
export const openSeats = (
  s: Submission,
): readonly { readonly seat: Seat; readonly index: number }[] => {
  const step = currentStep(s);
  if (!step) return [];
  const done = new Set(givenNow(s).map((g) => g.seat));
  return step.seats.map((seat, index) => ({ seat, index })).filter(({ index }) => !done.has(index));
};

/** How many decisions the step still needs. */
export const stillNeeded = (s: Submission): number =>
  Math.max(0, (currentStep(s)?.needed ?? 0) - givenNow(s).length);

/**
 * What of a signature an act at a step takes: who holds the office by a loan acts there when this
 * was lent to them.
 */
export const lentActFor: Readonly<Record<Step['act'], LentAct>> = {
  advise: 'review',
  endorse: 'review',
  approve: 'approve',
  sign: 'sign',
};

/**
 * The actor as they stand before a paper of this kind: own offices first, then what was lent to
 * them for it, and nothing that was lent for others.
 */
export const forKind = (actor: Actor, kind: SubmissionKind): Actor =>
  actor.kind === 'system'
    ? actor
    : {
        ...actor,
        offices: actor.offices
          .filter((o) => !o.lent || o.lent.kinds.length === 0 || o.lent.kinds.includes(kind))
          .toSorted((a, b) => Number(Boolean(a.lent)) - Number(Boolean(b.lent))),
      };

/**
 * The open seat `actor` may decide from, and in which office; null when none waits for them. An own
 * office comes before a lent one, and a seat forwarded to this person before others; whoever holds
 * the office may always act, so that what was forwarded to somebody who has left is not stuck.
 * Whether this person is the right one is `barred`'s question.
 * @param only asks about this seat alone
 */
export function seatFor(
  actor: Actor,
  s: Submission,
  only?: number,
): { readonly seat: number; readonly office: Office } | null {
  const step = currentStep(s);
  const person = forKind(actor, s.kind);
  if (!step || person.kind === 'system') return null;
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
  // The head of an office may take what waits for a lesser position of the same office; nobody
  // takes what waits for another office.
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
 * The approved text as it would lie on the desk that approved it: from there its approval is
 * withdrawn.
 */
export const backOnLastDesk = (s: Submission): Submission => ({
  ...s,
  state: 'in-review',
  stepIndex: s.steps.length - 1,
  visit: s.visit + 1,
});

/** Why this person, though in the right office, may not decide here; null when they may. */
export function barred(personId: string, s: Submission): 'own-submission' | 'same-person' | null {
  const step = currentStep(s);
  if (!step) return null;
  // Signing is the head's own act, whoever prepared the text; of all others nobody decides on what
  // they sent. Inside the unit the route may let who prepared it pass a step; above it nobody
  // decides on their own paper.
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

/** Who holds the seats of the present step on this day and is there: person ids by seat. */
export type Holders = readonly (readonly string[])[];

/**
 * Can the step be carried by those who are there and not barred? When not, somebody above must hear
 * of it at once.
 */
export function canBeCarried(s: Submission, holders: Holders): boolean {
  const seats = openSeats(s).map(({ index }) =>
    (holders[index] ?? []).filter((id) => barred(id, s) === null),
  );
  return matched(seats) >= stillNeeded(s);
}

/**
 * The most seats that can be filled with different people: one person does not count twice in a
 * step.
 */
function matched(seats: readonly (readonly string[])[]): number {
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

/** Working days beyond its limit the present step has taken until `now`. */
export function overrunNow(s: Submission, now: Instant, days: Days): number {
  return s.stepDueOn === null || s.state !== 'in-review'
    ? 0
    : Math.max(0, workingDaysBetween(days.calendar, s.stepDueOn, localDate(now, days.zone)));
}
