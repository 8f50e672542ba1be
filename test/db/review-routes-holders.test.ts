import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db } from '#db/postgres/connect';
import { heldByNobody, holdersOf } from '#db/review-route/holders';
import { positions, type LineOfAuthority, type Position } from '#domain/shapes/basics';
import { relations, type RouteOffice, type RouteStep } from '#domain/shapes/review-route';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';

const today = '2026-10-15';
const step = (offices: RouteOffice[]): RouteStep => ({
  key: 's',
  name: '',
  offices,
  rule: 'one',
  needed: 1,
  act: 'endorse',
  limitDays: 1,
  returns: 'author',
  samePerson: false,
  confirm: 'click',
});

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

type Span = '[2000-01-01,)' | '[2000-01-01,2026-10-15)' | '[2026-10-15,)' | '[2026-11-01,)';
const span = fc.constantFrom<Span>(
  '[2000-01-01,)',
  '[2000-01-01,2026-10-15)',
  '[2026-10-15,)',
  '[2026-11-01,)',
);
const inForce = (s: Span): boolean => s === '[2000-01-01,)' || s === '[2026-10-15,)';
interface Link {
  line: LineOfAuthority;
  child: string;
  parent: string;
  during: Span;
}
interface Held {
  unit: string;
  position: Position;
  during: Span;
  confirmed: boolean;
  away: boolean;
}

