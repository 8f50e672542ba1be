import type { RouteStepView } from '#domain/contracts/submission';
import { reviewRouteOf } from '#domain/plan/review-route';
import { isRefusal } from '#domain/problems';
import {
  isInternal,
  isWithAuthor,
  type Seat,
  type Step,
  type Submission,
} from '#domain/review/submission';
import type { Position, UnitKind } from '#domain/shapes/basics';
import type { PlanAsSeen } from '../plan/as-seen.ts';
import type { Reader } from '../postgres/connect.ts';

type Given = NonNullable<RouteStepView['seats'][number]['given']>;
interface Decided {
  visit: number;
  kind: string;
  at: string;
  authority: string;
  person_id: string;
  name: string;
}
interface Office {
  unit_id: string;
  position: Position;
  code: string;
  name: string;
  kind: UnitKind;
  holders: { id: string; name: string; away: boolean; authority: string }[];
}

/**
 * The steps of the review route of a submission: of the one it runs on, or the one it would take
 * today. Holders of the offices are those of today.
 */
export async function routeStepsOf(
  sql: Reader,
  seen: PlanAsSeen,
  s: Submission | undefined,
): Promise<RouteStepView[]> {
  const planned = reviewRouteOf(s?.kind ?? 'plan', seen.context);
  // What is with its author takes today's route when it is sent up again; what was decided on the old
  // one stands in the history.
  const isUnderWay = s !== undefined && s.steps.length > 0 && !isWithAuthor(s);
  const steps: readonly Step[] = isUnderWay ? s.steps : isRefusal(planned) ? [] : planned.steps;
  if (steps.length === 0) return [];
  const seats = steps.flatMap((step) => step.seats);
  const forwarded = seats.flatMap((x) => (x.personId === null ? [] : [x.personId]));
  const [offices, decided, people] = await Promise.all([
    sql<Office[]>`
      select o.unit_id, o.position, u.code, u.name, u.kind,
        (
          select coalesce(
            jsonb_agg(
              jsonb_build_object(
                'id', pe.id, 'name', pe.name, 'away', h.on_leave, 'authority', h.authority
              )
              order by h.delegation_id is not null, pe.name
            ),
            '[]'
          )
          from office_holders(o.unit_id, o.position, ${seen.moment.today}::date) h
          join person pe on pe.id = h.person_id
        ) as holders
      from (
        select distinct *
        from unnest(
          ${seats.map((x) => x.unitId)}::uuid[], ${seats.map((x) => x.position)}::text[]
        ) as x(unit_id, position)
      ) o
      join unit u on u.id = o.unit_id`,
    isUnderWay
      ? sql<Decided[]>`
        select d.visit, d.kind, d.at, d.authority, d.person_id, pe.name
        from decision d
        join person pe on pe.id = d.person_id
        where d.submission_id = ${s.id}
          and d.round = ${s.round}
          and d.kind in ('advised', 'endorsed', 'signed', 'approved')
        order by d.visit`
      : [],
    sql<{ id: string; name: string }[]>`
      select id, name
      from person
      where id = any(${forwarded}::uuid[])`,
  ]);
  // A step to which the paper was sent back is decided anew, so the last of several visits counts.
  // `given` is carried over to another version of the route; the decisions stay as they were.
  const round = isUnderWay ? s.given : [];
  const last = steps.map((_, index) =>
    Math.max(0, ...round.filter((g) => g.step === index).map((g) => g.visit)),
  );
  const at = s?.stepIndex ?? null;
  const isCurrent = (index: number): boolean => at === index;
  const visitOf = (index: number): number =>
    isCurrent(index) ? (s?.visit ?? 0) : (last[index] ?? 0);
  const given = (index: number, seat: number): Given | null => {
    const g = round.find((x) => x.step === index && x.seat === seat && x.visit === visitOf(index));
    const d = g && decided.find((x) => x.visit === g.visit && x.person_id === g.personId);
    return d
      ? { by: { id: d.person_id, name: d.name }, at: d.at, kind: d.kind, authority: d.authority }
      : null;
  };
  const view = (seat: Seat, index: number, n: number): RouteStepView['seats'][number] => {
    const office = offices.find((o) => o.unit_id === seat.unitId && o.position === seat.position);
    return {
      unit: {
        id: seat.unitId,
        code: office?.code ?? '',
        name: office?.name ?? '',
        kind: office?.kind ?? 'department',
      },
      position: seat.position,
      person: people.find((p) => p.id === seat.personId) ?? null,
      holders: office?.holders ?? [],
      given: given(index, n),
    };
  };
  return steps.map((step, index): RouteStepView => ({
    index,
    key: step.key,
    act: step.act,
    internal: isInternal(step, seen.state.unitId),
    limitDays: step.limitDays,
    needed: step.needed,
    returns: step.returns,
    confirm: step.confirm,
    state: isCurrent(index)
      ? 'current'
      : (at !== null ? index < at : round.some((g) => g.step === index))
        ? 'done'
        : 'ahead',
    dueOn: isCurrent(index) ? (s?.stepDueOn ?? null) : null,
    seats: step.seats.map((seat, n) => view(seat, index, n)),
  }));
}
