import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findablePerson,
  readableDirective,
  readableReviewRoute,
  resettablePerson,
} from '#db/access/conditions';
import { mayAnywhere, visible } from '#db/access/visible';
import { connect, type Db } from '#db/postgres/connect';
import { membershipsOf } from '#db/unit/rows';
import { lentActs, type Office, type PersonActor, type Subject } from '#domain/access/actor';
import { may, mayResetPasswordOf } from '#domain/access/may';
import { powers, type Action } from '#domain/access/powers';
import { lines, positions, type UnitKind } from '#domain/shapes/basics';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';

const today = '2026-10-15';
const actions = Object.keys(powers) as Action[];

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = connect(database.url, 'owner', 4);
});
afterAll(async () => {
  await db.end();
  await database.close();
});

/** Spans of days around today: in force, over, beginning today, beginning later. */
const during = fc.constantFrom(
  '[2000-01-01,)',
  '[2000-01-01,)',
  '[2000-01-01,2026-10-15)',
  '[2026-10-15,)',
  '[2026-11-01,)',
);
/** Six units; each but the first has a parent on each line among those before it. */
const tree = fc.array(
  fc.record({
    kind: fc.constantFrom<UnitKind>('ministry', 'department', 'commune', 'primary'),
    parents: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
    during,
  }),
  { minLength: 6, maxLength: 6 },
);
const actorsOffices = fc.array(
  fc.record({
    unit: fc.nat(5),
    position: fc.constantFrom(...positions),
    lent: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.subarray([...lentActs], { minLength: 1 }) },
    ),
  }),
  { maxLength: 3 },
);
/** People with their offices, and the unit in their user name. */
const people = fc.array(
  fc.record({
    home: fc.nat(5),
    appointments: fc.array(
      fc.record({ unit: fc.nat(5), position: fc.constantFrom(...positions), during }),
      { maxLength: 2 },
    ),
  }),
  { minLength: 8, maxLength: 8 },
);
const directives = fc.array(
  fc.record({
    issuer: fc.nat(5),
    state: fc.constantFrom('draft', 'issued', 'closed'),
    sentTo: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
  }),
  { minLength: 6, maxLength: 6 },
);
const routes = fc.array(
  fc.record({ owner: fc.nat(5), state: fc.constantFrom('draft', 'published') }),
  { minLength: 6, maxLength: 6 },
);
type Given<A> = A extends fc.Arbitrary<infer T> ? T : never;

interface Grown {
  readonly units: readonly Subject[];
  /** With the units in which they hold office today or later, and the one in the user name. */
  readonly people: readonly { id: string; officesIn: Subject[]; home: Subject }[];
  readonly directives: readonly { id: string; state: string; issuer: Subject; sentTo: Subject[] }[];
  readonly routes: readonly { id: string; state: string; owner: Subject }[];
}

