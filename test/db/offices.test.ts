import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { officesOf } from '#db/access/people';
import { connect, type Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import { verifyAudit } from '#db/record/verify-audit';
import { unitStream } from '#db/unit/stream';
import { isRefusal } from '#domain/problems';
import { positions, type Position } from '#domain/shapes/basics';
import type { UnitCommand } from '#domain/unit/commands';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld, zone, type World } from '../support/world.ts';

let database: TestDatabase;
let owner: Db;
let world: World;
let deputy: string;
let successor: string;
beforeAll(async () => {
  database = await testDatabase();
  owner = connect(database.url, 'owner', 4);
  world = await smallWorld(database.url);
});
afterAll(async () => {
  await world.close();
  await owner.end();
  await database.close();
});

const { stringify } = JSON;
const stream = unitStream(zone);
const day = (n: number): string => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10);
const at = (n: number): string => `${day(n)}T02:00:00.000Z`;
const newPerson = async (name: string): Promise<string> => {
  const id = randomUUID();
  await owner`insert into person ${owner({ id, name, login: `x/${id}` })}`;
  return id;
};
const give = async (
  personId: string,
  unitId: string,
  position: Position,
  during = '[2020-01-01,)',
  over: object = {},
): Promise<string> => {
  const id = randomUUID();
  await owner`
    insert into appointment ${owner({
      id,
      person_id: personId,
      unit_id: unitId,
      position,
      during,
      confirmed: true,
      ...over,
    })}`;
  return id;
};
beforeEach(async () => {
  await owner`delete from delegation`;
  await owner`delete from leave`;
  await owner`delete from appointment where replaces is not null`;
  await owner`update appointment set during = '[2020-01-01,)' where during <> '[2020-01-01,)'`;
  if (!deputy) {
    [deputy, successor] = [await newPerson('Phó Một'), await newPerson('Người Kế Nhiệm')];
    await give(deputy, world.units.commune, 'deputy');
  }
});

const act = async (
  by: keyof World['people'],
  command: UnitCommand,
  n = 0,
  unitId = world.units.commune,
) => execute(owner, stream, { actor: world.actor(by), now: at(n), streamId: unitId, command });
const done = async (
  by: keyof World['people'],
  command: UnitCommand,
  n = 0,
  unitId = world.units.commune,
): Promise<string> => {
  const answer = await act(by, command, n, unitId);
  if (isRefusal(answer)) throw new Error(stringify(answer));
  return answer['newId'] as string;
};
const holders = async (n: number, unitId = world.units.commune, position: Position = 'head') =>
  (
    await owner<{ person_id: string; authority: string; on_leave: boolean }[]>`
      select person_id, authority, on_leave
      from office_holders(${unitId}, ${position}, ${day(n)}::date)
      order by (delegation_id is not null), person_id`
  ).map((h) => [
    Object.entries({ ...world.people, deputy, successor }).find(
      ([, id]) => id === h.person_id,
    )?.[0],
    h.authority,
    h.on_leave,
  ]);
const nextChange = async (
  n: number,
  unitId = world.units.commune,
  position: Position = 'head',
): Promise<string | null> =>
  (
    await owner<{ d: string | null }[]>`
      select office_change_after(${unitId}, ${position}, ${day(n)}::date) as d`
  )[0]?.d ?? null;
const kt = (from: number, to: number | null): UnitCommand => ({
  type: 'delegate',
  position: 'head',
  personId: deputy,
  authority: 'KT.',
  acts: ['review', 'approve'],
  kinds: [],
  from: day(from),
  to: to === null ? null : day(to),
  reason: 'TB 5',
});

