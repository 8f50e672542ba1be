import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAudit } from '#db/record/verify-audit';
import { isRefusal } from '#domain/problems';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld, type World } from '../support/world.ts';

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

it('lets forty acts on one year at the same moment follow each other, each with its place in the chain', async () => {
  const { submissionId } = await world.drafted('plan', '2026-09-08T02:00:00.000Z');
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      world.act(
        i % 2 ? 'principal' : 'teamLead',
        {
          type: 'comment',
          submissionId,
          commentId: randomUUID(),
          part: 'heading',
          text: `Ý kiến ${i}`,
        },
        '2026-09-08T03:00:00.000Z',
      ),
    ),
  );
  expect(answers.filter(isRefusal)).toEqual([]);
  expect(answers.map((a) => (a as { seq: number }).seq).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, i) => i + 3),
  );
  expect((await verifyAudit(world.db)).broken).toEqual([]);
});

it('counts one of two signatures given at the same moment', async () => {
  const [draft] = await world.db<{ id: string; draft_version: number }[]>`
    select id, draft_version
    from submission`;
  const submit = {
    type: 'submit' as const,
    submissionId: draft?.id ?? '',
    draftVersion: draft?.draft_version ?? 0,
  };
  const answers = await Promise.all(
    [1, 2, 3].map(() => world.act('principal', submit, '2026-09-09T02:00:00.000Z')),
  );
  expect(answers.filter((a) => isRefusal(a) && a.refused === 'wrong-state')).toHaveLength(2);
  expect(await world.db`select revision from submission`).toEqual([{ revision: 1 }]);
});
