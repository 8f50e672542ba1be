import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planStream } from '#db/plan/stream';
import { door } from '#db/record/door';
import { execute } from '#db/record/execute';
import type { Answer, Call } from '#db/record/stream';
import { verifyAudit } from '#db/record/verify-audit';
import type { PlanCommand } from '#domain/plan/commands';
import { isRefusal, type Refusal } from '#domain/problems';
import { executeAll } from '../support/execute-all.ts';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld, type World } from '../support/world.ts';
import { moreYears, type Year } from '../support/years.ts';

let database: TestDatabase;
let world: World;
let model: string;
let stream: ReturnType<typeof planStream>;
beforeAll(async () => {
  database = await testDatabase();
  world = await smallWorld(database.url);
  stream = planStream(world.reference);
  await world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  model = (await world.drafted('plan', '2026-09-08T02:00:00.000Z')).submissionId;
});
afterAll(async () => {
  await world.close();
  await database.close();
});

const at = '2026-09-16T02:00:00.000Z';
const call = (
  who: keyof World['people'],
  planId: string,
  command: PlanCommand,
  key?: string,
): Call<PlanCommand> => ({
  actor: world.actor(who),
  now: at,
  streamId: planId,
  command,
  ...(key !== undefined && { key }),
});
const comment = ({ planId, submissionId }: Year, id: string = randomUUID()) =>
  call('principal', planId, {
    type: 'comment',
    submissionId,
    commentId: id,
    part: 'heading',
    text: 'Ý kiến',
  });
const values = <T>(settled: readonly PromiseSettledResult<T>[]): T[] =>
  settled.map((s) => {
    if (s.status === 'rejected') throw s.reason;
    return s.value;
  });
const signed = (answer: Answer | Refusal) => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  const { id, revision, sha256 } = answer['submission'] as {
    id: string;
    revision: number;
    sha256: string;
  };
  return { submissionId: id, revision, sha256 };
};
const rowsOf = async (table: string, years: readonly Year[]): Promise<number> =>
  (
    await world.db`
      select 1
      from ${world.db(table)}
      where plan_id = any(${years.map((y) => y.planId)}::uuid[])`
  ).length;

/** From the draft to the approval, each step for all years at once. */
async function approved(years: readonly Year[]): Promise<void> {
  let answers = values(
    await executeAll(
      world.db,
      stream,
      years.map((y) =>
        call('principal', y.planId, {
          type: 'submit',
          submissionId: y.submissionId,
          draftVersion: 0,
        }),
      ),
    ),
  );
  for (const [who, type] of [
    ['specialist', 'endorse'],
    ['chair', 'approve'],
  ] as const) {
    answers = values(
      await executeAll(
        world.db,
        stream,
        years.map((y, i) => call(who, y.planId, { type, ...signed(answers[i] as Answer) })),
      ),
    );
  }
  expect(answers.every((a) => (a as { phase: string }).phase === 'executing')).toBe(true);
}