describe('who acts in an office, by day', () => {
  it('a delegation on its days, who is away, and when to look again', async () => {
    await done('chair', kt(5, 10));
    await done('chair', {
      type: 'enter-leave',
      personId: world.people.chair,
      from: day(6),
      to: day(8),
    });
    expect(await Promise.all([4, 5, 6, 8, 10].map(async (n) => holders(n)))).toEqual([
      [['chair', 'TM.', false]],
      [
        ['chair', 'TM.', false],
        ['deputy', 'KT.', false],
      ],
      [
        ['chair', 'TM.', true],
        ['deputy', 'KT.', false],
      ],
      [
        ['chair', 'TM.', false],
        ['deputy', 'KT.', false],
      ],
      [['chair', 'TM.', false]],
    ]);
    expect(await Promise.all([0, 5, 6, 8, 10].map(async (n) => nextChange(n)))).toEqual([
      day(5),
      day(6),
      day(8),
      day(10),
      null,
    ]);
  });
  it('ends by itself when receiver or giver leaves the office on which it stands', async () => {
    await done('chair', kt(5, null));
    await owner`
      update appointment
      set during = ${`[2020-01-01,${day(7)})`}
      where person_id = ${deputy}`;
    expect([await holders(6), await holders(7), await nextChange(5)]).toEqual([
      [
        ['chair', 'TM.', false],
        ['deputy', 'KT.', false],
      ],
      [['chair', 'TM.', false]],
      day(7),
    ]);
    await owner`update appointment set during = '[2020-01-01,)' where person_id = ${deputy}`;
    await owner`
      update appointment
      set during = ${`[2020-01-01,${day(9)})`}
      where person_id = ${world.people.chair}`;
    expect([await holders(8), await holders(9), await nextChange(5)]).toEqual([
      [
        ['chair', 'TM.', false],
        ['deputy', 'KT.', false],
      ],
      [],
      day(9),
    ]);
  });
  it('what an administrator proposes is held by nobody until a second one agrees', async () => {
    const id = await done('admin', kt(5, 10));
    expect([await holders(5), await nextChange(0)]).toEqual([[['chair', 'TM.', false]], null]);
    await done('admin2', { type: 'confirm-delegation', delegationId: id });
    expect(await holders(5)).toEqual([
      ['chair', 'TM.', false],
      ['deputy', 'KT.', false],
    ]);
    expect(await officesOf(owner, deputy, day(5))).toEqual([
      { unitId: world.units.commune, position: 'deputy', authority: 'KT.' },
      {
        unitId: world.units.commune,
        position: 'head',
        authority: 'KT.',
        lent: { delegationId: id, acts: ['review', 'approve'], kinds: [] },
      },
    ]);
  });
  it('an acting head signs Q., a school head by themselves', async () => {
    expect((await officesOf(owner, world.people.principal, day(0)))[0]?.authority).toBe('');
    await owner`update appointment set acting = true where person_id = ${world.people.principal}`;
    expect((await officesOf(owner, world.people.principal, day(0)))[0]?.authority).toBe('Q.');
    await owner`
      update appointment
      set acting = false
      where person_id = ${world.people.principal}`;
  });
  it('TUQ. goes to the head directly below, on either line, and no further', async () => {
    const tuq = (personId: string): UnitCommand => ({
      type: 'delegate',
      position: 'head',
      personId,
      authority: 'TUQ.',
      acts: ['review'],
      kinds: ['plan'],
      from: day(1),
      to: day(9),
      reason: 'GUQ 3',
    });
    expect(
      await act('director', tuq(world.people.principal), 0, world.units.department),
    ).toMatchObject({ refused: 'delegation-receiver' });
    await done('director', tuq(world.people.chair), 0, world.units.department);
    expect(await holders(1, world.units.department)).toEqual([
      ['director', '', false],
      ['chair', 'TUQ.', false],
    ]);
    // The commune moves away from the department on the 5th, on one line and then on both.
    const leaves = async (line: string) => {
      await owner`
        update unit_link
        set during = ${`[2000-01-01,${day(5)})`}
        where child = ${world.units.commune}
          and line = ${line}`;
    };
    await leaves('managing');
    expect([
      (await holders(5, world.units.department)).length,
      await nextChange(1, world.units.department),
    ]).toEqual([2, day(9)]);
    await leaves('professional');
    expect([
      (await holders(4, world.units.department)).length,
      (await holders(5, world.units.department)).length,
      await nextChange(1, world.units.department),
    ]).toEqual([2, 1, day(5)]);
    await owner`
      update unit_link
      set during = '[2000-01-01,)'
      where child = ${world.units.commune}`;
  });
});

