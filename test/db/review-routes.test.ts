import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import { verifyAudit } from '#db/record/verify-audit';
import { copyReviewRoute, createReviewRoute, saveReviewRoute } from '#db/review-route/drafts';
import { listReviewRoutes, readVersions, reviewRouteView } from '#db/review-route/list';
import { reviewRouteStream } from '#db/review-route/stream';
import { newestRoutes } from '#db/shared/reference';
import type { Actor, PersonActor } from '#domain/access/actor';
import { isRefusal } from '#domain/problems';
import type { RouteCommand } from '#domain/review-route/review-route';
import type { RouteSpec } from '#domain/shapes/review-route';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld, zone, type World } from '../support/world.ts';

const now = '2026-09-08T02:00:00.000Z';
const today = '2026-09-08';
const at = { now, zone };
const all = { sort: 'name', order: 'asc', page: 1, perPage: 100 } as const;
const spec = (over: Partial<RouteSpec> = {}): RouteSpec => ({
  withdrawDays: 5,
  steps: [
    {
      key: 'b-1',
      name: '',
      offices: [{ relation: 'parent', line: 'managing', position: 'specialist' }],
      rule: 'one',
      needed: 1,
      act: 'endorse',
      limitDays: 3,
      returns: 'author',
      samePerson: false,
      confirm: 'click',
    },
    {
      key: 'b-2',
      name: 'Lãnh đạo ký',
      offices: [{ relation: 'parent', line: 'managing', position: 'head' }],
      rule: 'one',
      needed: 1,
      act: 'approve',
      limitDays: 5,
      returns: 'both',
      samePerson: false,
      confirm: 'password',
    },
  ],
  ...over,
});

let database: TestDatabase;
let world: World;
let owner: Db;
let chair: PersonActor;
let specialist: PersonActor;
const actor = (name: Parameters<World['actor']>[0]): PersonActor =>
  world.actor(name) as PersonActor;
/** The version that new submissions take. */
const newestRoute = async (id: string) => (await newestRoutes(world.db, [id]))[0] ?? null;
const run = (who: Actor, id: string, command: RouteCommand, key?: string) =>
  execute(world.db, reviewRouteStream(zone), {
    actor: who,
    now,
    streamId: id,
    command,
    ...(key && { key }),
  });
const begun = async (who = chair, text = spec()): Promise<string> => {
  const made = await createReviewRoute(
    world.db,
    who,
    randomUUID(),
    { ownerUnitId: world.units.commune, name: 'Chuyên viên rồi lãnh đạo', spec: text },
    at,
  );
  if (isRefusal(made)) throw new Error(made.refused);
  return made.id;
};
const published = async (): Promise<string> => {
  const id = await begun();
  expect(await run(chair, id, { type: 'publish', version: 1, draftVersion: 1 })).toMatchObject({
    published: 1,
  });
  return id;
};

beforeAll(async () => {
  database = await testDatabase();
  world = await smallWorld(database.url, null);
  owner = connect(database.url, 'owner', 2);
  [chair, specialist] = [actor('chair'), actor('specialist')];
});
afterAll(async () => {
  await owner.end();
  await world.close();
  await database.close();
});

describe('drafts', () => {
  it('are saved over what was seen; a stale save learns who changed it and when, and nothing is lost', async () => {
    const id = await begun(specialist);
    const theirs = spec({ withdrawDays: 0 });
    expect(
      await saveReviewRoute(
        world.db,
        chair,
        id,
        { draftVersion: 1, name: 'Tên mới', spec: theirs },
        at,
      ),
    ).toEqual({ id, version: 1, draftVersion: 2 });
    expect(
      await saveReviewRoute(
        world.db,
        specialist,
        id,
        { draftVersion: 1, name: 'Tên khác', spec: spec() },
        at,
      ),
    ).toEqual({
      conflict: {
        version: 1,
        draftVersion: 2,
        name: 'Tên mới',
        spec: theirs,
        savedBy: { id: chair.personId, name: 'Hoàng Đình Sáng' },
        savedAt: now,
      },
    });
    expect(await reviewRouteView(world.db, chair, id, today, 'vi')).toMatchObject({
      name: 'Tên mới',
      published: null,
      hasDraft: true,
      versions: [{ version: 1, draftVersion: 2, spec: theirs }],
    });
  });
  it('are begun once by one click, by who may; half a route may be saved', async () => {
    const key = randomUUID();
    const route = {
      ownerUnitId: world.units.commune,
      name: 'Một',
      spec: { steps: [], withdrawDays: 0 },
    };
    const made = [
      await createReviewRoute(world.db, chair, key, route, at),
      await createReviewRoute(world.db, chair, key, route, at),
    ];
    expect(made[0]).toEqual(made[1]);
    expect((await listReviewRoutes(world.db, chair, all, { q: 'mot' }, today)).total).toBe(1);
    for (const [who, refused] of [
      ['principal', 'not-found'],
      ['director', 'not-allowed'],
      ['otherPrincipal', 'not-found'],
    ] as const)
      expect([who, await createReviewRoute(world.db, actor(who), randomUUID(), route, at)]).toEqual(
        [who, { refused }],
      );
    expect(
      isRefusal(await createReviewRoute(world.db, actor('admin'), randomUUID(), route, at)),
    ).toBe(false);
  });
});

