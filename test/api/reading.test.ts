import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '#db/access/people';
import { planAsSeen } from '#db/plan/as-seen';
import { readersOf } from '#db/submission/readers';
import { may } from '#domain/access/may';
import type { SectionMark, SubmissionReader, SubmissionView } from '#domain/contracts/submission';
import { apiWorld, problem, type ApiWorld, type Client, type Person } from './support.ts';

let w: ApiWorld;
let clients: Record<Person, Client>;
let submissionId = '';
let seen: { submissionId: string; revision: number; sha256: string };
const people: readonly Person[] = [
  'principal',
  'clerk',
  'teamLead',
  'otherPrincipal',
  'specialist',
  'chair',
  'director',
  'inspector',
  'admin',
  'admin2',
];
beforeAll(async () => {
  w = await apiWorld();
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  const draft = await w.world.drafted('plan', '2026-09-08T01:00:00.000Z');
  ({ submissionId } = draft);
  clients = Object.fromEntries(
    await Promise.all(people.map(async (p) => [p, await w.signIn(p)])),
  ) as Record<Person, Client>;
  await send(draft.draftVersion);
});
afterAll(async () => {
  await w.close();
});

async function send(draftVersion: number): Promise<void> {
  const sent = await clients.principal.post<{ submission: { revision: number; sha256: string } }>(
    `/api/plans/${w.world.planId}/submit`,
    { submissionId, draftVersion },
  );
  seen = {
    submissionId,
    revision: sent.body.submission.revision,
    sha256: sent.body.submission.sha256,
  };
}
const look = async (who: Person): Promise<SubmissionView> =>
  (await clients[who].get<SubmissionView>(`/api/submissions/${submissionId}`)).body;
const path = (): string => `/api/submissions/${submissionId}/marks`;
const mark = async (who: Person, part: string, revision = seen.revision) =>
  clients[who].put<{ marks: SectionMark[] }>(path(), { part, revision });
const unmark = async (who: Person, part: string, revision = seen.revision) =>
  clients[who].delete<{ marks: SectionMark[] }>(
    `${path()}?part=${part}&revision=${String(revision)}`,
  );
const brief = (marks: readonly SectionMark[]): string[] =>
  marks.map((m) => `${m.part} ${m.by.name} ${m.revision}`).toSorted((a, b) => a.localeCompare(b));