describe('handing over', () => {
  it('on the day the successor holds it, with the title; the predecessor keeps nothing, lent or own', async () => {
    await done('chair', kt(0, null));
    const [office] = await owner<{ id: string }[]>`
      select id
      from appointment
      where person_id = ${world.people.chair}`;
    const id = await done('admin', {
      type: 'hand-over',
      appointmentId: office?.id ?? '',
      toPersonId: successor,
      on: day(3),
    });
    expect(await holders(3)).toEqual([
      ['chair', 'TM.', false],
      ['deputy', 'KT.', false],
    ]);
    expect(await act('admin', { type: 'confirm-appointment', appointmentId: id })).toMatchObject({
      refused: 'second-person-needed',
    });
    await done('admin2', { type: 'confirm-appointment', appointmentId: id });
    expect([await holders(2), await holders(3), await nextChange(0)]).toEqual([
      [
        ['chair', 'TM.', false],
        ['deputy', 'KT.', false],
      ],
      [['successor', 'TM.', false]],
      day(3),
    ]);
    expect(await officesOf(owner, world.people.chair, day(3))).toEqual([]);
    expect(await officesOf(owner, successor, day(3))).toEqual([
      { unitId: world.units.commune, position: 'head', authority: 'TM.' },
    ]);
  });
});

describe('the clocks', () => {
  const woken = async (): Promise<string[]> =>
    (
      await owner<{ stream: string }[]>`
        select stream
        from clock_wake
        where delivered_seq < 0
          and next_try is null
          and stream in (${world.planId}, ${world.otherPlanId})`
    ).map((r) => r.stream);
  const rest = async (): Promise<void> => {
    await owner`update clock_wake set delivered_seq = head_seq, next_try = '2027-01-01'`;
  };
  it('of papers on a desk of the unit are woken by each act that changes who is there, and no other', async () => {
    await world.tick({ type: 'open' }, at(0));
    const draft = await world.drafted('plan', at(0));
    await world.act('principal', { type: 'submit', ...draft }, at(0));
    expect(
      (
        await owner<{ u: string }[]>`
          select desk_unit_id as u
          from submission
          where id = ${draft.submissionId}`
      )[0]?.u,
    ).toBe(world.units.commune);
    const clerk = await newPerson('Văn Thư');
    const wakes = async (what: () => Promise<string>): Promise<string[]> => {
      await rest();
      await what();
      return woken();
    };
    expect(await wakes(async () => done('chair', kt(1, 5)))).toEqual([world.planId]);
    const [delegation] = await owner<{ id: string }[]>`select id from delegation`;
    expect(
      await wakes(async () =>
        done('chair', { type: 'end-delegation', delegationId: delegation?.id ?? '', on: day(2) }),
      ),
    ).toEqual([world.planId]);
    expect(
      await wakes(async () =>
        done('chair', {
          type: 'enter-leave',
          personId: world.people.chair,
          from: day(1),
          to: day(3),
        }),
      ),
    ).toEqual([world.planId]);
    const [leave] = await owner<{ id: string }[]>`select id from leave`;
    expect(
      await wakes(async () =>
        done('chair', { type: 'end-leave', leaveId: leave?.id ?? '', on: day(2) }),
      ),
    ).toEqual([world.planId]);
    const proposal = {
      type: 'appoint',
      personId: successor,
      position: 'deputy',
      title: '',
      from: day(0),
      to: null,
    } as const;
    // A proposal changes nobody's desk; the second administrator's yes does.
    let proposed = '';
    expect(await wakes(async () => (proposed = await done('admin', proposal)))).toEqual([]);
    expect(
      await wakes(async () =>
        done('admin2', { type: 'confirm-appointment', appointmentId: proposed }),
      ),
    ).toEqual([world.planId]);
    expect(
      await wakes(async () =>
        done('admin', { type: 'end-appointment', appointmentId: proposed, on: day(1) }),
      ),
    ).toEqual([world.planId]);
    // A school's own clerk is on no desk of the commune's.
    expect(
      await wakes(async () =>
        done('admin', { ...proposal, personId: clerk, position: 'clerk' }, 0, world.units.school),
      ),
    ).toEqual([]);
    // The commune's deputy goes on leave in the school's stream, where they also work: their desk
    // at the commune is empty all the same.
    await give(deputy, world.units.school, 'specialist');
    expect(
      await wakes(async () =>
        done(
          'principal',
          { type: 'enter-leave', personId: deputy, from: day(1), to: day(3) },
          0,
          world.units.school,
        ),
      ),
    ).toEqual([world.planId]);
    await owner`
      delete from appointment
      where person_id = ${deputy}
        and unit_id = ${world.units.school}`;
    // A school whose head acts for the commune moves: they may act there no longer, and nobody is
    // named.
    const move: UnitCommand = {
      type: 'move',
      line: 'managing',
      parentId: world.units.department,
      on: day(2),
    };
    expect(await wakes(async () => done('admin', move, 0, world.units.other))).toEqual([]);
    await done('chair', {
      type: 'delegate',
      position: 'head',
      personId: world.people.otherPrincipal,
      authority: 'TUQ.',
      acts: ['sign'],
      kinds: ['plan'],
      from: day(0),
      to: day(9),
      reason: 'GUQ 4',
    });
    expect(
      await wakes(async () =>
        done('admin', { ...move, line: 'professional' }, 0, world.units.other),
      ),
    ).toEqual([world.planId]);
    // The chair, the deputy until the 2nd, and the head of the school.
    expect([(await holders(1)).length, (await holders(2)).length]).toEqual([3, 1]);
  });
});

