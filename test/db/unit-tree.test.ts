import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db, type Statement, type Tx } from '#db/postgres/connect';
import { constraintRefusal } from '#db/postgres/constraints';
import { projectUnit } from '#db/unit/projection';
import { placeUnits, subjectOf, targetUnits, type Placement } from '#db/unit/tree';
import { addDays } from '#domain/calendar/dates';
import type { UnitEvent } from '#domain/unit/events';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { foundCountry, naivePaths, type Country } from '../support/unit-tree.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = connect(database.url, 'owner', 3);
});
afterAll(async () => {
  await db.end();
  await database.close();
});

const lines = ['professional', 'managing'] as const;
const UNITS = 7;
const DAYS = 9;
const day = (n: number): string => addDays('2026-01-01', n);

const asLines = (rows: readonly Record<string, unknown>[]): string[] =>
  rows.map((r) => JSON.stringify(Object.values(r))).toSorted();
const keptPaths = async (sql: Db | Tx): Promise<string[]> =>
  asLines(await sql`select line, ancestor, descendant, depth, during from unit_path`);

/** Does the tree as the statements leave it go round in a circle? Asked of the links alone. */
async function goesRound(statements: (sql: Tx) => Statement[]): Promise<boolean> {
  const undone = new Error('undone');
  let round = false;
  await db
    .begin(async (sql) => {
      // Triggers rest, so nothing but the links changes.
      await sql`set local session_replication_role = replica`;
      await Promise.all(statements(sql));
      const [found] = await sql<{ round: boolean }[]>`
        select coalesce(bool_or(ancestor = descendant or depth >= 12), false) as round
        from (${naivePaths(sql)}) p`;
      round = found?.round ?? false;
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return round;
}

type Step =
  | { readonly act: 'open'; readonly parents: readonly (number | null)[]; readonly on: number }
  | { readonly act: 'close'; readonly unit: number; readonly on: number }
  | {
      readonly act: 'move';
      readonly unit: number;
      readonly line: number;
      readonly to: number | null;
      readonly on: number;
    }
  | {
      readonly act: 'move-many';
      readonly line: number;
      readonly on: number;
      readonly moves: readonly { readonly unit: number; readonly to: number | null }[];
    };
const unit = fc.nat(UNITS - 1);
const parent = fc.option(unit, { freq: 6 });
const on = fc.nat(DAYS - 1);
const line = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('open' as const),
      parents: fc.tuple(parent, parent),
      on,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constant('move' as const), unit, line, to: parent, on }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('close' as const), unit, on }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('move-many' as const),
      line,
      on,
      moves: fc.uniqueArray(fc.record({ unit, to: parent }), {
        selector: (m) => m.unit,
        minLength: 2,
        maxLength: UNITS,
      }),
    }),
  },
);

/** What a step sends; nothing when it is about units that are not there yet. */
function statementsOf(ids: string[], chosen: Step): ((sql: Tx) => Statement[]) | null {
  const project = (unitId: string, event: UnitEvent) => (sql: Tx) =>
    projectUnit(sql, unitId, event, null);
  switch (chosen.act) {
    case 'open': {
      if (ids.length >= UNITS) return null;
      const unitId = randomUUID();
      const parents = chosen.parents.flatMap((p, i) => {
        const parentId = p === null ? undefined : ids[p];
        const at = lines[i];
        return parentId === undefined || !at ? [] : [{ line: at, parentId }];
      });
      ids.push(unitId);
      return project(unitId, {
        type: 'unit-opened',
        code: `u-${unitId.slice(0, 13)}`,
        kind: 'primary',
        name: 'Trường',
        symbol: 'T',
        place: '',
        openedOn: day(chosen.on),
        parents,
      });
    }
    case 'close': {
      const unitId = ids[chosen.unit];
      return unitId === undefined
        ? null
        : project(unitId, { type: 'unit-closed', on: day(chosen.on + DAYS) });
    }
    case 'move': {
      const unitId = ids[chosen.unit];
      const parentId = chosen.to === null ? null : ids[chosen.to];
      const at = lines[chosen.line];
      if (unitId === undefined || parentId === undefined || parentId === unitId || !at) return null;
      return project(unitId, { type: 'moved', line: at, parentId, on: day(chosen.on) });
    }
    case 'move-many': {
      const at = lines[chosen.line];
      const placements = chosen.moves.flatMap((m): Placement[] => {
        const unitId = ids[m.unit];
        const parentId = m.to === null ? null : ids[m.to];
        return unitId === undefined || parentId === undefined || parentId === unitId || !at
          ? []
          : [{ unitId, line: at, parentId, from: day(chosen.on) }];
      });
      return (sql) => placeUnits(sql, placements);
    }
  }
}

