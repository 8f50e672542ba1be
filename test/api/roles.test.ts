import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanView } from '#domain/contracts/plan';
import type { SubmissionView } from '#domain/contracts/submission';
import { moveStopwatch } from '../support/stopwatch.ts';
import {
  apiWorld,
  problem,
  type Answer,
  type ApiWorld,
  type Client,
  type Person,
} from './support.ts';

let w: ApiWorld;
let submissionId = '';
let seen: { submissionId: string; revision: number; sha256: string };
let year: PlanView;
let clients: Record<Person, Client>;
beforeAll(async () => {
  w = await apiWorld();
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  const draft = await w.world.drafted('plan', '2026-09-08T01:00:00.000Z');
  ({ submissionId } = draft);
  clients = Object.fromEntries(
    await Promise.all(
      (
        [
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
        ] as const
      ).map(async (p) => [p, await w.signIn(p)]),
    ),
  ) as Record<Person, Client>;
  const sent = await clients.principal.post<{ submission: { revision: number; sha256: string } }>(
    `/api/plans/${w.world.planId}/submit`,
    draft,
  );
  seen = {
    submissionId,
    revision: sent.body.submission.revision,
    sha256: sent.body.submission.sha256,
  };
  year = (await clients.principal.get<PlanView>(`/api/plans/${w.world.planId}`)).body;
});
afterAll(async () => {
  await w.close();
});

const act = async (who: Person, name: string, body: object): Promise<Answer> =>
  clients[who].post(`/api/plans/${w.world.planId}/${name}`, body);
const codes = async (
  who: Person,
  tries: readonly (readonly [string, object])[],
): Promise<string[]> => {
  const out: string[] = [];
  for (const [name, body] of tries) {
    const answer = await act(who, name, body);
    out.push(`${name} ${answer.status === 200 ? 'done' : problem(answer).code}`);
  }
  return out;
};
const report = () => year.obligations.find((o) => o.kind === 'semester-report')?.id ?? '';
const number = () => ({ submissionId, number: 1, date: '2026-09-08', symbol: '01/KH-THHS' });

describe('a principal', () => {
  it('decides nothing about the own plan, extends no date, reminds nobody, and sees no other school', async () => {
    expect(
      await codes('principal', [
        ['endorse', seen],
        ['approve', seen],
        ['return', { ...seen, reason: 'x' }],
        ['extend', { obligationId: report(), dueOn: '2027-02-01', reason: 'x' }],
        ['urge', { obligationId: report() }],
      ]),
    ).toEqual([
      'endorse not-allowed',
      'approve not-allowed',
      'return not-allowed',
      'extend not-allowed',
      'urge not-allowed',
    ]);
    expect((await clients.principal.get(`/api/plans/${w.world.otherPlanId}`)).status).toBe(404);
    expect((await clients.principal.get('/api/operations')).status).toBe(403);
    expect(
      (await clients.principal.put('/api/calendar/2026-12-24', { working: false, name: 'x' }))
        .status,
    ).toBe(403);
  });
  it('does not manage people: neither the own school nor themselves', async () => {
    const appoint = {
      personId: w.world.people.principal,
      position: 'administrator',
      title: '',
      from: '2026-09-08',
      to: null,
    };
    expect(
      problem(await clients.principal.post(`/api/units/${w.world.units.school}/appoint`, appoint)),
    ).toMatchObject({ code: 'not-allowed' });
    expect(
      problem(await clients.principal.post('/api/people', { name: 'X', login: 'th-hoasen/x' })),
    ).toMatchObject({ code: 'not-allowed' });
    expect(
      (
        await clients.principal.post('/api/units', {
          code: 'th-moi',
          kind: 'primary',
          name: 'x',
          symbol: 'x',
          place: '',
          openedOn: '2026-09-08',
          parents: [{ line: 'managing', parentId: w.world.units.commune }],
        })
      ).status,
    ).toBe(404);
  });
  it('issues no directive for the commune', async () => {
    expect(
      problem(
        await clients.principal.post(`/api/directives/${w.world.directiveId}/issue`, {
          version: 1,
        }),
      ).code,
    ).toBe('not-found');
  });
});

