import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db, type Statement, type Tx } from '#db/postgres/connect';
import { migrate } from '#db/postgres/migrate';
import { placeUnits, type Placement } from '#db/unit/tree';
import { ensureDatabase, startPostgres } from '../../scripts/lib/postgres.ts';
import { foundCountry, naivePaths } from '../support/unit-tree.ts';
import { percentile } from './measure.ts';

/**
 * Changes of the tree of a country of Viet Nam's size: as they are made, and with the paths rebuilt
 * in full after each of them as until migration 0019. Each change is rolled back.
 */
const TIMES = 5;
const folder = mkdtempSync(join(tmpdir(), 'nien-khoa-bench-'));
chmodSync(folder, 0o711);
const postgres = await startPostgres({
  dir: join(folder, 'postgres'),
  log: join(folder, 'postgres.log'),
  durable: true,
});
await ensureDatabase(postgres, 'bench');
const url = postgres.url('bench');
await migrate(url);
const owner = connect(url, 'owner', 1);
const db = connect(url, 'nk_writer', 1);
const country = await foundCountry(owner, 34, 98, 11);
console.log(`${country.units} units founded in one statement: ${Math.round(country.ms)} ms`);

const undone = new Error('undone');
async function timed(pool: Db, change: (sql: Tx) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < TIMES; n += 1)
    await pool
      .begin(async (sql) => {
        const began = performance.now();
        await change(sql);
        took.push(performance.now() - began);
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
  return percentile(
    took.toSorted((a, b) => a - b),
    0.5,
  );
}
/** As the record did it until 0019: links only, then everything anew. */
const rebuilding = (change: (sql: Tx) => Promise<unknown>) => async (sql: Tx) => {
  await sql`set local session_replication_role = replica`;
  await change(sql);
  await sql`delete from unit_path`;
  await sql`insert into unit_path (line, ancestor, descendant, depth, during) ${naivePaths(sql)}`;
};
const open = (count: number, parents: readonly string[]) => async (sql: Tx) => {
  const ids = Array.from({ length: count }, () => randomUUID());
  await sql`
    insert into unit (id, code, kind, name, symbol, opened_on)
    select id, 'n-' || left(id::text, 23), 'primary', 'Trường', 'X', '2026-01-01'
      from unnest(${ids}::uuid[]) as n (id)`;
  await place(
    ids.flatMap((unitId, n) =>
      (['professional', 'managing'] as const).map((line) => ({
        unitId,
        line,
        parentId: parents[n % parents.length] ?? '',
        from: '2026-01-01',
      })),
    ),
  )(sql);
};
const place =
  (placements: readonly Placement[]) =>
  async (sql: Tx): Promise<unknown> =>
    Promise.all(placeUnits(sql, placements) satisfies Statement[]);
const { communes, departments } = country;
const changes: readonly (readonly [string, (sql: Tx) => Promise<unknown>])[] = [
  ['open one school', open(1, communes)],
  [
    'move a commune with its schools',
    place([
      {
        unitId: communes[0] ?? '',
        line: 'professional',
        parentId: departments[1] ?? '',
        from: '2026-01-01',
      },
    ]),
  ],
  [
    'move a department',
    place([
      {
        unitId: departments[0] ?? '',
        line: 'professional',
        parentId: departments[1] ?? '',
        from: '2026-01-01',
      },
    ]),
  ],
  ['open 1,000 schools', open(1_000, communes)],
  [
    'move 300 communes',
    place(
      communes.slice(0, 300).map((unitId) => ({
        unitId,
        line: 'professional' as const,
        parentId: departments[33] ?? '',
        from: '2026-01-01',
      })),
    ),
  ],
];
console.log('change                            | as is, ms | full rebuild, ms | times');
for (const [name, change] of changes) {
  const ours = await timed(db, change);
  const full = await timed(owner, rebuilding(change));
  console.log(
    `${name.padEnd(33)} | ${ours.toFixed(1).padStart(9)} | ${full.toFixed(0).padStart(16)} | ${(full / ours).toFixed(0)}`,
  );
}
await db.end();
await owner.end();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
