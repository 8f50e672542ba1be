import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '#db/record/verify-audit';
import type { DraftConflict, SubmissionView } from '#domain/contracts/submission';
import { apiWorld, problem, type ApiWorld, type Client } from './support.ts';

let w: ApiWorld;
let principal: Client;
let teamLead: Client;
let draft: { submissionId: string; draftVersion: number };
beforeAll(async () => {
  w = await apiWorld();
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  draft = await w.world.drafted('plan', '2026-09-08T01:00:00.000Z');
  [principal, teamLead] = [await w.signIn('principal'), await w.signIn('teamLead')];
});
afterAll(async () => {
  await w.close();
});

const view = async (): Promise<SubmissionView> =>
  (await principal.get<SubmissionView>(`/api/submissions/${draft.submissionId}`)).body;
const save = async (c: Client, part: string, content: unknown, version: number) =>
  c.put(`/api/submissions/${draft.submissionId}/draft/${part}`, { content, version });

describe('409 for a draft that somebody else saved meanwhile', () => {
  it('says what lies there, by whom and when, and keeps it', async () => {
    const { partVersions, content } = await view();
    const heading = (content as { heading: { subject: string; bases: unknown[] } }).heading;
    w.at('2026-09-08T03:00:00.000Z');
    expect(
      (
        await save(
          teamLead,
          'heading',
          { ...heading, subject: 'Của tổ trưởng' },
          partVersions['heading'] ?? 0,
        )
      ).status,
    ).toBe(200);
    const stale = await save(
      principal,
      'heading',
      { ...heading, subject: 'Của hiệu trưởng' },
      partVersions['heading'] ?? 0,
    );
    expect(problem(stale)).toMatchObject({ status: 409, code: 'stale-version', retryable: false });
    expect(problem(stale).current as DraftConflict).toMatchObject({
      part: 'heading',
      version: (partVersions['heading'] ?? 0) + 1,
      content: { subject: 'Của tổ trưởng' },
      savedBy: { name: 'Phạm Văn Lành' },
      savedAt: '2026-09-08T03:00:00.000Z',
    });
    expect(((await view()).content as { heading: { subject: string } }).heading.subject).toBe(
      'Của tổ trưởng',
    );
  });
  it('lets two people write two parts, and only one of many at once the same part', async () => {
    const { partVersions, content } = await view();
    const parts = content as Record<string, unknown>;
    const [a, b] = await Promise.all([
      save(principal, 'purpose', parts['purpose'], partVersions['purpose'] ?? 0),
      save(teamLead, 'funding', parts['funding'], partVersions['funding'] ?? 0),
    ]);
    expect([a.status, b.status]).toEqual([200, 200]);
    const many = await Promise.all(
      Array.from({ length: 8 }, async () =>
        save(principal, 'organisation', parts['organisation'], partVersions['organisation'] ?? 0),
      ),
    );
    expect(many.map((m) => m.status).toSorted((x, y) => x - y)).toEqual([
      200, 409, 409, 409, 409, 409, 409, 409,
    ]);
  });
  it('refuses to sign what was changed after it was read', async () => {
    const { draftVersion } = await view();
    const stale = await principal.post(`/api/plans/${w.world.planId}/submit`, {
      submissionId: draft.submissionId,
      draftVersion: draftVersion - 1,
    });
    expect(problem(stale)).toMatchObject({ status: 409, code: 'stale-version' });
  });
  it('keeps what was typed even when nothing of it is complete', async () => {
    const { partVersions } = await view();
    const saved = await save(
      principal,
      'closing',
      { place: '', authority: '', position: '', signer: '', recipients: [] },
      partVersions['closing'] ?? 0,
    );
    expect(saved).toMatchObject({
      status: 200,
      body: {
        gaps: expect.arrayContaining([
          expect.objectContaining({ at: 'closing/signer', code: 'signer-missing' }),
        ]),
      },
    });
    const incomplete = await principal.post(`/api/plans/${w.world.planId}/submit`, {
      submissionId: draft.submissionId,
      draftVersion: (await view()).draftVersion,
    });
    expect(problem(incomplete)).toMatchObject({
      status: 422,
      code: 'incomplete',
      errors: expect.arrayContaining([
        expect.objectContaining({ at: 'closing/signer', message: 'Chưa ghi tên người ký' }),
      ]),
    });
    const again = await view();
    expect(
      (
        await save(
          principal,
          'closing',
          {
            place: 'Hoa Sen',
            authority: '',
            position: 'HIỆU TRƯỞNG',
            signer: 'Nguyễn Thu Hạnh',
            recipients: [{ key: 'r-1', text: 'Lưu: VT' }],
          },
          again.partVersions['closing'] ?? 0,
        )
      ).status,
    ).toBe(200);
  });
});

