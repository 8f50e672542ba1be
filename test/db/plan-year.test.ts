import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/postgres/connect';
import type { Answer } from '#db/record/stream';
import { verifyAudit } from '#db/record/verify-audit';
import { isRefusal, type Refusal } from '#domain/problems';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld, type World } from '../support/world.ts';

interface Told {
  submission: {
    id: string;
    state: string;
    revision: number;
    sha256: string;
    round: number;
    stepIndex: number | null;
  };
  phase: string;
  allowedActions: string[];
}
function told(answer: Answer | Refusal): Told {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as unknown as Told;
}
const seen = (t: Told) => ({
  submissionId: t.submission.id,
  revision: t.submission.revision,
  sha256: t.submission.sha256,
});

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await smallWorld(database.url);
});
afterAll(async () => {
  await world.close();
  await database.close();
});

describe('one plan through its year, by the acts of the law', () => {
  let plan: Told;

  it('opens on its date, is drafted, signed and sent up', async () => {
    expect(told(await world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z')).phase).toBe(
      'drafting',
    );
    const { submissionId, draftVersion } = await world.drafted('plan', '2026-09-08T02:00:00.000Z');
    expect(
      await world.act(
        'clerk',
        { type: 'submit', submissionId, draftVersion },
        '2026-09-09T02:00:00.000Z',
      ),
    ).toMatchObject({ refused: 'not-allowed' });
    expect(
      await world.act(
        'otherPrincipal',
        { type: 'submit', submissionId, draftVersion },
        '2026-09-09T02:00:00.000Z',
      ),
    ).toMatchObject({ refused: 'not-found' });
    expect(
      await world.act(
        'principal',
        { type: 'submit', submissionId, draftVersion: 7 },
        '2026-09-09T02:00:00.000Z',
      ),
    ).toMatchObject({ refused: 'stale-version' });
    plan = told(
      await world.act(
        'principal',
        { type: 'submit', submissionId, draftVersion },
        '2026-09-09T02:00:00.000Z',
        { key: 'click-1' },
      ),
    );
    expect(plan).toMatchObject({
      phase: 'approving',
      submission: { state: 'in-review', revision: 1, round: 1, stepIndex: 0 },
      allowedActions: expect.arrayContaining(['recall']),
    });
  });

  it('answers a repeat of the same click with the same answer and refuses another body under its key', async () => {
    const repeat = await world.act(
      'principal',
      { type: 'submit', submissionId: plan.submission.id, draftVersion: 1 },
      '2026-09-09T02:05:00.000Z',
      { key: 'click-1' },
    );
    expect(repeat).toEqual(plan);
    expect(
      await world.act('principal', { type: 'recall', ...seen(plan) }, '2026-09-09T02:05:00.000Z', {
        key: 'click-1',
      }),
    ).toMatchObject({ refused: 'key-reused' });
  });

  it('is returned with a reason, mended, endorsed and approved by the offices of the route', async () => {
    expect(
      await world.act('chair', { type: 'approve', ...seen(plan) }, '2026-09-10T02:00:00.000Z'),
    ).toMatchObject({ refused: 'wrong-state' });
    expect(
      await world.act(
        'specialist',
        { type: 'return', ...seen(plan), reason: '  ' },
        '2026-09-10T02:00:00.000Z',
      ),
    ).toMatchObject({ refused: 'reason-missing' });
    const returned = told(
      await world.act(
        'specialist',
        { type: 'return', ...seen(plan), reason: 'Mục III thiếu chỉ tiêu tập huấn' },
        '2026-09-10T02:00:00.000Z',
      ),
    );
    expect(returned.submission.state).toBe('returned');
    plan = told(
      await world.act(
        'principal',
        { type: 'submit', submissionId: plan.submission.id, draftVersion: 1 },
        '2026-09-11T02:00:00.000Z',
      ),
    );
    expect(plan.submission).toMatchObject({ revision: 2, round: 2 });
    expect(
      await world.act(
        'specialist',
        { type: 'endorse', ...seen(plan), revision: 1 },
        '2026-09-14T02:00:00.000Z',
      ),
    ).toMatchObject({ refused: 'stale-revision' });
    expect(
      told(
        await world.act(
          'specialist',
          { type: 'endorse', ...seen(plan) },
          '2026-09-14T02:00:00.000Z',
        ),
      ).submission.stepIndex,
    ).toBe(1);
    expect(
      await world.act('principal', { type: 'recall', ...seen(plan) }, '2026-09-14T03:00:00.000Z'),
    ).toMatchObject({ refused: 'already-decided' });
    expect(
      told(await world.act('chair', { type: 'approve', ...seen(plan) }, '2026-09-15T02:00:00.000Z'))
        .phase,
    ).toBe('executing');
  });

  it('is numbered once, in the register of the school', async () => {
    const number = {
      type: 'number' as const,
      submissionId: plan.submission.id,
      number: 12,
      date: '2026-09-16',
      symbol: '12/KH-THHS',
    };
    expect(
      await world.act('principal', { ...number, date: '2026-09-20' }, '2026-09-16T02:00:00.000Z'),
    ).toMatchObject({ refused: 'bad-input' });
    told(await world.act('clerk', number, '2026-09-16T02:00:00.000Z'));
    expect(await world.act('clerk', number, '2026-09-16T02:00:00.000Z')).toMatchObject({
      refused: 'number-taken',
    });
  });

  it('becomes tasks, whose progress people note', async () => {
    const tasks = await world.db<{ id: string; is_leaf: boolean }[]>`
      select id, is_leaf
      from task
      where plan_id = ${world.planId}
      order by position`;
    expect(tasks).toHaveLength(2);
    told(
      await world.act(
        'teamLead',
        { type: 'progress', taskId: tasks[0]?.id ?? '', percent: 60, note: 'Đã tập huấn đợt 1' },
        '2026-10-20T02:00:00.000Z',
      ),
    );
    expect(
      await world.act(
        'inspector',
        { type: 'progress', taskId: tasks[0]?.id ?? '', percent: 100 },
        '2026-10-20T02:00:00.000Z',
      ),
    ).toMatchObject({ refused: 'not-allowed' });
  });

  it('is reported on, and closes when nothing is owed any more', async () => {
    for (const [kind, month] of [
      ['semester-report', '2027-01'],
      ['year-report', '2027-05'],
    ] as const) {
      const { submissionId, draftVersion } = await world.drafted(kind, `${month}-10T02:00:00.000Z`);
      const sent = told(
        await world.act(
          'principal',
          { type: 'submit', submissionId, draftVersion },
          `${month}-11T02:00:00.000Z`,
        ),
      );
      told(
        await world.act(
          'specialist',
          { type: 'endorse', ...seen(sent) },
          `${month}-12T02:00:00.000Z`,
        ),
      );
      told(
        await world.act('chair', { type: 'approve', ...seen(sent) }, `${month}-13T02:00:00.000Z`),
      );
    }
    expect(
      await world.db`
        select numerator, denominator
        from indicator_value
        where plan_id = ${world.planId}`,
    ).toEqual([
      { numerator: 38, denominator: 40 },
      { numerator: 38, denominator: 40 },
    ]);
    expect(told(await world.tick({ type: 'close' }, '2027-05-14T02:00:00.000Z')).phase).toBe(
      'closed',
    );
  });

  it('has told each desk and each author, once a person and channel', async () => {
    const told = await world.db<{ kind: string; n: number }[]>`
      select kind, count(*)::int as n
      from notice
      where plan_id = ${world.planId}
        and channel = 'mail'
      group by kind
      order by kind`;
    expect(Object.fromEntries(told.map((t) => [t.kind, t.n]))).toEqual({
      opened: 1,
      'to-review': 7,
      returned: 1,
      endorsed: 3,
      approved: 3,
      'to-number': 3,
    });
  });

  it('leaves a chain that verifies, and shows the first broken link when someone changes what happened', async () => {
    expect((await verifyAudit(world.db)).broken).toEqual([]);
    await expect(world.db`update event set body = body || ' '`).rejects.toThrow(
      /permission denied/,
    );
    const owner = connect(database.url, 'owner', 1);
    await owner`
      update event
      set body = replace(body, 'Approved', 'x') || ' '
      where stream = ${world.planId}
        and seq = 5`;
    expect((await verifyAudit(owner)).broken[0]).toMatchObject({
      stream: world.planId,
      seq: 5,
      why: 'hash',
    });
    await owner.end();
  });
});
