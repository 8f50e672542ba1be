import type { Reminder } from '../deadlines/reminder.ts';
import type { PlanContext } from '../plan/context.ts';
import { reviewRouteOf } from '../plan/review-route.ts';
import type { PlanState } from '../plan/state.ts';
import { isRefusal } from '../problems.ts';
import { openSeats } from '../review/steps.ts';
import type { Seat, Submission } from '../review/submission.ts';
import type { Audience } from './announcement.ts';

/** What is looked at to find those who are told. */
export type Where = Pick<PlanContext, 'subject' | 'unitKind' | 'directive' | 'routes'>;
export const offices = (...list: Audience['offices'][number][]): Audience => ({
  offices: list,
  persons: [],
});
export const persons = (...list: string[]): Audience => ({ offices: [], persons: list });

/**
 * Those who hold the seats that have not decided; for a seat forwarded to a person, that person.
 */
export function seatsOf(s: Submission): Audience {
  const seats = openSeats(s).map(({ seat }) => seat);
  return {
    offices: seats.filter((x) => x.personId === null),
    persons: seats.flatMap((x) => (x.personId === null ? [] : [x.personId])),
  };
}

/**
 * Who hears that a unit is late: the offices on its review route, or the issuer's head when the
 * route leads to none.
 */
export function aboveAuthor(plan: PlanState, r: Reminder, where: Where): Audience['offices'] {
  const kind = plan.obligations.find((o) => o.id === r.obligationId)?.kind ?? 'plan';
  const route = reviewRouteOf(kind, where);
  return isRefusal(route)
    ? [{ unitId: where.directive.issuerUnitId, position: 'head' }]
    : route.steps.flatMap((step) => step.seats).filter((seat) => seat.unitId !== plan.unitId);
}

/**
 * Who decides on an extension: the head of the managing body; without one, the head of the next
 * unit above; without one, the issuer's head.
 */
export function granters({ subject, directive }: Where): Audience['offices'] {
  const next =
    subject.above.find((a) => a.depth === 1 && a.line === 'managing') ??
    subject.above.find((a) => a.depth === 1);
  return [{ unitId: next?.unitId ?? directive.issuerUnitId, position: 'head' }];
}

/**
 * Who hears that a reviewer is late or away: the head of the reviewer's unit; when that is the
 * reviewer, the head of the unit above; without one, the issuer's head.
 */
export function aboveSeat(
  seat: Pick<Seat, 'unitId' | 'position'>,
  where: Where,
): Audience['offices'][number] {
  if (seat.position !== 'head') return { unitId: seat.unitId, position: 'head' };
  return { unitId: unitOver(seat.unitId, where) ?? where.directive.issuerUnitId, position: 'head' };
}

/**
 * The next unit above one of those above, on whichever line continues there; for the plan's own
 * unit the first of its lines counts. Null at the top.
 */
function unitOver(unitId: string, { subject: { above } }: Where): string | null {
  const ranks = above.filter((a) => a.unitId === unitId);
  const next =
    ranks.length === 0
      ? above.find((a) => a.depth === 1)
      : above.find((a) => ranks.some((r) => r.line === a.line && a.depth === r.depth + 1));
  return next?.unitId ?? null;
}

/**
 * The administrators who can forward a paper that waits for a head with no unit above: those of the
 * head's unit and of the issuer. Elsewhere the head above can, so there are none.
 */
export function forwarders(seat: Seat, plan: PlanState, where: Where): Audience['offices'] {
  if (
    seat.position !== 'head' ||
    seat.unitId === plan.unitId ||
    unitOver(seat.unitId, where) !== null
  )
    return [];
  return [...new Set([seat.unitId, where.directive.issuerUnitId])].map((unitId) => ({
    unitId,
    position: 'administrator' as const,
  }));
}
