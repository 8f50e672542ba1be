import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing } from '#domain/content/complete';
import { planContent, reportContent } from '#domain/contracts/content';
import { connect, type Db } from '#db/connect';
import { execute } from '#db/execute';
import { planStream } from '#db/plan-stream';
import { verifyAudit } from '#db/verify-audit';
import { saveWholeDraft } from '#demo/drafts';
import { seedSmallWorld, type SmallWorld } from '#demo/year';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';

describe('the small world for tests', () => {
  let database: TestDatabase;
  let db: Db;
  let world: SmallWorld;
  const now = '2026-10-01T02:00:00.000Z';

  beforeAll(async () => {
    database = await testDatabase();
    world = await seedSmallWorld(database.url, now);
    db = connect(database.url, 'nk_writer', 2);
  });
  afterAll(async () => {
    await db.end();
    await database.close();
  });

  test('its texts lack nothing', () => {
    expect(missing(planContent.parse(world.planText), world.directive)).toEqual([]);
    expect(missing(reportContent.parse(world.reportText), world.directive)).toEqual([]);
  });

  test('its directive is issued to both schools', async () => {
    const plans = await db<{ phase: string; count: number }[]>`select phase, count(*)::int as count from plan group by phase`;
    expect(plans).toEqual([{ phase: 'waiting', count: 2 }]);
  });

  test('a plan can be taken from the opening to the approval', async () => {
    const stream = planStream(db, world.zone);
    const act = async (actor: Parameters<typeof execute>[2]['actor'], command: object) =>
      execute(db, stream, { actor, now, streamId: world.school.planId, command: command as never }) as Promise<{ phase: string; submission: { id: string; revision: number; sha256: string } }>;
    await act({ kind: 'system' }, { type: 'open' });
    const { submission } = await act(world.actors.principal, { type: 'begin', kind: 'plan', obligationIds: [world.school.plan] });
    const draftVersion = await saveWholeDraft(db, submission.id, world.planText, { by: world.actors.principal.personId, now });
    const sent = await act(world.actors.principal, { type: 'submit', submissionId: submission.id, draftVersion });
    const seen = { submissionId: submission.id, revision: sent.submission.revision, sha256: sent.submission.sha256 };
    await act(world.actors.specialist, { type: 'endorse', ...seen });
    const approved = await act(world.actors.chair, { type: 'approve', ...seen });
    expect(approved.phase).toBe('executing');
    expect(await verifyAudit(db)).toMatchObject({ broken: [] });
  });
});
