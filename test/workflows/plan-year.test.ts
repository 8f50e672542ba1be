import { afterAll, beforeAll, expect, it } from 'vitest';
import { startClockwork, type Clockwork } from '../support/clockwork.ts';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { testTemporal } from '../support/temporal.ts';
import { smallWorld, type World } from '../support/world.ts';

let database: TestDatabase;
let world: World;
let clockwork: Clockwork;
beforeAll(async () => {
  database = await testDatabase();
  world = await smallWorld(database.url);
  clockwork = await startClockwork({ databaseUrl: database.url, temporal: await testTemporal(), at: '2026-09-07T01:00:00.000Z' });
});
afterAll(async () => {
  await clockwork.stop();
  await world.close();
  await database.close();
});

it('closes a year nobody answered at its end', async () => {
  await clockwork.advance('2027-07-02T01:00:00Z');
  expect(await world.db`select phase from plan`).toEqual([{ phase: 'closed' }, { phase: 'closed' }]);
});