describe('a deputy, a team lead and a clerk', () => {
  it('do not sign, recall or decide', async () => {
    for (const who of ['teamLead', 'clerk'] as const) {
      expect(
        await codes(who, [
          ['submit', { submissionId, draftVersion: 1 }],
          ['recall', seen],
          ['approve', seen],
          ['extend', { obligationId: report(), dueOn: '2027-02-01', reason: 'x' }],
        ]),
      ).toEqual([
        'submit not-allowed',
        'recall not-allowed',
        'approve not-allowed',
        'extend not-allowed',
      ]);
    }
    const [unit, id] = [w.world.units.school, crypto.randomUUID()];
    await w.world.db`
      insert into appointment ${w.world.db({
        id,
        person_id: w.world.people.otherPrincipal,
        unit_id: unit,
        position: 'deputy',
        during: '[2020-01-01,)',
        confirmed: true,
      })}`;
    moveStopwatch(2_100);
    expect(
      await codes('otherPrincipal', [
        ['submit', { submissionId, draftVersion: 1 }],
        ['recall', seen],
        ['number', number()],
      ]),
    ).toEqual(['submit not-allowed', 'recall not-allowed', 'number not-allowed']);
    await w.world.db`delete from appointment where id = ${id}`;
    moveStopwatch(2_100);
    expect((await clients.otherPrincipal.get(`/api/plans/${w.world.planId}`)).status).toBe(404);
  });
  it('a team lead enters no number, a clerk writes no progress and drafts nothing', async () => {
    expect(await codes('teamLead', [['number', number()]])).toEqual(['number not-allowed']);
    expect(
      await codes('clerk', [['begin', { kind: 'semester-report', obligationIds: [report()] }]]),
    ).toEqual(['begin not-allowed']);
    expect(
      problem(
        await clients.clerk.put(`/api/submissions/${submissionId}/draft/tasks`, {
          content: { tasks: [] },
          version: 2,
        }),
      ).code,
    ).toBe('not-allowed');
  });
});

describe('a specialist', () => {
  it('approves nothing that waits for endorsement, and drafts, signs and numbers nothing of a school', async () => {
    expect(
      await codes('specialist', [
        ['approve', seen],
        ['submit', { submissionId, draftVersion: 1 }],
        ['recall', seen],
        ['number', number()],
        ['begin', { kind: 'semester-report', obligationIds: [report()] }],
        ['extend', { obligationId: report(), dueOn: '2027-02-01', reason: 'x' }],
      ]),
    ).toEqual([
      'approve wrong-state',
      'submit not-allowed',
      'recall not-allowed',
      'number not-allowed',
      'begin not-allowed',
      'extend not-allowed',
    ]);
    expect(
      problem(
        await clients.specialist.put(`/api/submissions/${submissionId}/draft/tasks`, {
          content: { tasks: [] },
          version: 2,
        }),
      ).code,
    ).toBe('not-allowed');
  });
  it('does not see what a school drafts before it is signed, nor what was said about it', async () => {
    await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z', w.world.otherPlanId);
    const other = await w.world.drafted('plan', '2026-09-08T01:00:00.000Z', w.world.otherPlanId);
    await clients.otherPrincipal.post(`/api/plans/${w.world.otherPlanId}/comment`, {
      submissionId: other.submissionId,
      commentId: crypto.randomUUID(),
      part: 'tasks',
      text: 'chỉ trong trường',
    });
    const { body } = await clients.specialist.get<SubmissionView>(
      `/api/submissions/${other.submissionId}`,
    );
    expect(body).toMatchObject({
      source: 'none',
      content: null,
      comments: [],
      mayEdit: false,
      draftVersion: 0,
    });
    const text = JSON.stringify([
      (await clients.specialist.get(`/api/plans/${w.world.otherPlanId}`)).body,
      (await clients.specialist.get('/api/audit?perPage=500')).body,
      body,
    ]);
    expect(text).not.toContain('chỉ trong trường');
    expect(
      (await clients.specialist.get(`/api/submissions/${other.submissionId}/document.docx`)).status,
    ).toBe(404);
    expect(
      JSON.stringify((await clients.otherPrincipal.get(`/api/plans/${w.world.otherPlanId}`)).body),
    ).toContain('chỉ trong trường');
  });
});