/** Applies the statements in one transaction. @returns whether a cycle was refused */
async function refused(statements: (sql: Tx) => Statement[]): Promise<boolean> {
  try {
    await db.begin((sql) => Promise.all(statements(sql)));
    return false;
  } catch (error) {
    const known = constraintRefusal(error);
    if (known?.refused !== 'cycle-in-tree') throw error;
    return true;
  }
}

/** The units above a unit on a day, found by going from link to link. */
async function climb(unitId: string, on: string): Promise<unknown> {
  const links = await db<{ line: (typeof lines)[number]; child: string; parent: string }[]>`
    select line, child, parent from unit_link where during @> ${on}::date`;
  const above = lines.flatMap((at) => {
    const found: { unitId: string; line: string; depth: number }[] = [];
    for (let child: string | undefined = unitId; child !== undefined;) {
      const below: string = child;
      child = links.find((l) => l.line === at && l.child === below)?.parent;
      if (child !== undefined) found.push({ unitId: child, line: at, depth: found.length + 1 });
    }
    return found;
  });
  return {
    unitId,
    above: above.toSorted((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0)),
  };
}

describe('the paths of the tree', () => {
  it('are those of a full rebuild after every opening, closing and move, on any day', async () => {
    const seen = { steps: 0, cycles: 0, deep: 0, spans: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (history) => {
        await db`truncate unit, unit_path cascade`;
        const ids: string[] = [];
        for (let n = 0; n < 3; n += 1) {
          const opening = statementsOf(ids, { act: 'open', parents: [n - 1, null], on: 0 });
          expect(opening && (await refused(opening))).toBe(false);
        }
        for (const chosen of history) {
          const before = ids.length;
          const statements = statementsOf(ids, chosen);
          if (!statements) continue;
          const round = await goesRound(statements);
          expect(await refused(statements)).toBe(round);
          if (round) ids.length = before;
          expect(await keptPaths(db)).toEqual(asLines(await naivePaths(db)));
          seen.steps += 1;
          seen.cycles += round ? 1 : 0;
        }
        for (let n = -1; n <= DAYS; n += 2)
          for (const unitId of ids)
            expect(await subjectOf(db, unitId, day(n))).toEqual(await climb(unitId, day(n)));
        const [counted] = await db<{ deep: number; spans: number }[]>`
          select count(*) filter (where depth > 2)::int as deep,
            count(*) filter (where not upper_inf(during))::int as spans from unit_path`;
        seen.deep += counted?.deep ?? 0;
        seen.spans += counted?.spans ?? 0;
      }),
      { numRuns: 25 },
    );
    // Else the histories were too tame to show anything.
    expect(seen.steps).toBeGreaterThan(250);
    expect(seen.cycles).toBeGreaterThan(10);
    expect(seen.deep).toBeGreaterThan(30);
    expect(seen.spans).toBeGreaterThan(60);
  }, 120_000);

  it('let two moves that make a circle together not both happen', async () => {
    await db`truncate unit, unit_path cascade`;
    const ids: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      const opening = statementsOf(ids, { act: 'open', parents: [null, null], on: 0 });
      expect(opening && (await refused(opening))).toBe(false);
    }
    const under = (unit: number, to: number) => {
      const move = statementsOf(ids, { act: 'move', unit, to, line: 0, on: 1 });
      if (!move) throw new Error('both units are there');
      return refused(move);
    };
    for (let n = 0; n < 10; n += 1) {
      expect((await Promise.all([under(0, 1), under(1, 0)])).toSorted()).toEqual([false, true]);
      await db`delete from unit_link`;
      expect(await keptPaths(db)).toEqual([]);
    }
  });

  it('exchange two units in one pass, which move by move would go round', async () => {
    await db`truncate unit, unit_path cascade`;
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const opening = statementsOf(ids, { act: 'open', parents: [n - 1, null], on: 0 });
      expect(opening && (await refused(opening))).toBe(false);
    }
    const [top = '', middle = '', low = ''] = ids;
    const to = (unitId: string, parentId: string): Placement => ({
      unitId,
      line: 'professional',
      parentId,
      from: day(4),
    });
    const exchange = [to(low, top), to(middle, low)];
    expect(await refused((sql) => placeUnits(sql, exchange.slice(1)))).toBe(true);
    expect(await refused((sql) => placeUnits(sql, exchange))).toBe(false);
    const above = async (n: number) =>
      (await subjectOf(db, middle, day(n))).above.map((a) => [a.unitId, a.depth]);
    expect(await above(3)).toEqual([[top, 1]]);
    expect(await above(4)).toEqual([
      [low, 1],
      [top, 2],
    ]);
  });

  it('cost what moved, not what the country is', async () => {
    const writer = connect(database.url, 'nk_writer', 1);
    const counted = async (sql: Tx) => {
      const [row] = await sql<{ read: number; written: number }[]>`
        select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read,
          sum(n_tup_ins + n_tup_upd + n_tup_del)::int as written
          from pg_stat_xact_user_tables where relname in ('unit_link', 'unit_path')`;
      return row ?? { read: 0, written: 0 };
    };
    /** Rows of links and paths read and written by a change, which is then undone. */
    const cost = async (statements: (sql: Tx) => Statement[]) => {
      const undone = new Error('undone');
      let [before, after] = [
        { read: 0, written: 0 },
        { read: 0, written: 0 },
      ];
      await writer
        .begin(async (sql) => {
          before = await counted(sql);
          await Promise.all(statements(sql));
          after = await counted(sql);
          throw undone;
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error;
        });
      return { read: after.read - before.read, written: after.written - before.written };
    };
    const costs = async ({ communes, departments }: Country) => {
      const [from = '', to = ''] = departments;
      const into = (unitId: string, parentId: string): Placement[] =>
        lines.map((l) => ({ unitId, line: l, parentId, from: day(0) }));
      const fresh = Array.from({ length: 20 }, () => randomUUID());
      const opening = (ids: readonly string[]) => (sql: Tx) => [
        sql`
          insert into unit (id, code, kind, name, symbol, opened_on)
          select id, 'n-' || left(id::text, 23), 'primary', 'Trường', 'X', ${day(0)}
            from unnest(${[...ids]}::uuid[]) as n (id)`,
        ...placeUnits(
          sql,
          ids.flatMap((id) => into(id, communes[0] ?? '')),
        ),
      ];
      return {
        one: await cost(opening(fresh.slice(0, 1))),
        twenty: await cost(opening(fresh)),
        commune: await cost((sql) => placeUnits(sql, into(communes[0] ?? '', to))),
        department: await cost((sql) => placeUnits(sql, into(from, to))),
      };
    };
    await db`truncate unit, unit_path cascade`;
    const small = await costs(await foundCountry(db, 2, 3, 5));
    await db`truncate unit, unit_path cascade`;
    const large = await costs(await foundCountry(db, 30, 3, 5));
    await writer.end();
    for (const change of ['one', 'twenty', 'commune', 'department'] as const) {
      expect(large[change].written).toBe(small[change].written);
      // By which index a row is found may differ; that all of them are read must not happen.
      expect(large[change].read).toBeLessThan(3 * large[change].written);
    }
    // A school has three units above it on each line: so many rows, and one a link.
    expect(small.one).toMatchObject({ written: 2 * (1 + 3) });
    expect(small.twenty).toMatchObject({ written: 20 * 2 * (1 + 3) });
  });

  it('are founded for a whole province in one statement as a rebuild would have them', async () => {
    await db`truncate unit, unit_path cascade`;
    const { units } = await foundCountry(db, 3, 4, 6);
    expect(units).toBe(1 + 3 + 12 + 72);
    const kept = await keptPaths(db);
    expect(kept).toHaveLength(2 * (3 + 12 * 2 + 72 * 3));
    expect(kept).toEqual(asLines(await naivePaths(db)));
    const [top] = await db<{ id: string }[]>`select id from unit where kind = 'ministry'`;
    const target = { under: top?.id ?? '', line: 'managing', kinds: ['primary'] } as const;
    expect(await targetUnits(db, { ...target, kinds: [...target.kinds] }, day(0))).toHaveLength(72);
  });
});