/** Units made from the top down, so that nobody stands under themselves. */
const shape = fc.array(fc.record({ professional: fc.nat(), managing: fc.nat(), during: span }), {
  minLength: 3,
  maxLength: 9,
});
const held = fc.array(
  fc.record({
    unit: fc.nat(),
    position: fc.constantFrom(...positions),
    during: span,
    confirmed: fc.boolean(),
    away: fc.boolean(),
  }),
  { maxLength: 12 },
);
const offices = fc.array(
  fc.array(
    fc.record({
      relation: fc.constantFrom(...relations),
      line: fc.constantFrom('professional' as const, 'managing' as const),
      position: fc.constantFrom(...positions),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 3 },
);

/**
 * One walk up the links of the day for each unit and office: not by the table the statement reads.
 */
function naive(
  ids: readonly string[],
  links: readonly Link[],
  holds: readonly Held[],
  office: RouteOffice,
  issuer: string,
) {
  const up = (id: string): string | undefined =>
    links.find((l) => l.line === office.line && l.child === id && inForce(l.during))?.parent;
  const place = (id: string): string | undefined => {
    if (office.relation === 'own') return id;
    if (office.relation === 'issuer') return issuer;
    const parent = up(id);
    if (office.relation === 'parent' || parent === undefined) return parent;
    if (office.relation === 'grandparent') return up(parent);
    let top = parent;
    for (let next = up(top); next !== undefined; next = up(top)) top = next;
    return top;
  };
  const there = (id: string) =>
    holds.filter(
      (h) => h.unit === id && h.position === office.position && h.confirmed && inForce(h.during),
    );
  const places = ids.map((id) => ({ id, at: place(id) }));
  const found = places.filter((p): p is { id: string; at: string } => p.at !== undefined);
  return {
    noUnit: places
      .filter((p) => p.at === undefined)
      .map((p) => p.id)
      .toSorted(),
    nobody: found
      .filter((p) => there(p.at).length === 0)
      .map((p) => `${p.id} ${p.at}`)
      .toSorted(),
    held: found.filter((p) => there(p.at).length > 0).length,
    away: found.filter((p) => there(p.at).length > 0 && there(p.at).every((h) => h.away)).length,
  };
}

describe('who is there to decide', () => {
  it('is what one finds by walking the tree unit by unit', async () => {
    await fc.assert(
      fc.asyncProperty(shape, held, offices, fc.nat(), async (units, given, steps, issuerAt) => {
        const ids = units.map(() => randomUUID());
        const at = (n: number): string => ids[n % ids.length] as string;
        await db`
          insert into unit ${db(
            ids.map((id) => ({
              id,
              code: `u-${id.slice(0, 8)}`,
              kind: 'primary',
              name: `Trường ${id.slice(0, 4)}`,
              symbol: 'T',
              place: '',
              opened_on: '1999-01-01',
            })),
          )}`;
        const links = units.flatMap((u, i): Link[] =>
          i === 0
            ? []
            : (['professional', 'managing'] as const).flatMap((line) =>
                u[line] % (i + 1) === i
                  ? []
                  : [
                      {
                        line,
                        child: ids[i] as string,
                        parent: ids[u[line] % (i + 1)] as string,
                        during: u.during,
                      },
                    ],
              ),
        );
        if (links.length) await db`insert into unit_link ${db(links)}`;
        const holds = given.map((h): Held => ({ ...h, unit: at(h.unit) }));
        for (const h of holds) {
          const person = randomUUID();
          await db`insert into person ${db({ id: person, name: 'Người', login: `x/${person}` })}`;
          await db`
            insert into appointment ${db({
              id: randomUUID(),
              person_id: person,
              unit_id: h.unit,
              position: h.position,
              during: h.during,
              confirmed: h.confirmed,
            })}`;
          if (h.away)
            await db`
              insert into leave ${db({
                id: randomUUID(),
                person_id: person,
                unit_id: h.unit,
                during: '[2026-10-14,2026-10-16)',
                entered_by: person,
              })}`;
        }
        const issuer = at(issuerAt);
        const answer = await holdersOf(
          db,
          { steps: steps.map(step) },
          { units: ids },
          issuer,
          today,
        );
        expect(answer.units).toBe(ids.length);
        for (const o of answer.offices) {
          const expected = naive(ids, links, holds, o.is, issuer);
          expect({
            noUnit: o.noUnit.examples.map((e) => e.unit.id).toSorted(),
            nobody: o.nobody.examples.map((e) => `${e.unit.id} ${e.at?.id ?? ''}`).toSorted(),
            held: o.held,
            away: o.away,
          }).toEqual(expected);
          expect([o.noUnit.count, o.nobody.count]).toEqual([
            expected.noUnit.length,
            expected.nobody.length,
          ]);
        }
        expect(heldByNobody(answer).map((d) => d.at)).toEqual(
          answer.offices
            .filter((o) => o.held === 0)
            .map((o) => `steps/${o.step}/offices/${o.office}`),
        );
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('names twenty and counts them all, for every unit under one of these kinds, open on the day', async () => {
    const [top, ids] = [randomUUID(), Array.from({ length: 30 }, () => randomUUID())];
    const unit = (id: string, n: number, kind: string, over = {}) => ({
      id,
      code: `k-${id.slice(0, 6)}-${n}`,
      kind,
      name: `Trường ${n}`,
      symbol: 'T',
      place: '',
      opened_on: '1999-01-01',
      closed_on: null,
      ...over,
    });
    await db`
      insert into unit ${db([
        unit(top, 99, 'commune'),
        ...ids.map((id, n) =>
          unit(
            id,
            n,
            n < 25 ? 'primary' : 'kindergarten',
            n === 0 ? { closed_on: '2026-10-01' } : {},
          ),
        ),
      ])}`;
    await db`
      insert into unit_link ${db(
        ids.map((child) => ({ line: 'managing', child, parent: top, during: '[2000-01-01,)' })),
      )}`;
    const asked = (line: LineOfAuthority | null, kinds: readonly ('primary' | 'kindergarten')[]) =>
      holdersOf(
        db,
        {
          steps: [
            step([{ relation: 'parent', line: 'managing', position: 'head' }]),
            step([{ relation: 'parent', line: 'professional', position: 'head' }]),
          ],
        },
        { under: top, line, kinds: [...kinds] },
        top,
        today,
      );
    const {
      units,
      offices: [managing, professional],
    } = await asked(null, ['primary']);
    expect([
      units,
      managing?.nobody.count,
      managing?.nobody.examples.length,
      professional?.noUnit.count,
      professional?.noUnit.examples.length,
      managing?.held,
    ]).toEqual([24, 24, 20, 24, 20, 0]);
    expect(managing?.nobody.examples[0]).toMatchObject({
      unit: { kind: 'primary' },
      at: { id: top },
    });
    expect((await asked('managing', ['primary', 'kindergarten'])).units).toBe(29);
    expect((await asked('professional', ['primary'])).units).toBe(0);
    expect(heldByNobody(await asked('professional', ['primary']))).toEqual([]);
  });

  it('a loan counts as somebody, until it ends', async () => {
    const [unit, giver, receiver] = [randomUUID(), randomUUID(), randomUUID()];
    await db`
      insert into unit ${db({
        id: unit,
        code: `d-${unit.slice(0, 6)}`,
        kind: 'primary',
        name: 'Trường Mượn',
        symbol: 'T',
        place: '',
        opened_on: '1999-01-01',
      })}`;
    await db`
      insert into person
      ${db([giver, receiver].map((id) => ({ id, name: 'Người', login: `x/${id}` })))}`;
    await db`
      insert into appointment ${db(
        [
          [giver, 'head'],
          [receiver, 'deputy'],
        ].map(([person_id, position]) => ({
          id: randomUUID(),
          person_id,
          unit_id: unit,
          position,
          during: '[2020-01-01,)',
          confirmed: true,
        })),
      )}`;
    await db`
      insert into leave ${db({
        id: randomUUID(),
        person_id: giver as string,
        unit_id: unit,
        during: '[2026-10-01,2026-12-01)',
        entered_by: giver as string,
      })}`;
    const head = async () =>
      (
        await holdersOf(
          db,
          { steps: [step([{ relation: 'own', line: 'managing', position: 'head' }])] },
          { units: [unit] },
          unit,
          today,
        )
      ).offices[0];
    expect(await head()).toMatchObject({ held: 1, away: 1 });
    await db`
      insert into delegation ${db({
        id: randomUUID(),
        unit_id: unit,
        position: 'head',
        giver_id: giver as string,
        receiver_id: receiver as string,
        receiver_unit_id: unit,
        receiver_position: 'deputy',
        authority: 'KT.',
        acts: ['sign'],
        kinds: [],
        during: '[2026-10-01,2026-11-01)',
        confirmed: true,
      })}`;
    expect(await head()).toMatchObject({ held: 1, away: 0 });
  });
});
