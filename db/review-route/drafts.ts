import type { PersonActor } from '#domain/access/actor';
import { denied, may } from '#domain/access/may';
import { localDate, type Instant } from '#domain/calendar/dates';
import type { RouteConflict, RouteVersionView } from '#domain/contracts/review-route';
import { refuse, type Refusal } from '#domain/problems';
import type { DraftRoute } from '#domain/review-route/draft';
import { readableReviewRoute } from '../access/conditions.ts';
import type { Db, Tx } from '../postgres/connect.ts';
import { idOfClick } from '../record/id-of-click.ts';
import type { At } from '../shared/moment.ts';
import { subjectOf } from '../unit/tree.ts';
import { readVersions, reviewRouteView } from './list.ts';

export interface NewRoute {
  readonly ownerUnitId: string;
  readonly name: string;
  readonly spec: DraftRoute;
}
export interface SavedRoute {
  readonly id: string;
  readonly version: number;
  readonly draftVersion: number;
}

/**
 * Puts a route's first draft on file: working rows, without event. A repeat of the same click
 * answers with what the first one made.
 */
export async function createReviewRoute(
  db: Db,
  actor: PersonActor,
  key: string,
  route: NewRoute,
  at: At,
): Promise<SavedRoute | Refusal> {
  const subject = await subjectOf(db, route.ownerUnitId, localDate(at.now, at.zone));
  const refused = denied(actor, 'draft-route', subject);
  if (refused) return refused;
  const id = idOfClick(actor.personId, key);
  await db.begin(async (sql) => {
    const made = await sql`
      insert into review_route ${sql({ id, owner_unit_id: route.ownerUnitId, name: route.name })}
      on conflict (id) do nothing
      returning 1`;
    if (made.length) await insertDraft(sql, id, 1, route, actor.personId, at.now);
  });
  return { id, version: 1, draftVersion: 1 };
}

/** Begins another route with the newest text of one that may be read. */
export async function copyReviewRoute(
  db: Db,
  actor: PersonActor,
  key: string,
  sourceId: string,
  to: Pick<NewRoute, 'ownerUnitId' | 'name'>,
  at: At,
): Promise<SavedRoute | Refusal> {
  const source = await reviewRouteView(db, actor, sourceId, localDate(at.now, at.zone), 'vi');
  const [newest] = source?.versions ?? [];
  return newest
    ? createReviewRoute(db, actor, key, { ...to, spec: newest.spec }, at)
    : refuse('not-found');
}

/**
 * Saves a draft over the one that was seen; `draftVersion` 0 begins the next version of a published
 * route.
 * @returns the draft that is there, and who saved it, when it is not the one that was seen
 */
export async function saveReviewRoute(
  db: Db,
  actor: PersonActor,
  id: string,
  save: { readonly draftVersion: number; readonly name: string; readonly spec: DraftRoute },
  at: At,
): Promise<SavedRoute | { readonly conflict: RouteConflict } | Refusal> {
  const day = localDate(at.now, at.zone);
  return db.begin(async (sql) => {
    const [row] = await sql<{ owner_unit_id: string; archived_on: string | null }[]>`
      select r.owner_unit_id, r.archived_on
      from review_route r
      where r.id = ${id}
        and ${readableReviewRoute(sql, actor, day)}
      for update of r`;
    if (!row) return refuse('not-found');
    if (!may(actor, 'draft-route', await subjectOf(sql, row.owner_unit_id, day)))
      return refuse('not-allowed');
    if (row.archived_on !== null) return refuse('wrong-state', { state: 'archived' });
    const versions = await readVersions(sql, id);
    const newest = versions[0] as RouteVersionView;
    const there = newest.state === 'draft' ? newest.draftVersion : 0;
    if (there !== save.draftVersion) return { conflict: conflictOf(newest) };
    const version = there === 0 ? newest.version + 1 : newest.version;
    if (there === 0) await insertDraft(sql, id, version, save, actor.personId, at.now);
    else
      await sql`
        update review_route_version
        set name = ${save.name}, spec = ${sql.json(save.spec)},
          draft_version = draft_version + 1, changed_by = ${actor.personId},
          changed_at = ${at.now}
        where route_id = ${id}
          and version = ${version}`;
    // While nothing is published the route has the name of its draft.
    if (version === 1) await sql`update review_route set name = ${save.name} where id = ${id}`;
    return { id, version, draftVersion: there + 1 };
  });
}

const conflictOf = (v: RouteVersionView): RouteConflict => ({
  version: v.version,
  draftVersion: v.state === 'draft' ? v.draftVersion : 0,
  name: v.name,
  spec: v.spec,
  savedBy: v.publishedBy ?? v.changedBy,
  savedAt: v.publishedAt ?? v.changedAt,
});

const insertDraft = (
  sql: Tx,
  routeId: string,
  version: number,
  draft: { readonly name: string; readonly spec: DraftRoute },
  by: string,
  at: Instant,
) => sql`
  insert into review_route_version ${sql({
    route_id: routeId,
    version,
    name: draft.name,
    spec: sql.json(draft.spec),
    state: 'draft',
    changed_by: by,
    changed_at: at,
  })}`;
