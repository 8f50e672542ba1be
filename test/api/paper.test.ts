import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanView } from '#domain/contracts/plan';
import type { SubmissionView } from '#domain/contracts/submission';
import type { PlanContent } from '#domain/shapes/content';
import { apiWorld, problem, read, type ApiWorld, type Client } from './support.ts';

let w: ApiWorld;
let principal: Client;
let specialist: Client;
let clerk: Client;
let obligationId: string;
beforeAll(async () => {
  w = await apiWorld();
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  [principal, specialist, clerk] = [
    await w.signIn('principal'),
    await w.signIn('specialist'),
    await w.signIn('clerk'),
  ];
  const { body } = await principal.get<PlanView>(`/api/plans/${w.world.planId}`);
  obligationId = body.obligations.find((o) => o.kind === 'plan')?.id ?? '';
});
afterAll(async () => {
  await w.close();
});

const upload = async (c: Client, name: string, unitId = w.world.units.school) =>
  read<{ id: string; mediaType: string }>(
    await w.app.request(`/api/files?${new URLSearchParams({ unitId, name })}`, {
      method: 'POST',
      headers: { cookie: c.cookie, 'content-type': 'application/octet-stream' },
      body: new TextEncoder().encode('%PDF-1.7\nscan'),
    }),
  );
const act = async (c: Client, name: string, body: object) =>
  c.post<{ submission: { id: string; revision: number; sha256: string } }>(
    `/api/plans/${w.world.planId}/${name}`,
    body,
  );

describe('a paper plan entered by the office above', () => {
  let submissionId = '';
  it('is on the board as what it is, with its scan', async () => {
    const scan = await upload(specialist, 'Kế hoạch "đã ký".pdf');
    expect(scan).toMatchObject({ status: 200, body: { mediaType: 'application/pdf' } });
    // Attached to nothing yet, it is the uploader's office's alone.
    expect((await (await w.signIn('inspector')).get(`/api/files/${scan.body.id}`)).status).toBe(
      404,
    );
    const entered = await act(specialist, 'enter-on-behalf', {
      kind: 'plan',
      obligationIds: [obligationId],
      fileId: scan.body.id,
      signedOn: '2026-09-07',
      subject: 'Kế hoạch trên giấy',
    });
    expect(entered.status).toBe(200);
    submissionId = entered.body.submission.id;
    const { body } = await principal.get<SubmissionView>(`/api/submissions/${submissionId}`);
    expect(body).toMatchObject({
      onBehalf: true,
      source: 'revision',
      state: 'submitted',
      files: [{ name: 'Kế hoạch "đã ký".pdf' }],
      revisions: [{ onBehalf: true, signedOn: '2026-09-07' }],
    });
    const file = await w.app.request(`/api/files/${body.files[0]?.id}`, {
      headers: { cookie: principal.cookie },
    });
    expect([file.status, file.headers.get('content-type'), await file.text()]).toEqual([
      200,
      'application/pdf',
      '%PDF-1.7\nscan',
    ]);
    expect(file.headers.get('content-disposition')).toBe(
      'inline; filename="Ke hoach _a ky_.pdf"; filename*=UTF-8\'\'K%E1%BA%BF%20ho%E1%BA%A1ch%20%22%C4%91%C3%A3%20k%C3%BD%22.pdf',
    );
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });
  it('can be mended by the school when it comes back: the draft begins with what was entered', async () => {
    const seen = (await principal.get<SubmissionView>(`/api/submissions/${submissionId}`)).body;
    expect(
      (
        await act(await w.signIn('chair'), 'return', {
          submissionId,
          revision: seen.revision,
          sha256: seen.sha256,
          reason: 'Thiếu nhiệm vụ',
        })
      ).status,
    ).toBe(200);
    expect(problem(await act(principal, 'submit', { submissionId, draftVersion: 0 })).code).toBe(
      'stale-version',
    );
    const { body } = await principal.get<SubmissionView>(`/api/submissions/${submissionId}`);
    expect(body).toMatchObject({ source: 'revision', mayEdit: true, partVersions: {} });
    const heading = { ...(body.content as PlanContent).heading, subject: 'Đã sửa' };
    expect(
      (
        await principal.put(`/api/submissions/${submissionId}/draft/heading`, {
          content: heading,
          version: 0,
        })
      ).body,
    ).toMatchObject({ version: 2, draftVersion: 1 });
    const after = (await principal.get<SubmissionView>(`/api/submissions/${submissionId}`)).body;
    expect(after).toMatchObject({ source: 'draft', partVersions: { heading: 2, tasks: 1 } });
    expect((after.content as PlanContent).heading.subject).toBe('Đã sửa');
  });
  it('as a Word file: the draft for its authors, the signed text for others', async () => {
    const text = async (c: Client) => {
      const response = await w.app.request(`/api/submissions/${submissionId}/document.docx`, {
        headers: { cookie: c.cookie },
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ]);
      return (await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) }))
        .value;
    };
    expect(await text(principal)).toContain('Đã sửa');
    expect(await text(specialist)).toContain('Kế hoạch trên giấy');
  });
  it('has revisions to compare, and a number the clerk is offered', async () => {
    expect(
      (await specialist.get(`/api/submissions/${submissionId}/revisions/1`)).body,
    ).toMatchObject({ number: 1, content: { heading: { subject: 'Kế hoạch trên giấy' } } });
    expect((await specialist.get(`/api/submissions/${submissionId}/revisions/2`)).status).toBe(404);
    expect((await clerk.get(`/api/submissions/${submissionId}/register-proposal`)).body).toEqual({
      number: 1,
      symbol: '01/KH-THHS',
      date: '2026-09-08',
    });
    expect(
      (await specialist.get(`/api/submissions/${submissionId}/register-proposal`)).status,
    ).toBe(403);
  });
});