describe("the last word is the database's", () => {
  it('two at the same moment lend the same: one is done', async () => {
    const sp = await newPerson('Chuyên Viên Hai');
    await give(sp, world.units.commune, 'specialist');
    const answers = await Promise.all([
      act('chair', kt(1, 5)),
      act('chair', { ...kt(3, 8), personId: sp, authority: 'TL.' } as UnitCommand),
    ]);
    expect(answers.filter((a) => !isRefusal(a))).toHaveLength(1);
    expect(answers.find(isRefusal)?.refused).toBe('delegation-overlap');
  });
  it('rows that overlap, go too far or have no end are not stored', async () => {
    const row = (over: object) =>
      owner`
        insert into delegation ${owner({
          id: randomUUID(),
          unit_id: world.units.commune,
          position: 'head',
          giver_id: world.people.chair,
          receiver_id: deputy,
          receiver_unit_id: world.units.commune,
          receiver_position: 'deputy',
          authority: 'KT.',
          acts: ['review'],
          kinds: [] as string[],
          during: `[${day(1)},${day(5)})`,
          confirmed: true,
          ...over,
        })}`;
    await row({});
    for (const [over, code] of [
      [{}, '23P01'],
      [{ kinds: ['plan'] }, '23P01'],
      [{ acts: ['sign', 'review'], during: `[${day(4)},)` }, '23P01'],
      [{ giver_id: deputy }, '23514'],
      [{ acts: ['sign'], authority: 'TUQ.', kinds: ['plan'], during: `[${day(1)},)` }, '23514'],
      [
        { acts: ['sign'], authority: 'TUQ.', kinds: ['plan'], during: '[2026-10-01,2027-10-02)' },
        '23514',
      ],
      [{ acts: ['sign'], authority: 'TUQ.' }, '23514'],
      [{ acts: ['issue'] }, '23514'],
      [{ acts: [] }, '23514'],
    ] as const) {
      expect([
        over,
        await row(over).then(
          () => 'stored',
          (error: { code?: string }) => error.code,
        ),
      ]).toEqual([over, code]);
    }
    await row({ acts: ['approve'], kinds: ['plan'] });
    await row({ acts: ['approve'], kinds: ['year-report'] });
    await row({ during: `[${day(5)},)` });
  });
  it("the record verifies, with the paper's number beside it", async () => {
    await done('chair', kt(1, 5));
    const [row] = await owner<{ text: string }[]>`
      select t.text
      from delegation d
      join event_text t on t.id = d.reason_id`;
    expect(row?.text).toBe('TB 5');
    expect((await verifyAudit(owner)).broken).toEqual([]);
  });
});

