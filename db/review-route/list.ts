import type { Actor } from '#domain/access/actor';
import type { IsoDate } from '#domain/calendar/dates';
import type {
  RouteFilter,
  RouteRow,
  routeSorts,
  RouteVersionView,
  RouteView,
} from '#domain/contracts/review-route';
import { draftRoute } from '#domain/review-route/draft';
import type { Language } from '#domain/words/index';
import { readableReviewRoute } from '../access/conditions.ts';
import { visible } from '../access/visible.ts';
import type { Db, Fragment, Reader } from '../postgres/connect.ts';
import {
  ifSet,
  orderBy,
  page,
  searching,
  type Listed,
  type ListQuery,
  type SortColumns,
} from '../postgres/page.ts';
import { snapshot } from '../postgres/snapshot.ts';
import { eventsOf, happening } from '../shared/happenings.ts';
import { unitJson, type UnitJson } from '../shared/refs.ts';

const sortable: SortColumns<typeof routeSorts> = {
  name: 'name collate vietnamese',
  owner: 'owner_name collate vietnamese',
  publishedAt: 'published_at',
  published: 'published',
  steps: 'steps',
};
interface Row {
  id: string;
  name: string;
  owner: UnitJson;
  published: number | null;
  published_at: string | null;
  steps: number;
  has_draft: boolean;
  archived_on: string | null;
  may_edit: boolean;
  may_publish: boolean;
}

const rows = (sql: Reader, actor: Actor, day: IsoDate): Fragment => sql`
  select r.id, r.name, r.archived_on, u.name as owner_name, ${unitJson(sql, 'u')} as owner,
    p.version as published, p.published_at,
    coalesce(jsonb_array_length(coalesce(p.spec, d.spec) -> 'steps'), 0) as steps,
    d.version is not null
      and ${visible(sql, actor, 'draft-route', sql`r.owner_unit_id`, day)} as has_draft,
    r.archived_on is null
      and ${visible(sql, actor, 'draft-route', sql`r.owner_unit_id`, day)} as may_edit,
    r.archived_on is null
      and ${visible(sql, actor, 'publish-route', sql`r.owner_unit_id`, day)} as may_publish
  from review_route r
  join unit u on u.id = r.owner_unit_id
  left join lateral (
    select v.version, v.published_at, v.spec
    from review_route_version v
    where v.route_id = r.id
      and v.state = 'published'
    order by v.version desc
    limit 1
  ) p on true
  left join review_route_version d on d.route_id = r.id and d.state = 'draft'
  where ${readableReviewRoute(sql, actor, day)}`;

const rowOf = (r: Row): RouteRow => ({
  id: r.id,
  name: r.name,
  owner: r.owner,
  published: r.published,
  publishedAt: r.published_at,
  steps: r.steps,
  hasDraft: r.has_draft,
  archivedOn: r.archived_on,
  mayEdit: r.may_edit,
  mayPublish: r.may_publish,
});

export const listReviewRoutes = (
  sql: Reader,
  actor: Actor,
  q: ListQuery,
  filter: RouteFilter,
  day: IsoDate,
): Promise<Listed<RouteRow>> => {
  const isArchived = sql`coalesce(x.archived_on <= ${day}::date, false)`;
  return page(
    sql,
    q,
    {
      filtered: sql`
        select *
        from (${rows(sql, actor, day)}) x
        where ${searching(sql, sql`plain(x.name || ' ' || x.owner_name)`, filter.q)}
          and ${ifSet(sql, filter.ownerUnitId, (owner) => sql`(x.owner ->> 'id')::uuid = ${owner}`)}
          and ${ifSet(sql, filter.archived, (is) => sql`${isArchived} = ${is}`)}
          and ${ifSet(sql, filter.published, (is) => sql`(x.published is not null) = ${is}`)}`,
      columns: sql`f.*`,
      joins: sql``,
      order: orderBy(sql, q, sortable, sortable.name),
    },
    rowOf,
  );
};

/**
 * A route with the versions the actor may see, newest first; null when it is not for this person.
 */
export const reviewRouteView = (
  pool: Db,
  actor: Actor,
  id: string,
  day: IsoDate,
  language: Language,
): Promise<RouteView | null> =>
  snapshot(pool, async (sql) => {
    const [row] = await sql<Row[]>`select * from (${rows(sql, actor, day)}) x where x.id = ${id}`;
    if (!row) return null;
    const [versions, events] = await Promise.all([readVersions(sql, id), eventsOf(sql, id)]);
    return {
      ...rowOf(row),
      versions: versions.filter((v) => v.state === 'published' || row.has_draft),
      events: events.map((e) => happening(e, language, true)),
    };
  });

interface VersionRow {
  version: number;
  state: RouteVersionView['state'];
  name: string;
  spec: unknown;
  draft_version: number;
  changed_by: string;
  changer: string;
  changed_at: string;
  published_by: string | null;
  publisher: string | null;
  published_at: string | null;
  sha256: string | null;
}

/** Every version, newest first, drafts included. */
export async function readVersions(sql: Reader, routeId: string): Promise<RouteVersionView[]> {
  const found = await sql<VersionRow[]>`
    select v.version, v.state, v.name, v.spec, v.draft_version, v.changed_by, c.name as changer,
      v.changed_at, v.published_by, p.name as publisher, v.published_at, v.sha256
    from review_route_version v
    join person c on c.id = v.changed_by
    left join person p on p.id = v.published_by
    where v.route_id = ${routeId}
    order by v.version desc`;
  return found.map((v) => ({
    version: v.version,
    state: v.state,
    name: v.name,
    spec: draftRoute.parse(v.spec),
    draftVersion: v.draft_version,
    changedBy: { id: v.changed_by, name: v.changer },
    changedAt: v.changed_at,
    publishedBy: v.published_by === null ? null : { id: v.published_by, name: v.publisher ?? '' },
    publishedAt: v.published_at,
    sha256: v.sha256,
  }));
}