async function grow(
  shape: Given<typeof tree>,
  persons: Given<typeof people>,
  issued: Given<typeof directives>,
  owned: Given<typeof routes>,
): Promise<Grown> {
  const ids = shape.map(() => randomUUID());
  const unitAt = (n: number): string => ids[n] ?? '';
  const codeAt = (n: number): string => `u-${unitAt(n).slice(0, 13)}`;
  const units = shape.map(({ kind }, n) => ({
    id: unitAt(n),
    code: codeAt(n),
    kind,
    name: 'Đơn vị',
    symbol: 'X',
    place: '',
    opened_on: '1999-01-01',
  }));
  const links = shape.flatMap((unit, n) =>
    n === 0
      ? []
      : lines.map((line, at) => ({
          line,
          child: unitAt(n),
          parent: unitAt((unit.parents[at] ?? 0) % n),
          during: unit.during,
        })),
  );
  const holders = persons.map((p) => ({ ...p, id: randomUUID() }));
  const appointments = holders.flatMap((p) =>
    p.appointments
      .filter((a, i) => p.appointments.findIndex((b) => b.unit === a.unit) === i)
      .map((a) => ({
        id: randomUUID(),
        person_id: p.id,
        unit_id: unitAt(a.unit),
        position: a.position,
        during: a.during,
        confirmed: true,
      })),
  );
  const programme = {
    id: randomUUID(),
    code: randomUUID(),
    title: 'x',
    starts_on: '2020-01-01',
    content: db.json({}),
  };
  const papers = issued.map((d) => ({ ...d, id: randomUUID() }));
  const paths = owned.map((r) => ({ ...r, id: randomUUID() }));
  const by = holders[0]?.id ?? '';
  const at = '2026-09-01T00:00:00Z';
  await db`insert into unit ${db(units)}`;
  await db`insert into unit_link ${db(links)}`;
  await db`insert into person ${db(
    holders.map((p) => ({ id: p.id, name: 'Người', login: `${codeAt(p.home)}/${p.id}` })),
  )}`;
  if (appointments.length > 0) await db`insert into appointment ${db(appointments)}`;
  await db`insert into programme ${db(programme)}`;
  await db`insert into directive ${db(
    papers.map((d) => ({
      id: d.id,
      programme_id: programme.id,
      issuer_unit_id: unitAt(d.issuer),
      school_year: '2026-2027',
      title: 'x',
      symbol: 'x',
      state: d.state,
      content: db.json({}),
    })),
  )}`;
  const years = papers.flatMap((d) =>
    d.state === 'draft'
      ? []
      : d.sentTo.map((unit) => ({
          id: randomUUID(),
          directive_id: d.id,
          unit_id: unitAt(unit),
          phase: 'executing',
          changed_at: at,
        })),
  );
  if (years.length > 0) await db`insert into plan ${db(years)}`;
  await db`insert into review_route ${db(
    paths.map((r) => ({ id: r.id, owner_unit_id: unitAt(r.owner), name: 'x' })),
  )}`;
  await db`insert into review_route_version ${db(
    paths.map((r) => ({
      route_id: r.id,
      version: 1,
      name: 'x',
      spec: db.json({}),
      state: 'draft',
      changed_by: by,
      changed_at: at,
    })),
  )}`;
  const published = idsOf(paths.filter((r) => r.state === 'published'));
  await db`
    update review_route_version
    set state = 'published', published_by = ${by}, published_at = ${at}, sha256 = 'x'
    where route_id = any(${published}::uuid[])`;
  const subjects = units.map(({ id, kind }): Subject => ({
    unitId: id,
    unitKind: kind,
    above: climb(id, links),
  }));
  const subjectAt = (n: number): Subject => subjects[n] as Subject;
  return {
    units: subjects,
    people: holders.map((p) => ({
      id: p.id,
      officesIn: subjects.filter((unit) =>
        appointments.some(
          (a) => a.person_id === p.id && a.unit_id === unit.unitId && !isOver(a.during),
        ),
      ),
      home: subjectAt(p.home),
    })),
    directives: papers.map((d) => ({
      id: d.id,
      state: d.state,
      issuer: subjectAt(d.issuer),
      sentTo: d.state === 'draft' ? [] : d.sentTo.map(subjectAt),
    })),
    routes: paths.map((r) => ({ id: r.id, state: r.state, owner: subjectAt(r.owner) })),
  };
}

interface Link {
  readonly line: (typeof lines)[number];
  readonly child: string;
  readonly parent: string;
  readonly during: string;
}

const isOver = (span: string): boolean => span.length > 14 && span.slice(12, 22) <= today;
const isNow = ({ during: span }: Link): boolean => span.slice(1, 11) <= today && !isOver(span);

/** The units above, found by walking the links of the day and not by the table of paths. */
const climb = (id: string, links: readonly Link[]): Subject['above'] =>
  lines.flatMap((line) => {
    const parentOf = (child: string): string | undefined =>
      links.find((link) => link.line === line && link.child === child && isNow(link))?.parent;
    const found: { unitId: string; line: typeof line; depth: number }[] = [];
    for (let at = parentOf(id); at !== undefined; at = parentOf(at))
      found.push({ unitId: at, line, depth: found.length + 1 });
    return found;
  });

type Compare = (what: string, inSql: readonly string[], byRule: readonly string[]) => void;