describe('one effect for one click', () => {
  let body: { submissionId: string; draftVersion: number };
  const submit = async (key: string, given: object = body) =>
    principal.post(`/api/plans/${w.world.planId}/submit`, given, { 'idempotency-key': key });
  it('however often and however fast it is sent', async () => {
    body = { submissionId: draft.submissionId, draftVersion: (await view()).draftVersion };
    const answers = await Promise.all(Array.from({ length: 10 }, async () => submit('click-0001')));
    expect(answers.map((a) => a.status)).toEqual(answers.map(() => 200));
    for (const a of answers) expect(a.body).toEqual(answers[0]?.body);
    expect((await view()).revision).toBe(1);
  });
  it('with the same bytes as the first time', async () => {
    const send = async (path: string, given: object, key: string): Promise<string> => {
      const answer = await w.app.request(path, {
        method: 'POST',
        headers: {
          cookie: principal.cookie,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(given),
      });
      return `${String(answer.status)} ${await answer.text()}`;
    };
    const { submissionId } = draft;
    const comment = {
      submissionId,
      commentId: crypto.randomUUID(),
      part: 'tasks',
      text: 'Xem lại',
    };
    const first = await send(`/api/plans/${w.world.planId}/comment`, comment, 'same-bytes');
    expect(first).toMatch(/^200 \{"/);
    expect([
      await send(`/api/plans/${w.world.planId}/comment`, comment, 'same-bytes'),
      await send(`/api/plans/${w.world.planId}/comment`, comment, 'same-bytes'),
    ]).toEqual([first, first]);
  });
  it('422 for another request under the same key; the key of one person is nothing to another', async () => {
    expect(problem(await submit('click-0001', { ...body, draftVersion: 99 }))).toMatchObject({
      status: 422,
      code: 'key-reused',
    });
    const theirs = await (
      await w.signIn('specialist')
    ).post(
      `/api/plans/${w.world.planId}/comment`,
      {
        submissionId: draft.submissionId,
        commentId: crypto.randomUUID(),
        part: 'tasks',
        text: 'x',
      },
      { 'idempotency-key': 'click-0001' },
    );
    expect(theirs.status).toBe(200);
  });
  it('and a repeat under a new key meets the state it finds', async () => {
    expect(problem(await submit('click-0002'))).toMatchObject({ status: 409, code: 'wrong-state' });
  });
  it('409 to who was overtaken at the desk: what was done, by whom, and when, in their language', async () => {
    const { revision, sha256 } = await view();
    const seen = { submissionId: draft.submissionId, revision, sha256 };
    const [specialist, chair] = [await w.signIn('specialist'), await w.signIn('chair')];
    const act = async (
      c: Client,
      name: string,
      more: object = {},
      headers?: Record<string, string>,
    ) => c.post(`/api/plans/${w.world.planId}/${name}`, { ...seen, ...more }, headers);
    w.at('2026-09-09T02:05:00.000Z');
    expect((await act(specialist, 'endorse')).status).toBe(200);
    w.at('2026-09-09T03:00:00.000Z');
    // The paper lies on the chair's desk by now: no want of powers, somebody was quicker.
    const again = problem(await act(specialist, 'endorse'));
    expect(again).toMatchObject({
      status: 409,
      code: 'already-decided',
      retryable: false,
      current: {
        act: 'endorsed',
        revision: 1,
        by: { name: 'Đỗ Minh Khuê' },
        office: { position: 'specialist' },
        at: '2026-09-09T02:05:00.000Z',
      },
    });
    expect(again.detail).toBe(
      'Việc gần nhất: Đồng ý, trình lãnh đạo (bản 1), Đỗ Minh Khuê (Chuyên viên, Ủy ban nhân dân xã Hoa Sen), lúc 09:05 ngày 09/09/2026.',
    );
    expect((await act(chair, 'return', { reason: 'Bổ sung kinh phí.' })).status).toBe(200);
    const returned = problem(await act(chair, 'approve', {}, { 'accept-language': 'en' }));
    expect(returned).toMatchObject({
      status: 409,
      code: 'wrong-state',
      current: { act: 'returned', by: { name: expect.any(String) } },
    });
    expect(returned.detail).toMatch(
      /^What was done last: .+ \(revision 1\), .+ \(.+\), at 10:00 on 09\/09\/2026\.$/,
    );
    w.at('2026-09-10T01:00:00.000Z');
    expect(
      (
        await principal.post(`/api/plans/${w.world.planId}/submit`, {
          submissionId: draft.submissionId,
          draftVersion: (await view()).draftVersion,
        })
      ).status,
    ).toBe(200);
    expect(problem(await act(specialist, 'endorse'))).toMatchObject({
      status: 409,
      code: 'stale-revision',
      params: { revision: 2 },
      current: {
        act: 'submitted',
        revision: 2,
        by: { name: 'Nguyễn Thu Hạnh' },
        at: '2026-09-10T01:00:00.000Z',
      },
    });
    // Who is at no desk learns nothing.
    const stranger = problem(await act(await w.signIn('clerk'), 'endorse'));
    expect([stranger.status, stranger.current, stranger.detail]).toEqual([
      403,
      undefined,
      undefined,
    ]);
  });
  it('also for drafts of directives and new units, which are made once', async () => {
    const [director, admin] = [await w.signIn('director'), await w.signIn('admin')];
    const [source] = await w.world.db<{ programme_id: string; content: unknown }[]>`
      select programme_id, content
      from directive
      limit 1`;
    const make = async () =>
      director.post<{ id: string }>(
        '/api/directives',
        {
          programmeId: source?.programme_id,
          issuerUnitId: w.world.units.department,
          schoolYear: '2027-2028',
          title: 'Mới',
          symbol: '1/SGDĐT',
          content: source?.content,
        },
        { 'idempotency-key': 'directive-1' },
      );
    const [a, b] = [await make(), await make()];
    expect([a.status, b.body.id]).toEqual([200, a.body.id]);
    const unit = {
      code: 'th-moi',
      kind: 'primary',
      name: 'Trường Tiểu học Mới',
      symbol: 'THM',
      place: 'Hoa Sen',
      openedOn: '2026-09-08',
      parents: [
        { line: 'professional', parentId: w.world.units.commune },
        { line: 'managing', parentId: w.world.units.commune },
      ],
    };
    const [c, d] = [
      await admin.post<{ id: string }>('/api/units', unit, { 'idempotency-key': 'unit-open-1' }),
      await admin.post<{ id: string }>('/api/units', unit, { 'idempotency-key': 'unit-open-1' }),
    ];
    expect([c.status, d.body]).toEqual([200, c.body]);
    expect(problem(await admin.post('/api/units', unit))).toMatchObject({
      status: 400,
      errors: [{ at: 'code', code: 'taken' }],
    });
    expect((await admin.get(`/api/units/${c.body.id}`)).body).toMatchObject({
      code: 'th-moi',
      parents: [{ unit: { code: 'xa-hoasen' } }, { unit: { code: 'xa-hoasen' } }],
    });
    expect((await verifyAudit(w.world.db)).broken).toEqual([]);
  });
});
