import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHome } from '#db/screens/home';
import { listWork } from '#db/screens/work/list';
import type { Moment } from '#db/shared/moment';
import type { PersonActor } from '#domain/access/actor';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld, zone, type World } from '../support/world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await smallWorld(database.url);
  await world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
});
afterAll(async () => {
  await world.close();
  await database.close();
});

const on = (today: string): Moment => ({
  now: `${today}T02:00:00.000Z`,
  today,
  zone,
  calendar: { off: {}, worked: {} },
});
const principal = () => world.actor('principal') as PersonActor;
/** What the first screen lists on a day, above and beside: by title. */
const home = async (today: string) => {
  const { todo, todoTotal, coming } = await readHome(world.db, principal(), '2026-2027', on(today));
  return { todo: todo.map((w) => w.title), todoTotal, coming: coming.map((c) => c.title) };
};
const reports = ['Báo cáo học kỳ I', 'Báo cáo cuối năm'];

it('a text that is not due for more than two weeks comes; then it is to be done now. It is never both', async () => {
  expect(await home('2026-09-16')).toEqual({
    todo: [],
    todoTotal: 0,
    coming: ['Kế hoạch năm học', ...reports],
  });
  expect(await home('2026-09-17')).toEqual({
    todo: ['Kế hoạch năm học'],
    todoTotal: 1,
    coming: reports,
  });
  const { total } = await listWork(
    world.db,
    principal(),
    { sort: 'urgency', order: 'asc', page: 1, perPage: 5 },
    {},
    on('2026-09-16'),
  );
  expect(total).toBe(1);
  await world.drafted('plan', '2026-09-15T02:00:00.000Z');
  expect(await home('2026-09-16')).toEqual({
    todo: [],
    todoTotal: 0,
    coming: ['Kế hoạch năm học', ...reports],
  });
  expect(await home('2026-09-17')).toEqual({
    todo: ['Kế hoạch năm học'],
    todoTotal: 1,
    coming: reports,
  });
});

it('says how much there is to do, also beyond what it lists', async () => {
  await world.db`
    insert into obligation (id, plan_id, kind, title, opens_at, due_on, due_at, why)
    select gen_random_uuid(), ${world.planId}, 'ad-hoc-report', 'Báo cáo đột xuất ' || n,
      '2026-09-07T01:00:00Z', '2026-09-29', '2026-09-29T17:00:00Z', '[]'
    from generate_series(1, 24) n`;
  const { todo, todoTotal } = await home('2026-09-20');
  expect([todo.length, todoTotal]).toEqual([20, 25]);
});