describe('a head above', () => {
  it('takes no step of another office, and none before its turn', async () => {
    expect(
      await codes('director', [
        ['endorse', seen],
        ['approve', seen],
      ]),
    ).toEqual(['endorse not-allowed', 'approve not-allowed']);
    expect(await codes('chair', [['approve', seen]])).toEqual(['approve wrong-state']);
  });
  it('approves nothing they submitted themselves, whatever offices they hold', async () => {
    const id = crypto.randomUUID();
    await w.world.db`
      insert into appointment ${w.world.db({
        id,
        person_id: w.world.people.principal,
        unit_id: w.world.units.commune,
        position: 'specialist',
        during: '[2020-01-01,)',
        confirmed: true,
      })}`;
    moveStopwatch(2_100);
    expect(
      await codes('principal', [
        ['endorse', seen],
        ['return', { ...seen, reason: 'x' }],
      ]),
    ).toEqual(['endorse own-submission', 'return own-submission']);
    expect(
      (
        await clients.principal.get<{ data: { kind: string }[] }>(
          '/api/work?filter={"kind":"review"}',
        )
      ).body.data,
    ).toEqual([]);
    await w.world.db`delete from appointment where id = ${id}`;
    moveStopwatch(2_100);
  });
});

describe('an inspector', () => {
  it('reads the subtree and changes nothing in it', async () => {
    expect((await clients.inspector.get(`/api/plans/${w.world.planId}`)).status).toBe(200);
    expect(
      (await clients.inspector.get<{ total: number }>('/api/audit')).body.total,
    ).toBeGreaterThan(1);
    const all = await codes('inspector', [
      ['submit', { submissionId, draftVersion: 1 }],
      ['recall', seen],
      ['endorse', seen],
      ['approve', seen],
      ['return', { ...seen, reason: 'x' }],
      ['number', number()],
      ['comment', { submissionId, commentId: crypto.randomUUID(), part: 'tasks', text: 'x' }],
      ['begin', { kind: 'semester-report', obligationIds: [report()] }],
      ['extend', { obligationId: report(), dueOn: '2027-02-01', reason: 'x' }],
      ['urge', { obligationId: report() }],
    ]);
    expect(all.filter((code) => !code.endsWith('not-allowed'))).toEqual([]);
    const { body } = await clients.inspector.get<PlanView>(`/api/plans/${w.world.planId}`);
    expect([...body.obligations.flatMap((o) => o.allowedActions), body.mayProgress]).toEqual([
      false,
    ]);
  });
});

describe('an administrator', () => {
  it('manages, and neither reads nor signs what is not theirs by office', async () => {
    for (const path of [
      `/api/plans/${w.world.planId}`,
      `/api/submissions/${submissionId}`,
      `/api/submissions/${submissionId}/document.docx`,
      `/api/board?directiveId=${w.world.directiveId}`,
      `/api/directives/${w.world.directiveId}`,
    ]) {
      expect([path, (await clients.admin.get(path)).status]).toEqual([path, 404]);
    }
    expect((await clients.admin.get<{ total: number }>('/api/plans')).body.total).toBe(0);
    expect(
      await codes('admin', [
        ['approve', seen],
        ['submit', { submissionId, draftVersion: 1 }],
      ]),
    ).toEqual(['approve not-found', 'submit not-found']);
    expect((await clients.admin.get('/api/operations')).status).toBe(200);
  });
  it('appoints nobody to an office that signs without a second administrator, and never themselves', async () => {
    const appoint = {
      personId: w.world.people.clerk,
      position: 'deputy',
      title: '',
      from: '2026-09-08',
      to: null,
    };
    const made = await clients.admin.post<{ newId: string }>(
      `/api/units/${w.world.units.school}/appoint`,
      appoint,
    );
    expect(made.status).toBe(200);
    expect(
      problem(
        await clients.admin.post(`/api/units/${w.world.units.school}/confirm-appointment`, {
          appointmentId: made.body.newId,
        }),
      ).code,
    ).toBe('second-person-needed');
    expect(
      problem(
        await clients.admin.post(`/api/units/${w.world.units.school}/appoint`, {
          ...appoint,
          personId: w.world.people.admin,
        }),
      ).code,
    ).toBe('own-appointment');
    expect(
      (
        await clients.clerk.put(`/api/submissions/${submissionId}/draft/tasks`, {
          content: { tasks: [] },
          version: 2,
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await clients.admin2.post(`/api/units/${w.world.units.school}/confirm-appointment`, {
          appointmentId: made.body.newId,
        })
      ).status,
    ).toBe(200);
    expect(
      problem(
        await clients.clerk.put(`/api/submissions/${submissionId}/draft/tasks`, {
          content: { tasks: [] },
          version: 2,
        }),
      ).code,
    ).toBe('wrong-state');
  });
});
