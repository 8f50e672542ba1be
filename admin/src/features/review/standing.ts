import type { Me } from '#domain/contracts/me';
import type { OfficeRef } from '#domain/contracts/shared';
import type { RouteStepView } from '#domain/contracts/submission';

/** Where somebody stands at a step: the seat they may decide from, and the office they do it in. */
export interface Standing {
  readonly seat: number;
  readonly office: OfficeRef;
}

const isLent = (o: OfficeRef): boolean => o.lentUntil !== undefined;

/**
 * The seat of a step this person decides from, found as the server finds it: an own office before a
 * lent one, a seat forwarded to this person before others, and the head for a lesser position of
 * the same unit. The server has the last word; this only says beforehand what it will record.
 */
export function standingOf(step: RouteStepView | undefined, me: Me): Standing | null {
  if (!step) return null;
  const open = step.seats
    .map((seat, index) => ({ ...seat, index }))
    .filter((s) => s.given === null)
    .toSorted(
      (a, b) => Number(b.person?.id === me.person.id) - Number(a.person?.id === me.person.id),
    );
  const offices = me.offices.toSorted((a, b) => Number(isLent(a)) - Number(isLent(b)));
  for (const office of offices) {
    const seat = open.find((s) => s.unit.id === office.unit.id && s.position === office.position);
    if (seat) return { seat: seat.index, office };
  }
  for (const office of offices) {
    const seat =
      office.position === 'head' && !isLent(office) && step.act !== 'sign'
        ? open.find((s) => s.unit.id === office.unit.id)
        : undefined;
    if (seat) return { seat: seat.index, office };
  }
  return null;
}
