import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiWorld, type ApiWorld, type Person } from './support.ts';

let w: ApiWorld;
beforeAll(async () => {
  w = await apiWorld();
});
afterAll(async () => {
  await w.close();
});

it('a signature by a lent office is as the law has it in the Word file, and on record with its authority', async () => {
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  const draft = await w.world.drafted('plan', '2026-09-08T01:00:00.000Z');
  const { units, people, planId, db } = w.world;
  await db`
    update appointment
    set title = 'Tổ trưởng chuyên môn 4-5'
    where person_id = ${people.teamLead}`;
  const post = async (who: Person, path: string, body: object) =>
    (await w.signIn(who)).post<{ newId: string; submission: { revision: number; sha256: string } }>(
      `/api/${path}`,
      body,
    );
  expect((await post('teamLead', `plans/${planId}/submit`, draft)).status).toBe(403);
  const lent = await post('principal', `units/${units.school}/delegate`, {
    position: 'head',
    personId: people.teamLead,
    authority: 'TL.',
    acts: ['sign'],
    kinds: [],
    from: '2026-09-08',
    to: null,
    reason: 'QĐ 9/QĐ-THHS',
  });
  expect(lent.status).toBe(200);
  const sent = await post('teamLead', `plans/${planId}/submit`, draft);
  expect(sent.status).toBe(200);
  const seen = {
    submissionId: draft.submissionId,
    revision: sent.body.submission.revision,
    sha256: sent.body.submission.sha256,
  };
  expect((await post('specialist', `plans/${planId}/endorse`, seen)).status).toBe(200);
  expect((await post('chair', `plans/${planId}/approve`, seen)).status).toBe(200);

  const file = await w.app.request(`/api/submissions/${draft.submissionId}/document.docx`, {
    headers: { cookie: (await w.signIn('principal')).cookie },
  });
  const text = (
    await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) })
  ).value
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
  const signed = text.indexOf('TL. HIỆU TRƯỞNG');
  expect(text.slice(signed, signed + 3)).toEqual([
    'TL. HIỆU TRƯỞNG',
    'TỔ TRƯỞNG CHUYÊN MÔN 4-5',
    'Phạm Văn Lành',
  ]);
  const approved = text.indexOf('PHÊ DUYỆT CỦA');
  expect(text.slice(approved, approved + 6)).toEqual([
    'PHÊ DUYỆT CỦA',
    'ỦY BAN NHÂN DÂN XÃ HOA SEN',
    'Ngày 08 tháng 9 năm 2026',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Hoàng Đình Sáng',
  ]);

  const [event] = await db<{ body: string }[]>`
    select body
    from event
    where stream = ${planId}
      and type = 'submitted'`;
  expect(JSON.parse(event?.body ?? '')).toMatchObject({
    actor: people.teamLead,
    office: {
      unitId: units.school,
      position: 'head',
      authority: 'TL.',
      lent: { delegationId: lent.body.newId, acts: ['sign'], kinds: [] },
    },
  });
});
