import type { IsoDate } from '#domain/calendar/dates';
import { type PlanState } from '#domain/plan/state';
import { lentActFor, type Holders } from '#domain/review/steps';
import { currentStep } from '#domain/review/submission';
import type { Reader } from '../postgres/connect.ts';

/** Who holds the seats of a step and is there, and the next day on which that changes by itself. */
export interface Desk {
  readonly holders: Holders;
  readonly changesOn: IsoDate | null;
}

/**
 * The desks a year's papers lie on, by submission: holders on `day`, those on leave left out. One
 * statement.
 */
export async function desksOf(
  sql: Reader,
  plan: PlanState,
  day: IsoDate,
): Promise<Map<string, Desk>> {
  const seats = plan.submissions.flatMap((s) =>
    s.home === plan.id
      ? (currentStep(s)?.seats ?? []).map((seat, n) => ({
          ...seat,
          n,
          s,
          act: lentActFor[currentStep(s)?.act ?? 'endorse'],
        }))
      : [],
  );
  if (seats.length === 0) return new Map();
  const rows = await sql<{ i: number; people: string[]; changes_on: string | null }[]>`
    select a.i::int as i, office_change_after(a.unit_id, a.position, ${day}::date) as changes_on,
      array(
        select distinct h.person_id
        from office_holders(a.unit_id, a.position, ${day}::date) h
        where not h.on_leave
          and (
            h.acts is null or (a.act = any(h.acts) and (h.kinds = '{}' or a.kind = any(h.kinds)))
          )
      ) as people
    from unnest(
      ${seats.map((x) => x.unitId)}::uuid[], ${seats.map((x) => x.position)}::text[],
      ${seats.map((x) => x.act)}::text[], ${seats.map((x) => x.s.kind)}::text[]
    ) with ordinality as a (unit_id, position, act, kind, i)`;
  const found = new Map<string, { holders: string[][]; changesOn: IsoDate | null }>();
  for (const { i, people, changes_on: on } of rows) {
    const seat = seats[i - 1];
    if (!seat) continue;
    const desk = found.get(seat.s.id) ?? { holders: [], changesOn: null };
    desk.holders[seat.n] = people;
    if (on !== null && (desk.changesOn === null || on < desk.changesOn)) desk.changesOn = on;
    found.set(seat.s.id, desk);
  }
  return found;
}
