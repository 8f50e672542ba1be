import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '#domain/contracts/me';
import type { DelegatesView, MyDelegations, UnitView } from '#domain/contracts/unit';
import { words } from '#domain/words/index';
import { apiWorld, problem, type ApiWorld, type Client, type Person } from './support.ts';

let w: ApiWorld;
let clients: Record<Person, Client>;
const deputy = crypto.randomUUID();
beforeAll(async () => {
  w = await apiWorld();
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  const draft = await w.world.drafted('plan', '2026-09-08T01:00:00.000Z');
  await w.world.act('principal', { type: 'submit', ...draft }, '2026-09-08T01:00:01.000Z');
  // The other school's head is the commune's deputy too: somebody to whom its head can lend.
  await w.world.db`
    insert into appointment ${w.world.db({
      id: deputy,
      person_id: w.world.people.otherPrincipal,
      unit_id: w.world.units.commune,
      position: 'deputy',
      during: '[2020-01-01,)',
      confirmed: true,
      title: 'Phó Chủ tịch',
    })}`;
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
});
afterAll(async () => {
  await w.close();
});

const act = async (
  who: Person,
  name: string,
  body: object,
  unit: keyof ApiWorld['world']['units'] = 'commune',
) => clients[who].post<{ newId: string }>(`/api/units/${w.world.units[unit]}/${name}`, body);
const unit = async (who: Person, of: keyof ApiWorld['world']['units'] = 'commune') =>
  (await clients[who].get<UnitView>(`/api/units/${w.world.units[of]}`)).body;
const me = async (who: Person) => (await clients[who].get<Me>('/api/me')).body;
const lend = (over: object = {}) => ({
  position: 'head',
  personId: w.world.people.otherPrincipal,
  authority: 'KT.',
  acts: ['review', 'approve'],
  kinds: [],
  from: '2026-09-08',
  to: '2026-09-20',
  reason: 'TB 15/TB-UBND',
  ...over,
});

