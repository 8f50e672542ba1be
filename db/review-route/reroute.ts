import type { PersonActor } from '#domain/access/actor';
import { MAX_BULK_ITEMS } from '#domain/contracts/bulk';
import type { RerouteRow } from '#domain/contracts/review-route';
import { isRefusal, refuse } from '#domain/problems';
import { words, type Language } from '#domain/words/index';
import { visible } from '../access/visible.ts';
import { rehearse } from '../plan/rehearse.ts';
import type { Db } from '../postgres/connect.ts';
import type { Moment } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';
import { unitOf, type UnitColumns } from '../shared/refs.ts';
import { firstAnswered } from '../submission/list.ts';

interface Row extends UnitColumns {
  plan_id: string;
  submission_id: string;
  title: string;
  revision: number;
  sha256: string;
  version: number;
  newest: number;
}

/**
 * The papers that run on older versions of a route, each with what moving it to the newest would
 * do: a dry run through the same rule. Only those this person may move.
 */
export async function reroutable(
  db: Db,
  reference: Reference,
  actor: PersonActor,
  routeId: string,
  moment: Moment & { readonly language: Language },
): Promise<{ newest: number; rows: RerouteRow[] }> {
  const found = await db<Row[]>`
    select s.plan_id, s.id as submission_id, coalesce(o.title, '') as title, s.revision,
      s.sha256, (s.route ->> 'version')::int as version, n.newest, u.id as unit_id,
      u.code as unit_code, u.name as unit_name, u.kind as unit_kind
    from submission s
    join plan p on p.id = s.plan_id
    join unit u on u.id = p.unit_id
    cross join (
      select max(version) as newest
      from review_route_version
      where route_id = ${routeId}
        and state = 'published'
    ) n
    left join lateral ${firstAnswered(db)} o on true
    where s.route ->> 'routeId' = ${routeId}
      and s.step_index is not null
      and (s.route ->> 'version')::int < n.newest
      and p.phase <> 'closed'
      and ${visible(db, actor, 'manage', sqlUnit(db), moment.today)}
    order by u.name collate vietnamese
    limit ${MAX_BULK_ITEMS}`;
  const newest = found[0]?.newest ?? 0;
  const tried = await rehearse(
    db,
    reference,
    found.map((r) => ({
      actor,
      now: moment.now,
      streamId: r.plan_id,
      command: {
        type: 'reroute' as const,
        submissionId: r.submission_id,
        revision: r.revision,
        sha256: r.sha256,
        version: newest,
      },
    })),
  );
  const text = words(moment.language);
  const positionOf = (seat: { position: keyof typeof text.positions }): string =>
    text.positions[seat.position];
  const rows = found.map((r, i): RerouteRow => {
    const { state, outcome } = tried[i] ?? { state: null, outcome: refuse('not-found') };
    const s = state?.submissions.find((x) => x.id === r.submission_id);
    const nameOf = (
      step:
        | {
            act: keyof typeof text.stepActs;
            seats: readonly { position: keyof typeof text.positions }[];
          }
        | undefined,
    ): string =>
      step ? `${text.stepActs[step.act]}: ${step.seats.map(positionOf).join(', ')}` : '';
    const from = nameOf(s?.steps[s.stepIndex ?? -1]);
    const about = {
      planId: r.plan_id,
      submissionId: r.submission_id,
      unit: unitOf(r),
      title: r.title,
      revision: r.revision,
      sha256: r.sha256,
      version: r.version,
      from,
    };
    const [event] = isRefusal(outcome) ? [] : outcome;
    if (isRefusal(outcome) || event?.type !== 'rerouted') {
      const refused = isRefusal(outcome) ? outcome : refuse('wrong-state');
      return {
        ...about,
        to: null,
        stays: false,
        dropped: 0,
        dueOn: null,
        code: refused.refused,
        reason: text.problems[refused.refused](refused.params ?? {}),
      };
    }
    return {
      ...about,
      to: nameOf(event.steps[event.entry?.step ?? s?.stepIndex ?? -1]),
      stays: event.entry === null || event.entry.visit === s?.visit,
      dropped: (s?.given.length ?? 0) - event.given.length,
      dueOn: event.entry?.stepDueOn ?? s?.stepDueOn ?? null,
      code: null,
      reason: null,
    };
  });
  return { newest, rows };
}

const sqlUnit = (db: Db) => db`p.unit_id`;