describe('sections marked as read', () => {
  it("are kept, each person's own, once however often they are sent, and taken back", async () => {
    expect((await mark('specialist', 'tasks')).status).toBe(200);
    await mark('specialist', 'tasks');
    await mark('chair', 'funding');
    expect(brief((await look('specialist')).marks)).toEqual([
      'funding Hoàng Đình Sáng 1',
      'tasks Đỗ Minh Khuê 1',
    ]);
    expect(brief((await unmark('chair', 'tasks')).body.marks)).toEqual([
      'funding Hoàng Đình Sáng 1',
      'tasks Đỗ Minh Khuê 1',
    ]);
    expect(brief((await unmark('chair', 'funding')).body.marks)).toEqual(['tasks Đỗ Minh Khuê 1']);
  });
  it('are not shown to the author, who sees those of the own unit only', async () => {
    await mark('clerk', 'heading');
    expect(brief((await look('principal')).marks)).toEqual(['heading Lê Thị Mận 1']);
    expect(brief((await look('director')).marks)).toEqual([
      'heading Lê Thị Mận 1',
      'tasks Đỗ Minh Khuê 1',
    ]);
    expect(brief((await mark('principal', 'heading')).body.marks)).toEqual([
      'heading Lê Thị Mận 1',
      'heading Nguyễn Thu Hạnh 1',
    ]);
  });
  it('belong to those who may read: a stranger and an administrator find nothing, before and after', async () => {
    for (const who of ['otherPrincipal', 'admin'] as const) {
      expect([who, (await mark(who, 'tasks')).status, (await unmark(who, 'tasks')).status]).toEqual(
        [who, 404, 404],
      );
    }
    const [row] = await w.world.db<{ n: number }[]>`
      select count(*)::int as n
      from section_mark
      where person_id in ${w.world.db([w.world.people.otherPrincipal, w.world.people.admin])}`;
    expect(row?.n).toBe(0);
  });
  it('are refused for another revision, another part, or in another shape, and nothing changes', async () => {
    const before = brief((await look('specialist')).marks);
    const stale = await mark('specialist', 'purpose', 2);
    expect([stale.status, problem(stale).code]).toEqual([409, 'stale-revision']);
    for (const body of [
      { part: 'indicators', revision: 1 },
      { part: 'nowhere', revision: 1 },
      { part: 'tasks', revision: 0 },
      { part: 'tasks', revision: 1, by: 'me' },
      {},
    ]) {
      expect([body, (await clients.specialist.put(path(), body)).status]).toEqual([body, 400]);
    }
    expect((await clients.specialist.delete(path())).status).toBe(400);
    expect(brief((await look('specialist')).marks)).toEqual(before);
  });
  it('are refused while nothing is signed', async () => {
    await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z', w.world.otherPlanId);
    const { submissionId: other } = await w.world.drafted(
      'plan',
      '2026-09-08T01:00:00.000Z',
      w.world.otherPlanId,
    );
    const answer = await clients.otherPrincipal.put(`/api/submissions/${other}/marks`, {
      part: 'tasks',
      revision: 1,
    });
    expect([answer.status, problem(answer).code]).toEqual([409, 'wrong-state']);
  });

  it('carry over to the next revision where the section reads the same, and only there', async () => {
    await mark('specialist', 'funding');
    await clients.specialist.post(`/api/plans/${w.world.planId}/return`, {
      ...seen,
      reason: 'Bổ sung nhiệm vụ.',
    });
    const before = await look('principal');
    const { tasks } = before.content as { tasks: { tasks: { title: string }[] } };
    const saved = await clients.principal.put<{ draftVersion: number }>(
      `/api/submissions/${submissionId}/draft/tasks`,
      {
        content: {
          tasks: tasks.tasks.map((t, i) => (i === 0 ? { ...t, title: `${t.title}, bổ sung` } : t)),
        },
        version: before.partVersions['tasks'],
      },
    );
    await send(saved.body.draftVersion);
    expect(seen.revision).toBe(2);
    const view = await look('specialist');
    expect(brief(view.marks).filter((m) => m.includes('Khuê'))).toEqual(['funding Đỗ Minh Khuê 1']);
    expect(view.lastSeenRevision).toBe(1);
    // What was carried over can be taken back, and does not come again.
    expect(
      brief((await unmark('specialist', 'funding')).body.marks).filter((m) => m.includes('Khuê')),
    ).toEqual([]);
    expect(brief((await look('specialist')).marks).filter((m) => m.includes('Khuê'))).toEqual([]);
  });
  it('make a revision the one to compare with only when it was read to the end', async () => {
    expect((await look('director')).lastSeenRevision).toBeNull();
    const parts = [
      'heading',
      'purpose',
      'objectives',
      'tasks',
      'funding',
      'organisation',
      'closing',
    ];
    for (const part of parts.slice(1)) await mark('director', part);
    await clients.specialist.post(`/api/plans/${w.world.planId}/return`, {
      ...seen,
      reason: 'Sửa lại một lần nữa.',
    });
    const again = async () => {
      const before = await look('principal');
      const { heading } = before.content as { heading: { subject: string } };
      const saved = await clients.principal.put<{ draftVersion: number }>(
        `/api/submissions/${submissionId}/draft/heading`,
        {
          content: { ...heading, subject: `${heading.subject}.` },
          version: before.partVersions['heading'],
        },
      );
      await send(saved.body.draftVersion);
    };
    await again();
    expect([seen.revision, (await look('director')).lastSeenRevision]).toEqual([3, null]);
    // All of revision 3: six carried over from revision 2, one read now.
    await mark('director', 'heading');
    expect((await look('director')).lastSeenRevision).toBeNull();
    await clients.specialist.post(`/api/plans/${w.world.planId}/return`, {
      ...seen,
      reason: 'Sửa lại lần cuối.',
    });
    await again();
    expect([seen.revision, (await look('director')).lastSeenRevision]).toEqual([4, 3]);
  });
});

describe('people to call in', () => {
  it('are exactly those who may read', async () => {
    const asked = await planAsSeen(
      w.deps.reference,
      w.reader,
      await actorOf(w.reader, w.world.people.specialist, '2026-09-08'),
      w.world.planId,
      '2026-09-08T02:00:00.000Z',
    );
    if (!asked) throw new Error('the specialist reads the plan');
    const all = await readersOf(w.reader, asked, undefined, 'vi', 1000);
    const everybody = await w.world.db<{ id: string }[]>`select id from person`;
    const mayRead: string[] = [];
    for (const { id } of everybody)
      if (may(await actorOf(w.reader, id, '2026-09-08'), 'read', asked.context.subject))
        mayRead.push(id);
    expect(all.map((p) => p.id).toSorted()).toEqual(mayRead.toSorted());
    expect(mayRead.length).toBeGreaterThan(5);
    expect(mayRead.length).toBeLessThan(everybody.length);
  });
  it('are found by name without diacritics, the nearest first, and not by a stranger', async () => {
    const ask = async (who: Person, q: string) =>
      clients[who].get<{ data: SubmissionReader[] }>(
        `/api/submissions/${submissionId}/people?q=${encodeURIComponent(q)}`,
      );
    expect((await ask('principal', 'do minh')).body.data).toMatchObject([
      { name: 'Đỗ Minh Khuê', office: { title: 'Chuyên viên', unit: { code: 'xa-hoasen' } } },
    ]);
    expect((await ask('specialist', '')).body.data[0]?.office.unit.code).toBe('th-hoasen');
    expect((await ask('specialist', 'Bách')).body.data).toEqual([]);
    expect((await ask('specialist', '%')).body.data).toEqual([]);
    expect((await ask('otherPrincipal', 'a')).status).toBe(404);
    expect((await ask('specialist', 'x'.repeat(300))).status).toBe(400);
  });
});