describe('lending an office', () => {
  it('says before to whom it could go, and how each would sign', async () => {
    const { body } = await clients.chair.get<DelegatesView>(
      `/api/units/${w.world.units.commune}/delegates?position=head&on=2026-09-08`,
    );
    expect(body.acts).toEqual(['review', 'approve', 'sign']);
    expect(
      body.candidates.map((c) => [
        c.person.id === w.world.people.otherPrincipal
          ? 'otherPrincipal'
          : c.person.id === w.world.people.specialist
            ? 'specialist'
            : 'principal',
        c.authority,
        c.office.unit.code,
        c.signature.join(' / '),
      ]),
    ).toEqual([
      ['specialist', 'TL.', 'xa-hoasen', 'TL. CHỦ TỊCH / CHUYÊN VIÊN'],
      ['specialist', 'TUQ.', 'xa-hoasen', 'TUQ. CHỦ TỊCH / CHUYÊN VIÊN'],
      ['otherPrincipal', 'KT.', 'xa-hoasen', 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH'],
      ['principal', 'TUQ.', 'th-hoasen', 'TUQ. CHỦ TỊCH / HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC HOA SEN'],
      [
        'otherPrincipal',
        'TUQ.',
        'th-hoamai',
        'TUQ. CHỦ TỊCH / HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC HOA MAI',
      ],
    ]);
    const asked = async (who: Person, query = '') =>
      (await clients[who].get(`/api/units/${w.world.units.commune}/delegates${query}`)).status;
    expect([
      await asked('admin'),
      await asked('specialist'),
      await asked('inspector'),
      await asked('principal'),
      await asked('chair', '?position=x'),
      await asked('chair', '?on=2026-02-30'),
    ]).toEqual([200, 403, 403, 404, 400, 400]);
  });
  it('by its holder gives its powers and its desk at once, and takes them back', async () => {
    expect(
      new Map(
        (await me('otherPrincipal')).offices.map((o) => [o.position, [o.authority, o.lentUntil]]),
      ),
    ).toEqual(
      new Map([
        ['deputy', ['KT.', undefined]],
        ['head', ['', undefined]],
      ]),
    );
    const lent = await act('chair', 'delegate', lend());
    expect(lent.status).toBe(200);
    expect((await me('otherPrincipal')).offices.at(-1)).toMatchObject({
      position: 'head',
      authority: 'KT.',
      lentUntil: '2026-09-20',
      unit: { code: 'xa-hoasen' },
    });
    const [mine] = (await unit('chair')).delegations;
    expect(mine).toMatchObject({
      id: lent.body.newId,
      state: 'in-force',
      signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      reason: 'TB 15/TB-UBND',
      mayEnd: true,
      mayConfirm: false,
    });
    expect((await unit('specialist')).delegations[0]).toMatchObject({
      id: lent.body.newId,
      mayEnd: false,
    });
    const both = await Promise.all(
      (['chair', 'otherPrincipal', 'principal'] as const).map(
        async (who) => (await clients[who].get<MyDelegations>('/api/delegations')).body,
      ),
    );
    expect(
      both.map((b) => [
        b.given.length,
        b.received.length,
        b.offices.map((o) => o.position).toSorted(),
      ]),
    ).toEqual([
      [1, 0, ['head']],
      [0, 1, ['deputy', 'head']],
      [0, 0, ['head']],
    ]);
    expect(
      problem(
        await act(
          'otherPrincipal',
          'delegate',
          lend({ personId: w.world.people.specialist, authority: 'TL.' }),
        ),
      ),
    ).toMatchObject({ status: 403, code: 'delegation-of-lent' });
    expect(
      problem(
        await act('specialist', 'end-delegation', {
          delegationId: lent.body.newId,
          on: '2026-09-08',
        }),
      ).code,
    ).toBe('not-allowed');
    expect(
      (await act('chair', 'end-delegation', { delegationId: lent.body.newId, on: '2026-09-08' }))
        .status,
    ).toBe(200);
    expect((await me('otherPrincipal')).offices).toHaveLength(2);
    expect((await unit('chair')).delegations).toEqual([]);
  });
  it('by an administrator takes a second one, who sees that they are asked', async () => {
    const { body } = await act('admin', 'delegate', lend({ from: '2026-09-10' }));
    expect((await unit('admin')).delegations[0]).toMatchObject({
      state: 'proposed',
      mayConfirm: false,
      mayEnd: true,
    });
    expect(
      problem(await act('admin', 'confirm-delegation', { delegationId: body.newId })).code,
    ).toBe('second-person-needed');
    expect(
      problem(await act('chair', 'confirm-delegation', { delegationId: body.newId })).code,
    ).toBe('not-allowed');
    expect((await unit('admin2')).delegations[0]?.mayConfirm).toBe(true);
    expect((await act('admin2', 'confirm-delegation', { delegationId: body.newId })).status).toBe(
      200,
    );
    expect((await unit('chair')).delegations[0]).toMatchObject({ state: 'coming' });
    await act('admin', 'end-delegation', { delegationId: body.newId, on: '2026-09-08' });
  });
  it('a repeat under the same key is the same delegation', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const [one, two] = [
      await clients.chair.post<{ newId: string }>(
        `/api/units/${w.world.units.commune}/delegate`,
        lend(),
        key,
      ),
      await clients.chair.post<{ newId: string }>(
        `/api/units/${w.world.units.commune}/delegate`,
        lend(),
        key,
      ),
    ];
    expect([one.status, two.body]).toEqual([200, one.body]);
    await act('chair', 'end-delegation', { delegationId: one.body.newId, on: '2026-09-08' });
  });
  it.each([
    [{ personId: '11111111-1111-4111-8111-111111111111' }, 404, 'not-found'],
    [{ acts: [] }, 400, 'bad-input'],
    [{ acts: ['issue'] }, 400, 'bad-input'],
    [{ authority: 'TM.' }, 400, 'bad-input'],
    [{ kinds: ['letter'] }, 400, 'bad-input'],
    [{ reason: 'a\nb' }, 400, 'bad-input'],
    [{ from: '2026-02-30' }, 400, 'bad-input'],
    [{ from: '2026-09-07' }, 422, 'date-in-past'],
    [{ to: '2026-09-08' }, 422, 'dates-crossed'],
    [{ authority: 'TL.' }, 422, 'delegation-receiver'],
    [{ authority: 'TUQ.' }, 422, 'delegation-content-missing'],
    [{ authority: 'TUQ.', kinds: ['plan'], to: null }, 422, 'delegation-open-ended'],
    [{ authority: 'TUQ.', kinds: ['plan'], to: '2027-09-09' }, 422, 'delegation-too-long'],
    [{ authority: 'TUQ.', kinds: ['plan'], reason: '' }, 422, 'delegation-paper-missing'],
    [{ position: 'specialist', acts: ['review'] }, 403, 'not-allowed'],
    [{ extra: 1 }, 400, 'bad-input'],
  ])('refuses %j with %i %s and a sentence, and nothing changed', async (over, status, code) => {
    const answer = await act('chair', 'delegate', lend(over));
    expect([answer.status, problem(answer).code]).toEqual([status, code]);
    expect(problem(answer).title).toMatch(/\p{Lu}.{15,}\./u);
    expect((await unit('chair')).delegations).toEqual([]);
  });
  it('says in the words of the form what it is refused for', async () => {
    expect(problem(await act('chair', 'delegate', lend({ authority: 'TL.' }))).title).toBe(
      words('vi').problems['delegation-receiver']({ authority: 'TL.' }),
    );
  });
});

