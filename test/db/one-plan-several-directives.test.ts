import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#domain/problems';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld, type World } from '../support/world.ts';

let database: TestDatabase;
let world: World;
let second: string;
const phase = async (id: string) =>
  (await world.db<{ phase: string }[]>`select phase from plan where id = ${id}`)[0]?.phase;

beforeAll(async () => {
  database = await testDatabase();
  world = await smallWorld(database.url);
  // A second directive of the same year asks the same school for a plan, and nothing else.
  second = randomUUID();
  const directive = randomUUID();
  await world.db`
    insert into directive (
      id, programme_id, issuer_unit_id, school_year, title, symbol, state, content, issued_at
    )
    select ${directive}, programme_id, issuer_unit_id, school_year, 'Văn hóa ứng xử',
      '216/SGDĐT', 'issued', content, issued_at
    from directive
    where id = ${world.directiveId}`;
  await world.db`
    insert into plan (id, directive_id, unit_id, phase, changed_at)
    select ${second}, ${directive}, unit_id, 'drafting', changed_at
    from plan
    where id = ${world.planId}`;
  await world.db`
    insert into obligation (id, plan_id, kind, title, opens_at, due_on, due_at, why)
    select gen_random_uuid(), ${second}, kind, title, opens_at, due_on, due_at, why
    from obligation
    where plan_id = ${world.planId}
      and kind = 'plan'`;
  await world.db`
    insert into clock_wake (stream, kind, head_seq, delivered_seq, raised_at)
    values (${second}, 'plan', 0, 0, '2026-09-07T01:00:00Z')`;
  await world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
});
afterAll(async () => {
  await world.close();
  await database.close();
});

it('answers two directives with one plan: the second year follows the first and is acted on at home only', async () => {
  const { submissionId, draftVersion } = await world.drafted('plan', '2026-09-08T02:00:00.000Z');
  const [owed] = await world.db<{ id: string }[]>`
    select id
    from obligation
    where plan_id = ${second}`;
  const lend = { type: 'answer-with' as const, submissionId, obligationIds: [owed?.id ?? ''] };
  expect(
    await world.act('otherPrincipal', lend, '2026-09-08T03:00:00.000Z', { planId: second }),
  ).toMatchObject({ refused: 'not-found' });
  expect(
    isRefusal(await world.act('principal', lend, '2026-09-08T03:00:00.000Z', { planId: second })),
  ).toBe(false);
  expect(
    await world.act('principal', lend, '2026-09-08T03:00:00.000Z', { planId: second }),
  ).toMatchObject({ refused: 'already-begun' });
  expect(
    await world.act(
      'principal',
      { type: 'submit', submissionId, draftVersion },
      '2026-09-09T02:00:00.000Z',
      { planId: second },
    ),
  ).toMatchObject({ refused: 'not-found' });

  await world.db`update clock_wake set delivered_seq = head_seq`;
  const sent = (await world.act(
    'principal',
    { type: 'submit', submissionId, draftVersion },
    '2026-09-09T02:00:00.000Z',
  )) as { submission: { revision: number; sha256: string } };
  expect(
    await world.db`select 1 from clock_wake where stream = ${second} and delivered_seq < head_seq`,
  ).toHaveLength(1);
  expect(await world.tick({ type: 'follow' }, '2026-09-09T02:00:01.000Z', second)).toMatchObject({
    phase: 'approving',
  });

  const seen = { submissionId, revision: sent.submission.revision, sha256: sent.submission.sha256 };
  await world.act('specialist', { type: 'endorse', ...seen }, '2026-09-10T02:00:00.000Z');
  await world.act('chair', { type: 'approve', ...seen }, '2026-09-11T02:00:00.000Z');
  expect(await phase(second)).toBe('approving');
  expect(await world.tick({ type: 'follow' }, '2026-09-11T02:00:01.000Z', second)).toMatchObject({
    phase: 'closing',
  });
  expect(await phase(world.planId)).toBe('executing');
});