describe('many calls in one transaction', () => {
  it('decides on forty years in two commits a step, each with its own chain, tasks and notices', async () => {
    const years = await moreYears(world, model, 40);
    await approved(years);
    const written = await world.db<{ n: number }[]>`
      select count(*)::int as n
      from plan
      where id = any(${years.map((y) => y.planId)}::uuid[])
      group by xmin`;
    expect(written.map((w) => w.n).toSorted((x, y) => x - y)).toEqual([8, 32]);
    expect(await rowsOf('task', years)).toBe(80);
    // To the specialist, to the chair and the author, to the author and the clerk: by app and by
    // mail.
    expect(await rowsOf('notice', years)).toBe(40 * 5 * 2);
    expect((await verifyAudit(world.db)).broken).toEqual([]);
  });

  it('gives each call its own outcome: refused, repeated, hit by a constraint, failed, done', async () => {
    const years = await moreYears(world, model, 7);
    await approved(years);
    const [a, b, c, d, e, f, g] = years as [Year, Year, Year, Year, Year, Year, Year];
    const number = (y: Year, n: number, who: 'clerk' | 'inspector' = 'clerk', key?: string) =>
      call(
        who,
        y.planId,
        {
          type: 'number',
          submissionId: y.submissionId,
          number: n,
          date: '2026-09-16',
          symbol: `${n}/KH-THHS`,
        },
        key,
      );
    const first = await execute(world.db, stream, number(c, 3, 'clerk', 'click-3'));
    const id = randomUUID();
    const settled = await executeAll(world.db, stream, [
      number(a, 1),
      number(b, 1),
      number(c, 3, 'clerk', 'click-3'),
      number(d, 4, 'inspector'),
      number(e, 5),
      { ...number(e, 6), streamId: randomUUID() },
      comment(f, id),
      comment(g, id),
    ]);
    const [one, same, again, refused, good, nowhere] = values(settled.slice(0, 6)) as [
      Answer | Refusal,
      Answer | Refusal,
      Answer,
      Refusal,
      Answer,
      Refusal,
    ];
    expect([one, same].filter((x) => isRefusal(x) && x.refused === 'number-taken')).toHaveLength(1);
    expect([one, same].filter((x) => !isRefusal(x))).toHaveLength(1);
    expect(again).toEqual(first);
    expect(refused).toMatchObject({ refused: 'not-allowed' });
    expect(isRefusal(good)).toBe(false);
    expect(nowhere).toMatchObject({ refused: 'not-found' });
    // Two comments with one id: a fault of that caller alone.
    expect(
      settled
        .slice(6)
        .map((s) => s.status)
        .toSorted(),
    ).toEqual(['fulfilled', 'rejected']);
    expect(
      (
        await world.db`
          select number
          from register_entry
          where submission_id = any(${years.map((y) => y.submissionId)}::uuid[])
          order by number`
      ).map((r) => r['number']),
    ).toEqual([1, 3, 5]);
    expect((await verifyAudit(world.db)).broken).toEqual([]);
  });

  it('takes calls on one year in their order, one after the other', async () => {
    const [year] = (await moreYears(world, model, 1)) as [Year];
    const answers = values(
      await executeAll(
        world.db,
        stream,
        Array.from({ length: 10 }, () => comment(year)),
      ),
    );
    expect(answers.map((x) => (x as { seq: number }).seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('leaves a paper unwritten when something is only said about it', async () => {
    const [year] = (await moreYears(world, model, 1)) as [Year];
    const written = async (): Promise<string[]> =>
      (
        await world.db<{ at: string }[]>`
          select xmin::text as at
          from submission
          where plan_id = ${year.planId}`
      ).map((r) => r.at);
    const before = await written();
    await execute(world.db, stream, comment(year));
    expect(await written()).toEqual(before);
    await execute(
      world.db,
      stream,
      call('principal', year.planId, {
        type: 'submit',
        submissionId: year.submissionId,
        draftVersion: 0,
      }),
    );
    expect(await written()).not.toEqual(before);
  });
});

describe('the door', () => {
  type Move = readonly ['comment' | 'submit' | 'recall' | 'endorse' | 'return', twice: boolean];
  const move: fc.Arbitrary<Move> = fc.tuple(
    fc.constantFrom('comment', 'submit', 'recall', 'endorse', 'return'),
    fc.boolean(),
  );
  const commandOf = (
    year: Year,
    [type]: Move,
    round: number,
    sha256: string,
  ): readonly [keyof World['people'], PlanCommand] => {
    const seen = { submissionId: year.submissionId, revision: round, sha256 };
    switch (type) {
      case 'comment':
        return [
          'principal',
          {
            type,
            submissionId: year.submissionId,
            commentId: randomUUID(),
            part: 'tasks',
            text: 'Ý kiến',
          },
        ];
      case 'submit':
        return ['principal', { type, submissionId: year.submissionId, draftVersion: 0 }];
      case 'recall':
        return ['principal', { type, ...seen }];
      case 'endorse':
        return ['specialist', { type, ...seen }];
      case 'return':
        return ['specialist', { type, ...seen, reason: 'Thiếu chỉ tiêu' }];
    }
  };
  const told = (outcome: Answer | Refusal) =>
    isRefusal(outcome)
      ? outcome
      : {
          seq: outcome['seq'],
          phase: outcome['phase'],
          submission: { ...(outcome['submission'] as object), id: '' },
          may: outcome['allowedActions'],
        };

  it('leaves what acts one after the other would leave, and one effect for a double click', async () => {
    const sha256 = signed(
      await execute(
        world.db,
        stream,
        call('principal', world.planId, { type: 'submit', submissionId: model, draftVersion: 1 }),
      ),
    ).sha256;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(move, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        async (scripts, two) => {
          const [ours, theirs] = [
            await moreYears(world, model, scripts.length),
            await moreYears(world, model, scripts.length),
          ];
          const act = door(world.db, stream, {
            transactionsAtOnce: two ? 2 : 1,
            maxCallsPerTransaction: 4,
          });
          const calls = (year: Year, moves: readonly Move[]) => {
            let round = 0;
            return moves.flatMap((m) => {
              if (m[0] === 'submit') round += 1;
              const one = call(
                ...(([who, command]) => [who, year.planId, command, randomUUID()] as const)(
                  commandOf(year, m, round, sha256),
                ),
              );
              return m[1] ? [one, one] : [one];
            });
          };
          const together = await Promise.all(
            scripts.map((moves, i) => Promise.all(calls(ours[i] as Year, moves).map(act))),
          );
          const inTurn: (Answer | Refusal)[][] = [];
          for (const [i, moves] of scripts.entries()) {
            const outcomes: (Answer | Refusal)[] = [];
            for (const one of calls(theirs[i] as Year, moves))
              outcomes.push(await execute(world.db, stream, one));
            inTurn.push(outcomes);
          }
          expect(together.map((some) => some.map(told))).toEqual(
            inTurn.map((some) => some.map(told)),
          );
          const kinds = async (years: readonly Year[]) =>
            Promise.all(
              years.map(async (y) =>
                (
                  await world.db<{ type: string }[]>`
                    select type
                    from event
                    where stream = ${y.planId}
                    order by seq`
                ).map((e) => e.type),
              ),
            );
          expect(await kinds(ours)).toEqual(await kinds(theirs));
          expect(await rowsOf('notice', ours)).toBe(await rowsOf('notice', theirs));
        },
      ),
      { numRuns: 12 },
    );
    expect((await verifyAudit(world.db)).broken).toEqual([]);
  }, 60_000);

  it('is no slower to a year because another one is held elsewhere', async () => {
    const [held, free] = (await moreYears(world, model, 2)) as [Year, Year];
    const act = door(world.db, stream);
    let waits: Promise<Answer | Refusal> | undefined;
    await world.db.begin(async (sql) => {
      await sql`select from plan where id = ${held.planId} for update`;
      waits = act(comment(held));
      for (let i = 0; i < 3; i += 1) expect(isRefusal(await act(comment(free)))).toBe(false);
    });
    expect(await waits).toMatchObject({ seq: 1 });
  });

  it('sends away whom it has no room for, and lets them in when they come again', async () => {
    const years = await moreYears(world, model, 5);
    const act = door(world.db, stream, { maxWaitingCalls: 3 });
    const outcomes = await Promise.all(years.map((y) => act(comment(y))));
    expect(outcomes.map((o) => isRefusal(o) && o.refused)).toEqual([
      false,
      false,
      false,
      'unavailable',
      'unavailable',
    ]);
    expect(isRefusal(await act(comment(years[4] as Year)))).toBe(false);
  });
});