it('the queue is what waits for my review, filtered as the list is', async () => {
  const ask = async (who: Person, filter = '{}') =>
    (
      await clients[who].get<{ ids: string[] }>(
        `/api/work/queue?filter=${encodeURIComponent(filter)}`,
      )
    ).body.ids;
  expect(await ask('specialist')).toEqual([submissionId]);
  expect(await ask('specialist', '{"q":"hoa mai"}')).toEqual([]);
  expect(await ask('specialist', '{"kind":"draft"}')).toEqual([submissionId]);
  expect(await ask('otherPrincipal')).toEqual([]);
  expect((await clients.specialist.get('/api/work/queue?filter={"no":1}')).status).toBe(400);
});

describe('last year', () => {
  it("is what the unit had approved of this kind, with the programme's bases and the year's first day", async () => {
    expect((await look('specialist')).lastYear).toBeNull();
    const db = w.world.db;
    const [lastDirective, lastPlan, last, older] = [
      randomUUID(),
      randomUUID(),
      randomUUID(),
      randomUUID(),
    ];
    await db`
      insert into directive
      select ${lastDirective}, programme_id, issuer_unit_id, '2025-2026', title, symbol,
        'closed', content, version, issued_at, target_count, target_sha256, seq, head_hash
      from directive
      where id = ${w.world.directiveId}`;
    await db`
      insert into plan (id, directive_id, unit_id, phase, changed_at)
      values (
        ${lastPlan}, ${lastDirective}, ${w.world.units.school}, 'closed', '2026-06-30T00:00:00Z'
      )`;
    await db`
      insert into submission (id, plan_id, kind, state, revision, in_force, round, approved_at)
      values (${last}, ${lastPlan}, 'plan', 'approved', 3, 3, 1, '2025-10-01T00:00:00Z'),
        (${older}, ${lastPlan}, 'plan', 'recalled', 9, null, 1, null)`;
    await db`
      insert into school_year (unit_id, year, opens_on, semester1_ends_on, ends_on)
      values (${w.world.units.department}, '2026-2027', '2026-09-05', '2027-01-17', '2027-05-31')`;
    await db`
      update programme
      set content = jsonb_set(
        content, '{bases}',
        '[{"key":"b-9","symbol":"3296/QĐ-BGDĐT","date":"2018-08-30","text":"Quyết định","until":"2025-12-31"}]'
      )`;
    const view = await look('specialist');
    expect(view.lastYear).toEqual({ submissionId: last, schoolYear: '2025-2026', revision: 3 });
    expect(view.grounds).toEqual({
      bases: [
        { symbol: '3296/QĐ-BGDĐT', date: '2018-08-30', text: 'Quyết định', until: '2025-12-31' },
      ],
      yearOpensOn: '2026-09-05',
      lastFigures: [],
    });
    await db`update submission set state = 'returned', in_force = null where id = ${last}`;
    expect((await look('specialist')).lastYear).toBeNull();
  });
});

it('what is approved is judged as of the day it was signed, what waits as of today', async () => {
  const db = w.world.db;
  await db`
    update programme
    set content = jsonb_set(
      content, '{bases}',
      '[{"key":"b-9","symbol":"3296/QĐ-BGDĐT","date":"2018-08-30","text":"Quyết định","until":"2026-12-31"}]'
    )`;
  await clients.specialist.post(`/api/plans/${w.world.planId}/return`, {
    ...seen,
    reason: 'Bổ sung căn cứ.',
  });
  const before = await look('principal');
  const { heading } = before.content as { heading: { bases: object[] } };
  const bases = [
    ...heading.bases,
    {
      key: 'b-9',
      symbol: '3296/QĐ-BGDĐT',
      date: '2018-08-30',
      text: 'Quyết định số 3296/QĐ-BGDĐT ngày 30/8/2018',
    },
  ];
  const saved = await clients.principal.put<{ draftVersion: number; warnings: { code: string }[] }>(
    `/api/submissions/${submissionId}/draft/heading`,
    { content: { ...heading, bases }, version: before.partVersions['heading'] },
  );
  expect(saved.body.warnings).toEqual([]);
  await send(saved.body.draftVersion);
  const expired = async (): Promise<boolean> => {
    w.at('2027-02-01T02:00:00.000Z');
    const { warnings } = await look('specialist');
    w.at('2026-09-08T02:00:00.000Z');
    return warnings.some((c) => c.code === 'basis-expired');
  };
  expect(await expired()).toBe(true);
  await clients.specialist.post(`/api/plans/${w.world.planId}/endorse`, seen);
  await clients.chair.post(`/api/plans/${w.world.planId}/approve`, seen);
  expect([(await look('specialist')).state, await expired()]).toEqual(['approved', false]);
});
