import type { Position, UnitKind } from '#domain/contracts/basics';
import type { RouteStepView } from '#domain/contracts/views';
import { resolveRoute } from '#domain/plan/route';
import type { Step, Submission } from '#domain/plan/state';
import { isRefusal } from '#domain/problems';
import type { Reader } from './connect.ts';
import type { PlanAsSeen } from './plan-as-seen.ts';

interface Decided { step: number; kind: string; at: string; person_id: string; name: string }

/**
 * The route of a submission, step by step: the one it runs through, or the one it would take today. Who holds each office
 * is asked for today.
 */
export async function routeView(sql: Reader, seen: PlanAsSeen, s: Submission | undefined): Promise<RouteStepView[]> {
  const planned = resolveRoute(seen.directive.route, seen.context.subject, seen.context.directive.issuerUnitId);
  const steps: readonly Step[] = s && s.steps.length > 0 ? s.steps : isRefusal(planned) ? [] : planned;
  if (steps.length === 0) return [];
  const [offices, decided] = await Promise.all([
    sql<{ n: number; unit_id: string; code: string; name: string; kind: UnitKind; holders: { id: string; name: string }[] }[]>`
      select o.n::int as n, u.id as unit_id, u.code, u.name, u.kind,
        (select coalesce(jsonb_agg(jsonb_build_object('id', pe.id, 'name', pe.name) order by lower(a.during), a.id), '[]') from appointment a join person pe on pe.id = a.person_id
          where a.unit_id = u.id and a.position = o.position and a.confirmed and a.during @> ${seen.moment.today}::date) as holders
      from unnest(${steps.map((x) => x.unitId)}::uuid[], ${steps.map((x) => x.position)}::text[]) with ordinality as o(unit_id, position, n) join unit u on u.id = o.unit_id order by o.n`,
    s ? sql<Decided[]>`
      select distinct on (d.step) d.step, d.kind, d.at, d.person_id, pe.name from decision d join person pe on pe.id = d.person_id
      where d.submission_id = ${s.id} and d.round = ${s.round} and d.kind in ('endorsed', 'approved') order by d.step, d.at desc` : [],
  ]);
  return steps.map((step, index): RouteStepView => {
    const office = offices.find((o) => o.n === index + 1);
    const done = decided.find((d) => d.step === index);
    const current = s?.stepIndex === index;
    return {
      index, position: step.position satisfies Position, act: step.act, limitDays: step.limitDays,
      unit: { id: step.unitId, code: office?.code ?? '', name: office?.name ?? '', kind: office?.kind ?? 'department' }, holders: office?.holders ?? [],
      state: current ? 'current' : done ? 'done' : 'ahead', decidedBy: done ? { id: done.person_id, name: done.name } : null, decidedAt: done?.at ?? null,
      dueOn: current ? s.stepDueOn : null,
    };
  });
}