describe('published versions', () => {
  it('are sealed with the hash of what they say, and the next one leaves them as they are', async () => {
    const id = await published();
    expect(await newestRoute(id)).toEqual({ routeId: id, version: 1, spec: spec() });
    const next = spec({ withdrawDays: 10 });
    expect(
      await saveReviewRoute(
        world.db,
        specialist,
        id,
        { draftVersion: 0, name: 'Bản hai', spec: next },
        at,
      ),
    ).toEqual({ id, version: 2, draftVersion: 1 });
    expect(await newestRoute(id)).toMatchObject({ version: 1 });
    expect(await reviewRouteView(world.db, chair, id, today, 'vi')).toMatchObject({
      name: 'Chuyên viên rồi lãnh đạo',
      published: 1,
      hasDraft: true,
    });
    expect(
      await run(specialist, id, { type: 'publish', version: 2, draftVersion: 1 }),
    ).toMatchObject({ refused: 'not-allowed' });
    const key = randomUUID();
    const answer = await run(chair, id, { type: 'publish', version: 2, draftVersion: 1 }, key);
    expect(await run(chair, id, { type: 'publish', version: 2, draftVersion: 1 }, key)).toEqual(
      answer,
    );
    expect(await newestRoute(id)).toEqual({ routeId: id, version: 2, spec: next });
    const versions = await readVersions(world.db, id);
    expect(versions.map((v) => v.version)).toEqual([2, 1]);
    expect(versions.at(-1)?.spec).toEqual(spec());
    const view = await reviewRouteView(world.db, chair, id, today, 'vi');
    expect(view?.events.map((e) => [e.type, e.params['version'], e.params['specSha256']])).toEqual([
      ['route-published', 1, view?.versions[1]?.sha256],
      ['route-published', 2, view?.versions[0]?.sha256],
    ]);
    expect((await verifyAudit(owner)).broken).toEqual([]);
  });
  it('cannot be changed, deleted or added past the door by the role that writes or the owner', async () => {
    const id = await published();
    const before = await owner`select * from review_route_version where route_id = ${id}`;
    for (const db of [world.db, owner]) {
      await expect(
        db`update review_route_version set spec = '{}' where route_id = ${id}`,
      ).rejects.toThrow('a published route version does not change');
      await expect(
        db`
          update review_route_version
          set state = 'draft', published_by = null, published_at = null, sha256 = null
          where route_id = ${id}`,
      ).rejects.toThrow('does not change');
      await expect(db`
        insert into review_route_version (
          route_id, version, name, spec, state, changed_by, changed_at, published_by,
          published_at, sha256
        )
        select route_id, 2, name, spec, 'published', changed_by, changed_at, published_by,
          published_at, sha256
        from review_route_version
        where route_id = ${id}`).rejects.toThrow('begins as a draft');
    }
    await expect(world.db`delete from review_route_version where route_id = ${id}`).rejects.toThrow(
      /permission denied/,
    );
    await expect(owner`delete from review_route_version where route_id = ${id}`).rejects.toThrow(
      'does not change',
    );
    await expect(world.db`truncate review_route_version`).rejects.toThrow(/permission denied/);
    expect(await owner`select * from review_route_version where route_id = ${id}`).toEqual(before);
  });
  it('that were tampered with below all guards are named by the audit', async () => {
    const id = await published();
    await owner.begin(async (sql) => {
      await sql`alter table review_route_version disable trigger keep_published_route`;
      await sql`
        update review_route_version
        set spec = jsonb_set(spec, '{withdrawDays}', '60')
        where route_id = ${id}`;
      await sql`alter table review_route_version enable trigger keep_published_route`;
    });
    expect((await verifyAudit(owner)).broken).toEqual([{ stream: id, seq: 1, why: 'route' }]);
    await owner.begin(async (sql) => {
      await sql`alter table review_route_version disable trigger keep_published_route`;
      await sql`
        update review_route_version
        set spec = jsonb_set(spec, '{withdrawDays}', '5')
        where route_id = ${id}`;
      await sql`alter table review_route_version enable trigger keep_published_route`;
    });
  });
});

