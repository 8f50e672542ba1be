import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '#domain/contracts/me';
import type { PlanView } from '#domain/contracts/plan';
import type { SubmissionView } from '#domain/contracts/submission';
import type { PlanContent } from '#domain/shapes/content';
import { fillPlan } from '../support/world.ts';
import { apiWorld, problem, type ApiWorld, type Client } from './support.ts';

let w: ApiWorld;
let principal: Client;
let specialist: Client;
let chair: Client;
beforeAll(async () => {
  w = await apiWorld();
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  [principal, specialist, chair] = [
    await w.signIn('principal'),
    await w.signIn('specialist'),
    await w.signIn('chair'),
  ];
});
afterAll(async () => {
  await w.close();
});

describe('one plan through the API, as the console does it', () => {
  let submissionId = '';
  let view: SubmissionView;
  const look = async (c: Client = principal): Promise<SubmissionView> =>
    (await c.get<SubmissionView>(`/api/submissions/${submissionId}`)).body;
  const act = async (c: Client, name: string, body: object) =>
    c.post(`/api/plans/${w.world.planId}/${name}`, body);
  const seen = () => ({ submissionId, revision: view.revision, sha256: view.sha256 });

  it('says who is signed in', async () => {
    const { status, body } = await principal.get<Me>('/api/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: { name: 'Nguyễn Thu Hạnh' },
      offices: [{ position: 'head' }],
      schoolYears: ['2026-2027'],
      clock: { today: '2026-09-08' },
    });
  });

  it('begins, saves part by part and signs', async () => {
    const { body: year } = await principal.get<PlanView>(`/api/plans/${w.world.planId}`);
    expect(year.obligations[0]).toMatchObject({
      state: 'open',
      dueOn: '2026-09-30',
      allowedActions: expect.arrayContaining(['begin']),
    });
    const begun = await act(principal, 'begin', {
      kind: 'plan',
      obligationIds: [year.obligations[0]?.id],
    });
    expect(begun.status).toBe(200);
    submissionId = (begun.body['submission'] as { id: string }).id;
    view = await look();
    expect(view).toMatchObject({ source: 'draft', mayEdit: true, state: 'draft', draftVersion: 0 });
    expect(view.gaps.length).toBeGreaterThan(3);
    for (const [part, content] of Object.entries(fillPlan(view.content as PlanContent))) {
      expect(
        (
          await principal.put(`/api/submissions/${submissionId}/draft/${part}`, {
            content,
            version: view.partVersions[part],
          })
        ).status,
      ).toBe(200);
    }
    view = await look();
    expect(view.gaps).toEqual([]);
    const sent = await act(principal, 'submit', { submissionId, draftVersion: view.draftVersion });
    expect(sent.body).toMatchObject({
      phase: 'approving',
      submission: { state: 'in-review', revision: 1 },
    });
  });

  it('is returned, mended, endorsed, approved', async () => {
    view = await look(specialist);
    expect(view).toMatchObject({
      source: 'revision',
      mayEdit: false,
      state: 'submitted',
      allowedActions: expect.arrayContaining(['endorse', 'return']),
    });
    expect(
      (await act(specialist, 'return', { ...seen(), reason: 'Mục III thiếu chỉ tiêu' })).status,
    ).toBe(200);
    view = await look();
    expect(view).toMatchObject({
      state: 'returned',
      decisions: [{ kind: 'returned', text: 'Mục III thiếu chỉ tiêu' }],
    });
    expect(
      (await act(principal, 'submit', { submissionId, draftVersion: view.draftVersion })).status,
    ).toBe(200);
    view = await look(specialist);
    expect(view.lastSeenRevision).toBe(1);
    expect(problem(await act(chair, 'approve', seen()))).toMatchObject({
      status: 409,
      code: 'wrong-state',
    });
    expect((await act(specialist, 'endorse', seen())).status).toBe(200);
    expect((await act(chair, 'approve', seen())).body).toMatchObject({ phase: 'executing' });
  });

  it('shows the year with strip, events and lists', async () => {
    const { body } = await specialist.get<PlanView>(`/api/plans/${w.world.planId}`);
    expect(body.strip).toMatchObject({ stage: 4, state: 'executing' });
    expect(body.events.map((e) => e.type)).toEqual([
      'opened',
      'begun',
      'submitted',
      'returned',
      'submitted',
      'endorsed',
      'approved',
    ]);
    expect(body.tasks).toHaveLength(2);
    const plans = await specialist.get<{
      data: { unit: { name: string }; state: string }[];
      total: number;
    }>('/api/plans?sort=unit&filter={"q":"hoa"}');
    expect(plans.body.data.map((p) => [p.unit.name, p.state])).toEqual([
      ['Trường Tiểu học Hoa Mai', 'waiting'],
      ['Trường Tiểu học Hoa Sen', 'executing'],
    ]);
    const submissions = await principal.get<{ total: number }>(
      '/api/submissions?filter={"state":"approved"}',
    );
    expect(submissions.body).toMatchObject({ total: 1 });
  });

  it('finds tasks by unit, those of the units under it with them', async () => {
    const { school, other, commune } = w.world.units;
    const under = async (unitId: string, c: Client = specialist) =>
      (await c.get<{ total: number }>(`/api/tasks?filter=${JSON.stringify({ unitId })}`)).body
        .total;
    expect([
      await under(school),
      await under(commune),
      await under(other),
      await under(w.world.directiveId),
    ]).toEqual([2, 2, 0, 0]);
    // A filter opens nothing: another school asks for the same unit in vain.
    expect(await under(school, await w.signIn('otherPrincipal'))).toBe(0);
  });
});