describe('on random offices', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
    .map(([from, days, open]) => (open ? `[${day(from)},)` : `[${day(from)},${day(from + days)})`));
  const mostly = fc.constantFrom(true, true, true, true, false);
  const shape = fc.record({
    held: fc.array(
      fc.record({
        person: fc.nat(5),
        unit: fc.nat(1),
        position: fc.constantFrom<Position>('head', 'deputy', 'specialist'),
        during: span,
        confirmed: mostly,
        acting: fc.boolean(),
      }),
      { minLength: 4, maxLength: 12 },
    ),
    lent: fc.array(
      fc.record({
        giver: fc.nat(11),
        receiver: fc.nat(11),
        during: span,
        confirmed: mostly,
        act: fc.constantFrom('review', 'approve', 'sign'),
      }),
      { minLength: 4, maxLength: 14 },
    ),
    tied: span,
    away: fc.array(
      fc.record({ person: fc.nat(5), from: fc.nat(14), days: fc.integer({ min: 1, max: 6 }) }),
      { maxLength: 4 },
    ),
    n: fc.nat(20),
  });
  it("each office is in its holder's hands, and the next change is the first day that differs", async () => {
    let changes = 0;
    let lentOffices = 0;
    await fc.assert(
      fc.asyncProperty(shape, async ({ held, lent, away, tied, n }) => {
        const units = [randomUUID(), randomUUID()];
        await owner`
          insert into unit ${owner(
            units.map((id, i) => ({
              id,
              code: `u-${id.slice(0, 8)}`,
              kind: i === 0 ? 'commune' : 'primary',
              name: 'Đơn vị',
              symbol: 'X',
              opened_on: '2000-01-01',
            })),
          )}`;
        await owner`
          insert into unit_link ${owner({
            line: 'managing',
            child: units[1] as string,
            parent: units[0] as string,
            during: tied,
          })}`;
        const people: string[] = [];
        for (let i = 0; i < 6; i += 1) people.push(await newPerson('Người'));
        const kept: { person: string; unit: string; position: Position }[] = [];
        for (const h of held) {
          const one = {
            person: people[h.person] as string,
            unit: units[h.unit] as string,
            position: h.position,
          };
          if (
            await give(one.person, one.unit, one.position, h.during, {
              confirmed: h.confirmed,
              acting: h.acting,
            }).then(
              () => true,
              () => false,
            )
          )
            kept.push(one);
        }
        for (const l of lent) {
          const [from, to] = [kept[l.giver % kept.length], kept[l.receiver % kept.length]];
          if (!from || !to) continue;
          await owner`
            insert into delegation ${owner({
              id: randomUUID(),
              unit_id: from.unit,
              position: from.position,
              giver_id: from.person,
              receiver_id: to.person,
              receiver_unit_id: to.unit,
              receiver_position: to.position,
              authority: 'TL.',
              acts: [l.act],
              kinds: [] as string[],
              during: l.during,
              confirmed: l.confirmed,
            })}`.catch(() => {});
        }
        for (const a of away)
          await owner`
            insert into leave ${owner({
              id: randomUUID(),
              person_id: people[a.person] as string,
              unit_id: units[0] as string,
              during: `[${day(a.from)},${day(a.from + a.days)})`,
              entered_by: people[0] as string,
            })}`.catch(() => {});
        const seen = async (unit: string, position: Position, n: number) =>
          stringify(
            await owner`
              select *
              from office_holders(${unit}, ${position}, ${day(n)}::date) h
              order by h::text`,
          );
        const byPerson = await Promise.all(
          people.map(async (p) =>
            (await officesOf(owner, p, day(n))).map(
              (o) => `${p} ${o.unitId} ${o.position} ${o.authority} ${o.lent?.delegationId ?? ''}`,
            ),
          ),
        );
        const byOffice = await Promise.all(
          units.flatMap((u) =>
            positions.map(async (p) =>
              (
                await owner<
                  { person_id: string; authority: string; delegation_id: string | null }[]
                >`
                  select *
                  from office_holders(${u}, ${p}, ${day(n)}::date)`
              ).map((h) => `${h.person_id} ${u} ${p} ${h.authority} ${h.delegation_id ?? ''}`),
            ),
          ),
        );
        expect(byPerson.flat().toSorted()).toEqual(byOffice.flat().toSorted());
        lentOffices += byPerson.flat().filter((o) => !o.endsWith(' ')).length;
        for (const unit of units)
          for (const position of ['head', 'specialist'] as const) {
            const days = await Promise.all(
              Array.from({ length: 27 }, async (_, i) => seen(unit, position, i)),
            );
            const first = days.findIndex((d, i) => i > n && d !== days[i - 1]);
            expect(await nextChange(n, unit, position)).toBe(first < 0 ? null : day(first));
            if (first >= 0) changes += 1;
          }
      }),
      {
        numRuns: 40,
        examples: [
          [
            {
              n: 3,
              tied: `[${day(0)},)`,
              away: [{ person: 1, from: 5, days: 2 }],
              lent: [
                {
                  giver: 0,
                  receiver: 1,
                  during: `[${day(2)},${day(9)})`,
                  confirmed: true,
                  act: 'review',
                },
              ],
              held: [
                {
                  person: 0,
                  unit: 0,
                  position: 'head',
                  during: `[${day(0)},)`,
                  confirmed: true,
                  acting: false,
                },
                {
                  person: 1,
                  unit: 1,
                  position: 'head',
                  during: `[${day(0)},)`,
                  confirmed: true,
                  acting: true,
                },
              ],
            },
          ],
        ],
      },
    );
    expect([changes > 5, lentOffices > 0]).toEqual([true, true]);
  }, 60_000);
});