describe('publishing is refused, and nothing changes', () => {
  const tried = async (text: RouteSpec) => {
    const id = await begun(chair, text);
    const answer = await run(chair, id, { type: 'publish', version: 1, draftVersion: 1 });
    expect(await newestRoute(id)).toBeNull();
    expect(await owner`select 1 from event where stream = ${id}`).toHaveLength(0);
    return answer;
  };
  const [first, last] = spec().steps as [RouteSpec['steps'][number], RouteSpec['steps'][number]];
  it('when it cannot run, when nobody holds an office anywhere, when someone saved meanwhile', async () => {
    expect(await tried(spec({ steps: [first] }))).toMatchObject({
      refused: 'route-unsound',
      details: [{ at: 'steps/0/act', code: 'route-end' }],
    });
    expect(
      await tried(
        spec({
          steps: [
            { ...first, offices: [{ relation: 'parent', line: 'managing', position: 'deputy' }] },
            last,
          ],
        }),
      ),
    ).toMatchObject({
      refused: 'no-holder',
      params: { step: 1, relation: 'parent', position: 'deputy' },
      details: [{ at: 'steps/0/offices/0', code: 'route-nobody' }],
    });
    const id = await begun();
    await saveReviewRoute(
      world.db,
      specialist,
      id,
      { draftVersion: 1, name: 'x', spec: spec() },
      at,
    );
    expect(await run(chair, id, { type: 'publish', version: 1, draftVersion: 1 })).toMatchObject({
      refused: 'stale-version',
    });
  });
  it('when two publish at once, one does', async () => {
    const id = await begun();
    const answers = await Promise.all(
      [1, 2, 3].map(() => run(chair, id, { type: 'publish', version: 1, draftVersion: 1 })),
    );
    expect(answers.filter((a) => !isRefusal(a))).toHaveLength(1);
    expect(answers.filter((a) => isRefusal(a) && a.refused === 'wrong-state')).toHaveLength(2);
  });
});

describe('who reads a route', () => {
  it('a draft its authors; a published one also who reads its owner and who signs or directs below it', async () => {
    const [draft, out] = [await begun(), await published()];
    const sees = async (name: Parameters<World['actor']>[0]) => {
      const ids = (await listReviewRoutes(world.db, actor(name), all, {}, today)).data.map(
        (r) => r.id,
      );
      for (const id of [draft, out])
        expect([
          name,
          (await reviewRouteView(world.db, actor(name), id, today, 'vi')) !== null,
        ]).toEqual([name, ids.includes(id)]);
      return [ids.includes(draft), ids.includes(out)];
    };
    expect(await sees('chair')).toEqual([true, true]);
    expect(await sees('specialist')).toEqual([true, true]);
    expect(await sees('admin')).toEqual([true, true]);
    expect(await sees('director')).toEqual([false, true]);
    expect(await sees('inspector')).toEqual([false, true]);
    expect(await sees('principal')).toEqual([false, true]);
    expect(await sees('clerk')).toEqual([false, false]);
    expect(
      await reviewRouteView(
        world.db,
        { kind: 'person', personId: randomUUID(), offices: [] },
        out,
        today,
        'vi',
      ),
    ).toBeNull();
  });
  it('may be copied by who may write for another unit, and archived by who publishes', async () => {
    const id = await published();
    expect(
      await copyReviewRoute(
        world.db,
        actor('clerk'),
        randomUUID(),
        id,
        { ownerUnitId: world.units.commune, name: 'x' },
        at,
      ),
    ).toEqual({ refused: 'not-found' });
    const copied = await copyReviewRoute(
      world.db,
      actor('director'),
      randomUUID(),
      id,
      { ownerUnitId: world.units.department, name: 'Của Sở' },
      at,
    );
    expect(
      await reviewRouteView(
        world.db,
        actor('director'),
        isRefusal(copied) ? '' : copied.id,
        today,
        'vi',
      ),
    ).toMatchObject({
      name: 'Của Sở',
      owner: { id: world.units.department },
      versions: [{ state: 'draft', spec: spec() }],
    });
    expect(await run(specialist, id, { type: 'archive', on: today })).toMatchObject({
      refused: 'not-allowed',
    });
    expect(await run(chair, id, { type: 'archive', on: today })).toMatchObject({
      archivedOn: today,
    });
    expect(
      await saveReviewRoute(world.db, chair, id, { draftVersion: 0, name: 'x', spec: spec() }, at),
    ).toMatchObject({ refused: 'wrong-state' });
    expect(
      (await listReviewRoutes(world.db, chair, all, { archived: true }, today)).data.map(
        (r) => r.id,
      ),
    ).toEqual([id]);
    expect((await newestRoute(id))?.version).toBe(1);
  });
});