describe('leave', () => {
  it('is entered by the person, their head or an administrator, and shows readers of the unit no reason', async () => {
    const mine = { personId: w.world.people.clerk, from: '2026-09-09', to: '2026-09-12' };
    expect(problem(await act('teamLead', 'enter-leave', mine, 'school')).code).toBe('not-allowed');
    expect(
      problem(await act('clerk', 'enter-leave', { ...mine, reason: 'ốm' }, 'school')),
    ).toMatchObject({ status: 400, errors: [{ at: 'reason', code: 'unknown-field' }] });
    expect((await act('clerk', 'enter-leave', mine, 'school')).status).toBe(200);
    expect(problem(await act('principal', 'enter-leave', mine, 'school')).code).toBe('overlap');
    const seen = await unit('specialist', 'school');
    expect([
      seen.leaves.map((l) => [l.person.id, l.from, l.to, l.mayEnd]),
      seen.mayEnterLeave,
    ]).toEqual([[[w.world.people.clerk, '2026-09-09', '2026-09-12', false]], []]);
    const [leave] = (await unit('principal', 'school')).leaves;
    expect([
      (await unit('clerk', 'school')).mayEnterLeave.length,
      (await unit('principal', 'school')).mayEnterLeave.length,
      leave?.mayEnd,
    ]).toEqual([1, 3, true]);
    w.at('2026-09-10T02:00:00.000Z');
    expect(
      (await unit('principal', 'school')).offices.filter((o) => o.onLeave).map((o) => o.person.id),
    ).toEqual([w.world.people.clerk]);
    expect(
      (await act('principal', 'end-leave', { leaveId: leave?.id, on: '2026-09-10' }, 'school'))
        .status,
    ).toBe(200);
    expect((await unit('principal', 'school')).offices.some((o) => o.onLeave)).toBe(false);
    w.at('2026-09-08T02:00:00.000Z');
  });
});

describe('hand-over', () => {
  it('the office goes to the successor with all that waits; the predecessor sees none of it', async () => {
    const waits = async (who: Person) =>
      (await clients[who].get<{ data: { kind: string }[] }>('/api/work?filter={"kind":"review"}'))
        .body.data.length;
    const [office] = (await unit('admin')).offices.filter((o) => o.position === 'specialist');
    expect(await waits('specialist')).toBe(1);
    expect(
      problem(
        await act('chair', 'hand-over', {
          appointmentId: office?.appointmentId,
          toPersonId: w.world.people.inspector,
          on: '2026-09-08',
        }),
      ).code,
    ).toBe('not-allowed');
    expect(
      problem(
        await act('admin', 'hand-over', {
          appointmentId: office?.appointmentId,
          toPersonId: w.world.people.specialist,
          on: '2026-09-08',
        }),
      ),
    ).toMatchObject({ status: 422, code: 'hand-over-to-holder' });
    expect(
      (
        await act('admin', 'hand-over', {
          appointmentId: office?.appointmentId,
          toPersonId: w.world.people.inspector,
          on: '2026-09-08',
        })
      ).status,
    ).toBe(200);
    expect([await waits('inspector'), await waits('specialist')]).toEqual([1, 0]);
    expect((await clients.specialist.get(`/api/plans/${w.world.planId}`)).status).toBe(404);
  });
});
