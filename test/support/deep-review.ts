import { randomUUID } from 'node:crypto';
import { actorOf } from '#db/access/people';
import { planStream } from '#db/plan/stream';
import { connect, type Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import type { Answer } from '#db/record/stream';
import { reviewRouteStream } from '#db/review-route/stream';
import { unitStream } from '#db/unit/stream';
import type { PersonActor } from '#domain/access/actor';
import { localDate } from '#domain/calendar/dates';
import type { PlanCommand } from '#domain/plan/commands';
import { isRefusal, type Refusal } from '#domain/problems';
import type { Position } from '#domain/shapes/basics';
import type { RouteSpec } from '#domain/shapes/review-route';
import type { UnitCommand } from '#domain/unit/commands';
import { routeId, routeStep, smallWorld, zone, type World } from './world.ts';

/**
 * Team lead and deputy inside the school; then two of three offices above it; then the head of the
 * commune.
 */
export const deepRoute: RouteSpec = {
  withdrawDays: 5,
  steps: [
    routeStep('team-lead', 'endorse', {
      key: 'team-lead',
      offices: [{ relation: 'own', line: 'managing', position: 'team-lead' }],
      limitDays: 2,
    }),
    routeStep('deputy', 'endorse', {
      key: 'deputy',
      offices: [{ relation: 'own', line: 'managing', position: 'deputy' }],
      limitDays: 2,
    }),
    routeStep('specialist', 'endorse', {
      key: 'offices',
      limitDays: 3,
      rule: 'some',
      needed: 2,
      offices: [
        { relation: 'parent', line: 'managing', position: 'specialist' },
        { relation: 'parent', line: 'managing', position: 'deputy' },
        { relation: 'issuer', line: 'managing', position: 'specialist' },
      ],
    }),
    routeStep('head', 'approve', { key: 'head', returns: 'both' }),
  ],
};

type Who =
  | keyof World['people']
  | 'teacher'
  | 'schoolDeputy'
  | 'communeDeputy'
  | 'expert'
  | 'colleague';
export interface Seen {
  readonly submissionId: string;
  readonly revision: number;
  readonly sha256: string;
}
export interface Told {
  readonly phase: string;
  readonly seq: number;
  readonly submission: {
    readonly id: string;
    readonly state: string;
    readonly round: number;
    readonly revision: number;
    readonly sha256: string;
    readonly stepIndex: number | null;
  };
  readonly allowedActions: readonly string[];
}

/**
 * The small world with the people a deep route asks, everybody with the offices the record gives
 * them on the day.
 */
export interface DeepWorld {
  readonly world: World;
  readonly db: Db;
  readonly owner: Db;
  person(who: Who): string;
  actor(who: Who, now: string): Promise<PersonActor>;
  act(who: Who, now: string, command: PlanCommand, planId?: string): Promise<Answer | Refusal>;
  /** @throws when it is refused */
  done(who: Who, now: string, command: PlanCommand, planId?: string): Promise<Told>;
  onUnit(who: Who, now: string, unitId: string, command: UnitCommand): Promise<string>;
  publish(version: number, spec: RouteSpec, now: string): Promise<void>;
  /** What the last event of a year told to whom, as `kind: who, who`. */
  told(planId?: string): Promise<string[]>;
  names(ids: readonly string[]): string[];
  close(): Promise<void>;
}

export const seenIn = ({ submission: { id, revision, sha256 } }: Told): Seen => ({
  submissionId: id,
  revision,
  sha256,
});

export async function deepWorld(url: string): Promise<DeepWorld> {
  const world = await smallWorld(url);
  const owner = connect(url, 'owner', 4);
  const { school, other, commune, department } = world.units;
  const more: Record<Exclude<Who, keyof World['people']>, readonly [string, Position]> = {
    teacher: [school, 'specialist'],
    schoolDeputy: [school, 'deputy'],
    communeDeputy: [commune, 'deputy'],
    expert: [department, 'specialist'],
    colleague: [commune, 'specialist'],
  };
  const people: Record<string, string> = { ...world.people };
  for (const [who, [unitId, position]] of Object.entries(more)) {
    const id = (people[who] = randomUUID());
    await owner`
      insert into person
      ${owner({ id, name: who, login: `x/${who}`, email: `${who}@example.vn` })}`;
    // The colleague joins only where a test gives them the office.
    await owner`
      insert into appointment ${owner({
        id: randomUUID(),
        person_id: id,
        unit_id: unitId,
        position,
        during: who === 'colleague' ? '[2027-01-01,)' : '[2020-01-01,)',
        confirmed: true,
      })}`;
  }
  // The other school has nobody for the internal steps: its heads' signatures are enough for the
  // publication.
  for (const position of ['team-lead', 'deputy'] as const) {
    const id = randomUUID();
    await owner`
      insert into person ${owner({ id, name: `${position} Hoa Mai`, login: `y/${position}` })}`;
    await owner`
      insert into appointment ${owner({
        id: randomUUID(),
        person_id: id,
        unit_id: other,
        position,
        during: '[2020-01-01,)',
        confirmed: true,
      })}`;
  }
  const names = new Map(Object.entries(people).map(([name, id]) => [id, name]));
  const deep: DeepWorld = {
    world,
    owner,
    db: world.db,
    person: (who) => people[who] ?? '',
    names: (ids) =>
      ids.map((id) => names.get(id) ?? '?').toSorted((a, b) => a.localeCompare(b, 'en')),
    actor: async (who, now) => actorOf(owner, people[who] ?? '', localDate(now, zone)),
    act: async (who, now, command, planId = world.planId) =>
      execute(world.db, planStream(world.reference), {
        actor: await deep.actor(who, now),
        now,
        streamId: planId,
        command,
      }),
    async done(who, now, command, planId) {
      const answer = await deep.act(who, now, command, planId);
      if (isRefusal(answer)) throw new Error(`${who} ${command.type}: ${JSON.stringify(answer)}`);
      return answer as unknown as Told;
    },
    async onUnit(who, now, unitId, command) {
      const answer = await execute(world.db, unitStream(zone), {
        actor: await deep.actor(who, now),
        now,
        streamId: unitId,
        command,
      });
      if (isRefusal(answer)) throw new Error(`${who} ${command.type}: ${JSON.stringify(answer)}`);
      return answer['newId'] as string;
    },
    async publish(version, spec, now) {
      await owner`
        insert into review_route_version ${owner({
          route_id: routeId,
          version,
          name: 'Tuyến sâu',
          spec: owner.json(spec),
          state: 'draft',
          changed_by: people['director'] ?? '',
          changed_at: now,
        })}`;
      const published = await execute(world.db, reviewRouteStream(zone), {
        actor: await deep.actor('director', now),
        now,
        streamId: routeId,
        command: { type: 'publish', version, draftVersion: 1 },
      });
      if (isRefusal(published)) throw new Error(JSON.stringify(published));
      world.reference.forget();
    },
    async told(planId = world.planId) {
      const rows = await owner<{ kind: string; person_id: string }[]>`
        select n.kind, n.person_id
        from notice n
        join plan p on p.id = n.plan_id
        where p.id = ${planId}
          and n.channel = 'app'
          and n.cause = 'event:' || p.id || ':' || p.seq`;
      return [...Map.groupBy(rows, (r) => r.kind)]
        .map(([kind, of]) => `${kind}: ${deep.names(of.map((r) => r.person_id)).join(', ')}`)
        .toSorted((a, b) => a.localeCompare(b, 'en'));
    },
    async close() {
      await owner.end();
      await world.close();
    },
  };
  return deep;
}