describe('SQL of access', () => {
  it('says what the rules say, on random trees, offices, loans, people, directives, routes', async () => {
    const yes = new Map<string, number>();
    const compare: Compare = (what, inSql, byRule) => {
      expect([what, inSql.toSorted()]).toEqual([what, byRule.toSorted()]);
      yes.set(what, (yes.get(what) ?? 0) + byRule.length);
    };
    await fc.assert(
      fc.asyncProperty(
        tree,
        fc.array(actorsOffices, { minLength: 8, maxLength: 8 }),
        people,
        directives,
        routes,
        async (shape, actors, persons, issued, owned) => {
          const grown = await grow(shape, persons, issued, owned);
          for (const offices of actors) {
            const actor = actorOf(grown, offices);
            await comparePowers(grown, actor, compare);
            await comparePeople(grown, actor, compare);
            await comparePapers(grown, actor, compare);
          }
        },
      ),
      { numRuns: 20 },
    );
    // Each question was answered with yes several times: else nothing was shown.
    expect([...yes].filter(([, count]) => count < 5)).toEqual([]);
    expect(yes.size).toBe(actions.length + 4);
  }, 120_000);
});

const actorOf = (grown: Grown, offices: Given<typeof actorsOffices>): PersonActor => ({
  kind: 'person',
  personId: randomUUID(),
  offices: offices.map(({ unit, position, lent }): Office => ({
    unitId: grown.units[unit]?.unitId ?? '',
    position,
    ...(lent && { lent: { delegationId: 'd', acts: lent, kinds: [] } }),
  })),
});

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map((row) => row.id);

/** Each line of the table: the units where it holds, and whether there is any. */
async function comparePowers(grown: Grown, actor: PersonActor, compare: Compare): Promise<void> {
  for (const action of actions) {
    const byRule = grown.units.filter((unit) => may(actor, action, unit)).map((u) => u.unitId);
    const rows = await db<{ id: string }[]>`
      select u.id
      from unit u
      where u.id = any(${grown.units.map((u) => u.unitId)}::uuid[])
        and ${visible(db, actor, action, db`u.id`, today)}`;
    compare(action, idsOf(rows), byRule);
    expect([action, await mayAnywhere(db, actor, action, today)]).toEqual([
      action,
      byRule.length > 0,
    ]);
  }
}

async function comparePeople(grown: Grown, actor: PersonActor, compare: Compare): Promise<void> {
  const rows = await db<{ id: string; found: boolean; reset: boolean }[]>`
    select pe.id, ${findablePerson(db, actor, today)} as found,
      ${resettablePerson(db, actor, today)} as reset
    from person pe
    where pe.id = any(${idsOf(grown.people)}::uuid[])`;
  compare(
    'people found',
    idsOf(rows.filter((row) => row.found)),
    idsOf(
      grown.people.filter(
        ({ officesIn, home }) =>
          officesIn.some((unit) => may(actor, 'see-unit', unit)) || may(actor, 'manage', home),
      ),
    ),
  );
  compare(
    'passwords reset',
    idsOf(rows.filter((row) => row.reset)),
    idsOf(grown.people.filter((person) => mayResetPasswordOf(actor, person))),
  );
  // The act asks the rule with what it reads of the person.
  for (const { id, ...person } of grown.people) {
    const read = await membershipsOf(db, id, today);
    expect([mayResetPasswordOf(actor, read), read.officesIn.length, read.home?.unitId]).toEqual([
      mayResetPasswordOf(actor, person),
      person.officesIn.length,
      person.home.unitId,
    ]);
  }
}

async function comparePapers(grown: Grown, actor: PersonActor, compare: Compare): Promise<void> {
  const directed = await db<{ id: string }[]>`
    select d.id
    from directive d
    where d.id = any(${idsOf(grown.directives)}::uuid[])
      and ${readableDirective(db, actor, today)}`;
  compare(
    'directives read',
    idsOf(directed),
    idsOf(
      grown.directives.filter(({ state, issuer, sentTo }) =>
        state === 'draft'
          ? may(actor, 'read-drafts', issuer)
          : [issuer, ...sentTo].some((unit) => may(actor, 'read', unit)),
      ),
    ),
  );
  const routed = await db<{ id: string }[]>`
    select r.id
    from review_route r
    where r.id = any(${idsOf(grown.routes)}::uuid[])
      and ${readableReviewRoute(db, actor, today)}`;
  const directing = grown.units.filter((unit) => may(actor, 'draft-directive', unit));
  compare(
    'routes read',
    idsOf(routed),
    idsOf(
      grown.routes.filter(
        ({ state, owner }) =>
          may(actor, 'draft-route', owner) ||
          (state === 'published' &&
            (may(actor, 'read', owner) ||
              directing.some(({ above }) => above.some((a) => a.unitId === owner.unitId)))),
      ),
    ),
  );
}
