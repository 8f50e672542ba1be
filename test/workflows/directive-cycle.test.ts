import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { directiveStream } from '#db/directive/stream';
import { connect } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import { setClock } from '#db/wake/clock';
import { startClockwork, type Clockwork } from '../support/clockwork.ts';
import { scratchFolder } from '../support/folders.ts';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { ISSUED } from '../support/stage.ts';
import { testTemporal } from '../support/temporal.ts';
import { startWorkerProcess } from '../support/worker-process.ts';
import { smallWorld, zone, type World } from '../support/world.ts';

const MORE = 58;
let database: TestDatabase;
let world: World;
let clockwork: Clockwork;
beforeAll(async () => {
  database = await testDatabase();
  world = await smallWorld(database.url, null);
  const ids = Array.from({ length: MORE }, () => randomUUID());
  await world.db`
    insert into unit ${world.db(
      ids.map((id, i) => ({
        id,
        code: `th-${i}`,
        kind: 'primary',
        name: `Trường Tiểu học số ${i}`,
        symbol: `TH${i}`,
        place: 'Hoa Sen',
        opened_on: '2000-01-01',
      })),
    )}`;
  await world.db`
    insert into unit_link ${world.db(
      ids.flatMap((child) =>
        ['professional', 'managing'].map((line) => ({
          line,
          child,
          parent: world.units.commune,
          during: '[2000-01-01,)',
        })),
      ),
    )}`;
  await setClock(world.db, ISSUED);
});
afterAll(async () => {
  await clockwork.stop();
  await world.close();
  await database.close();
});

it('reaches every school once although the worker is killed in the middle of the fan-out', async () => {
  const owner = connect(database.url, 'owner', 1);
  await owner`
    create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(
      0.1
    ); return null; end $$`;
  await owner`
    create trigger slow after insert on plan for each statement execute function slow()`;
  const temporal = await testTemporal();
  const doomed = startWorkerProcess({
    databaseUrl: database.url,
    temporal,
    dataDir: scratchFolder(),
    program: 'test/support/slow-worker.ts',
  });
  await doomed.said(/working on/);
  expect(
    await execute(world.db, directiveStream(zone), {
      actor: world.actor('director'),
      now: ISSUED,
      streamId: world.directiveId,
      command: { type: 'issue', version: 1 },
    }),
  ).toMatchObject({ phase: 'issuing', count: MORE + 2 });
  const count = async () => (await world.db`select 1 from plan`).length;
  await expect.poll(count, { timeout: 20_000, interval: 20 }).toBeGreaterThan(10);
  await doomed.end('SIGKILL');
  const reached = await count();
  expect(reached).toBeLessThan(MORE + 2);
  await owner`drop trigger slow on plan`;
  await owner.end();

  clockwork = await startClockwork({ databaseUrl: database.url, temporal, fanOutStep: 50 });
  const state = async () => (await world.db`select state from directive`)[0]?.['state'];
  await expect.poll(state, { timeout: 40_000 }).toBe('issued');
  await clockwork.settled();
  expect(
    await world.db`
      select count(*)::int as plans, count(distinct unit_id)::int as units
      from plan
      where phase = 'drafting'`,
  ).toEqual([{ plans: MORE + 2, units: MORE + 2 }]);
  expect(
    await world.db`
      select n, count(*)::int as plans
      from (select count(*)::int as n from obligation group by plan_id) o
      group by n`,
  ).toEqual([{ n: 3, plans: MORE + 2 }]);
  expect(
    await world.db`
      select type, (body::jsonb #>> '{payload,count}')::int as count
      from event
      where stream = ${world.directiveId}
      order by seq`,
  ).toEqual([
    { type: 'issued', count: MORE + 2 },
    { type: 'fanned-out', count: MORE + 2 },
  ]);
});
