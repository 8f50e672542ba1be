import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lentActs,
  type Actor,
  type LentAct,
  type Office,
  type Subject,
} from '#domain/access/actor';
import { authoritiesFor, lendable, lentAuthorities } from '#domain/access/lending';
import { may, officeFor } from '#domain/access/may';
import { isRefusal } from '#domain/problems';
import { positions, submissionKinds, type Position } from '#domain/shapes/basics';
import type { UnitCommand, UnitCommandOf } from '#domain/unit/commands';
import type { ReadUnitContext } from '#domain/unit/context';
import { decideUnit } from '#domain/unit/decide';
import type { UnitEvent } from '#domain/unit/events';
import { evolveUnit } from '#domain/unit/evolve';
import { covers, type Appointment, type UnitState } from '#domain/unit/state';
import { en } from '#domain/words/en';
import { vi } from '#domain/words/vi';

const today = '2026-10-15';
const subject: Subject = {
  unitId: 'school',
  above: [{ unitId: 'commune', line: 'managing', depth: 1 }],
};
const appointment = (
  id: string,
  personId: string,
  position: Position,
  over: Partial<Appointment> = {},
): Appointment => ({
  id,
  personId,
  position,
  title: '',
  from: '2020-01-01',
  to: null,
  confirmed: true,
  proposedBy: null,
  acting: false,
  replaces: null,
  ...over,
});
const school: UnitState = {
  id: 'school',
  openedOn: '2000-01-01',
  closedOn: null,
  delegations: [],
  leaves: [],
  appointments: [
    appointment('a-head', 'head', 'head', { title: 'Hiệu trưởng' }),
    appointment('a-deputy', 'deputy', 'deputy'),
    appointment('a-clerk', 'clerk', 'clerk'),
    appointment('a-sp1', 'sp1', 'specialist'),
    appointment('a-sp2', 'sp2', 'specialist'),
  ],
};
const person = (personId: string, ...offices: Office[]): Actor => ({
  kind: 'person',
  personId,
  offices,
});
const people: Readonly<Record<string, Actor>> = {
  head: person('head', { unitId: 'school', position: 'head' }),
  deputy: person('deputy', { unitId: 'school', position: 'deputy' }),
  clerk: person('clerk', { unitId: 'school', position: 'clerk' }),
  sp1: person('sp1', { unitId: 'school', position: 'specialist' }),
  sp2: person('sp2', { unitId: 'school', position: 'specialist' }),
  admin: person('admin', { unitId: 'commune', position: 'administrator' }),
  admin2: person('admin2', { unitId: 'commune', position: 'administrator' }),
  stranger: person('stranger', { unitId: 'other', position: 'head' }),
  reader: person('reader', { unitId: 'commune', position: 'specialist' }),
};
const where: Readonly<Record<string, NonNullable<ReadUnitContext['receiving']>>> = {
  ...Object.fromEntries(
    school.appointments.map((a) => [
      a.personId,
      [{ unitId: 'school', position: a.position, where: 'here' as const }],
    ]),
  ),
  headBelow: [{ unitId: 'branch', position: 'head', where: 'below' }],
  clerkBelow: [{ unitId: 'branch', position: 'clerk', where: 'below' }],
};
let next = 0;
const decide = (
  by: string,
  command: UnitCommand,
  state = school,
  actor = people[by],
): ReturnType<typeof decideUnit> => {
  next += 1;
  return decideUnit(state, command, {
    now: `${today}T02:00:00.000Z`,
    zone: 'Asia/Ho_Chi_Minh',
    actor: actor ?? person(by),
    subject,
    newId: `n-${String(next)}`,
    personKnown: true,
    receiving: command.type === 'delegate' ? (where[command.personId] ?? []) : [],
  });
};
const events = (found: ReturnType<typeof decideUnit>): UnitEvent[] => {
  if (isRefusal(found)) throw new Error(JSON.stringify(found));
  return found;
};
const after = (state: UnitState, found: ReturnType<typeof decideUnit>): UnitState =>
  events(found).reduce(evolveUnit, state);
const lend = (over: Partial<UnitCommandOf<'delegate'>> = {}): UnitCommandOf<'delegate'> => ({
  type: 'delegate',
  position: 'head',
  personId: 'deputy',
  authority: 'KT.',
  acts: ['review', 'approve'],
  kinds: [],
  from: today,
  to: '2026-11-01',
  reason: 'QĐ 12/QĐ-THHS',
  ...over,
});
const code = (found: ReturnType<typeof decideUnit>): string =>
  isRefusal(found) ? found.refused : 'done';

describe('lending a signature (NĐ 30/2020/NĐ-CP)', () => {
  it('is done by the holder at once', () => {
    expect(events(decide('head', lend()))).toMatchObject([
      {
        type: 'delegated',
        giverId: 'head',
        personId: 'deputy',
        receiverUnitId: 'school',
        receiverPosition: 'deputy',
        authority: 'KT.',
        confirmed: true,
        reason: { freeText: 'QĐ 12/QĐ-THHS' },
      },
    ]);
  });
  const table: readonly (readonly [
    name: string,
    by: string,
    over: Partial<UnitCommandOf<'delegate'>>,
    answer: string,
  ])[] = [
    ['KT. to a deputy', 'head', {}, 'done'],
    ['KT. to a clerk', 'head', { personId: 'clerk' }, 'delegation-receiver'],
    ['KT. below', 'head', { personId: 'headBelow' }, 'delegation-receiver'],
    ['TL. to a specialist', 'head', { personId: 'sp1', authority: 'TL.' }, 'done'],
    [
      'TL. to a clerk, without an end',
      'head',
      { personId: 'clerk', authority: 'TL.', to: null },
      'done',
    ],
    ['TL. to a deputy', 'head', { authority: 'TL.' }, 'delegation-receiver'],
    ['TL. below', 'head', { personId: 'headBelow', authority: 'TL.' }, 'delegation-receiver'],
    [
      'TUQ. to the head below',
      'head',
      { personId: 'headBelow', authority: 'TUQ.', kinds: ['plan'] },
      'done',
    ],
    ['TUQ. to an officer', 'head', { personId: 'sp1', authority: 'TUQ.', kinds: ['plan'] }, 'done'],
    [
      'TUQ. to a clerk below',
      'head',
      { personId: 'clerkBelow', authority: 'TUQ.', kinds: ['plan'] },
      'delegation-receiver',
    ],
    [
      'TUQ. to a deputy here',
      'head',
      { authority: 'TUQ.', kinds: ['plan'] },
      'delegation-receiver',
    ],
    [
      'TUQ. without content',
      'head',
      { personId: 'sp1', authority: 'TUQ.' },
      'delegation-content-missing',
    ],
    [
      'TUQ. without an end',
      'head',
      { personId: 'sp1', authority: 'TUQ.', kinds: ['plan'], to: null },
      'delegation-open-ended',
    ],
    [
      'TUQ. without a paper',
      'head',
      { personId: 'sp1', authority: 'TUQ.', kinds: ['plan'], reason: ' ' },
      'delegation-paper-missing',
    ],
    [
      'TUQ. for a year',
      'head',
      { personId: 'sp1', authority: 'TUQ.', kinds: ['plan'], to: '2027-10-15' },
      'done',
    ],
    [
      'TUQ. for a year and a day',
      'head',
      { personId: 'sp1', authority: 'TUQ.', kinds: ['plan'], to: '2027-10-16' },
      'delegation-too-long',
    ],
    [
      'TUQ. from a specialist',
      'sp1',
      {
        position: 'specialist',
        personId: 'sp2',
        authority: 'TUQ.',
        acts: ['review'],
        kinds: ['plan'],
      },
      'delegation-receiver',
    ],
    [
      'a specialist lends approval',
      'sp1',
      { position: 'specialist', personId: 'sp2', authority: 'TL.', acts: ['approve'] },
      'delegation-beyond-powers',
    ],
    [
      'a specialist lends a signature',
      'sp1',
      { position: 'specialist', personId: 'sp2', authority: 'TL.', acts: ['review', 'sign'] },
      'delegation-beyond-powers',
    ],
    [
      'a specialist lends review',
      'sp1',
      { position: 'specialist', personId: 'sp2', authority: 'TL.', acts: ['review'] },
      'done',
    ],
    [
      "a deputy lends the head's approval",
      'deputy',
      { position: 'deputy', personId: 'sp1', authority: 'TL.', acts: ['approve'] },
      'delegation-beyond-powers',
    ],
    [
      'a clerk has nothing to lend',
      'clerk',
      { position: 'clerk', personId: 'sp1', authority: 'TL.', acts: ['review'] },
      'delegation-beyond-powers',
    ],
    ['to oneself', 'head', { personId: 'head' }, 'delegation-to-self'],
    ['it ends before it starts', 'head', { to: '2026-10-14' }, 'dates-crossed'],
    ['it ends on the day it starts', 'head', { to: today }, 'dates-crossed'],
    ['it began yesterday', 'head', { from: '2026-10-14' }, 'date-in-past'],
    ["another's office", 'deputy', {}, 'not-allowed'],
    ['a reader above', 'reader', {}, 'not-allowed'],
    ['a stranger', 'stranger', {}, 'not-found'],
    ['an administrator, with the paper', 'admin', {}, 'done'],
    ['an administrator without it', 'admin', { reason: '' }, 'delegation-paper-missing'],
    [
      'an administrator for one of two specialists',
      'admin',
      { position: 'specialist', personId: 'sp2', authority: 'TL.', acts: ['review'] },
      'delegation-no-giver',
    ],
    [
      'an administrator who says for which',
      'admin',
      {
        position: 'specialist',
        personId: 'sp2',
        giverId: 'sp1',
        authority: 'TL.',
        acts: ['review'],
      },
      'done',
    ],
    [
      'an administrator for who does not hold it',
      'admin',
      { giverId: 'sp1' },
      'delegation-no-giver',
    ],
    ['an administrator to themselves', 'admin', { personId: 'admin' }, 'own-appointment'],
  ];
  it.each(table)('%s', (_name, by, over, answer) => {
    expect(code(decide(by, lend(over)))).toBe(answer);
  });

  it('of an office that is itself lent is refused, with its own sentence', () => {
    const lent = person(
      'deputy',
      { unitId: 'school', position: 'deputy' },
      {
        unitId: 'school',
        position: 'head',
        authority: 'KT.',
        lent: { delegationId: 'd', acts: [...lentActs], kinds: [] },
      },
    );
    expect(code(decide('deputy', lend({ personId: 'sp1', authority: 'TL.' }), school, lent))).toBe(
      'delegation-of-lent',
    );
  });
  it('from a day on which the office is no longer held is refused', () => {
    const leaving = {
      ...school,
      appointments: school.appointments.map((a) =>
        a.id === 'a-head' ? { ...a, to: '2026-12-01' } : a,
      ),
    };
    expect(code(decide('head', lend({ from: '2026-12-01', to: '2026-12-05' }), leaving))).toBe(
      'delegation-no-giver',
    );
  });
  it('by an administrator waits for a second one, who is not the receiver', () => {
    const proposed = after(school, decide('admin', lend()));
    expect(proposed.delegations).toMatchObject([
      { confirmed: false, giverId: 'head', proposedBy: 'admin' },
    ]);
    const confirm: UnitCommand = {
      type: 'confirm-delegation',
      delegationId: proposed.delegations[0]?.id ?? '',
    };
    expect(code(decide('admin', confirm, proposed))).toBe('second-person-needed');
    expect(code(decide('head', confirm, proposed))).toBe('not-allowed');
    expect(
      code(
        decide(
          'deputy',
          confirm,
          proposed,
          person('deputy', { unitId: 'commune', position: 'administrator' }),
        ),
      ),
    ).toBe('own-appointment');
    expect(after(proposed, decide('admin2', confirm, proposed)).delegations[0]?.confirmed).toBe(
      true,
    );
  });
  it.each([
    ['the same again', {}, 'delegation-overlap'],
    [
      'one act of it, to another',
      { personId: 'sp1', authority: 'TL.', acts: ['approve'] },
      'delegation-overlap',
    ],
    ['one kind of it', { kinds: ['plan'] }, 'delegation-overlap'],
    ['its last day', { from: '2026-10-31', to: '2026-12-01' }, 'delegation-overlap'],
    ['from the day it ends', { from: '2026-11-01', to: '2026-12-01' }, 'done'],
    ['another act', { personId: 'sp1', authority: 'TL.', acts: ['sign'] }, 'done'],
  ] as const)('beside one that runs: %s', (_name, over, answer) => {
    expect(
      code(
        decide(
          'head',
          lend(over as Partial<UnitCommandOf<'delegate'>>),
          after(school, decide('head', lend())),
        ),
      ),
    ).toBe(answer);
  });
  it('other kinds of paper stand beside each other', () => {
    const first = after(school, decide('head', lend({ kinds: ['plan'] })));
    expect(code(decide('head', lend({ kinds: ['plan', 'year-report'] }), first))).toBe(
      'delegation-overlap',
    );
    expect(code(decide('head', lend({ kinds: ['year-report'] }), first))).toBe('done');
  });
  it('is taken back by who lent it or an administrator, today or later, and never reaches back', () => {
    const running = after(school, decide('head', lend({ from: today })));
    const delegationId = running.delegations[0]?.id ?? '';
    const end = (on: string): UnitCommand => ({ type: 'end-delegation', delegationId, on });
    expect(code(decide('deputy', end('2026-10-20'), running))).toBe('not-allowed');
    expect(code(decide('head', end('2026-10-14'), running))).toBe('date-in-past');
    expect(code(decide('head', end('2026-11-01'), running))).toBe('dates-crossed');
    expect(after(running, decide('head', end('2026-10-20'), running)).delegations[0]?.to).toBe(
      '2026-10-20',
    );
    expect(code(decide('admin', end('2026-10-20'), running))).toBe('done');
    expect(after(running, decide('head', end(today), running)).delegations).toEqual([]);
  });
  it('each refusal has a sentence that says what to do, in both languages', () => {
    for (const name of [
      ...table.map(([, , , answer]) => answer),
      'delegation-of-lent',
      'delegation-overlap',
      'hand-over-to-holder',
    ].filter((c) => /^(delegation|hand)-/.test(c))) {
      for (const authority of lentAuthorities) {
        expect(vi.problems[name as keyof typeof vi.problems]({ authority })).toMatch(/Hãy/);
        expect(en.problems[name as keyof typeof vi.problems]({ authority })).toMatch(
          /Choose|Give|Ask|End|Leave/,
        );
      }
    }
  });
});

describe('leave', () => {
  const enter = (personId: string, from = '2026-10-20', to = '2026-10-25'): UnitCommand => ({
    type: 'enter-leave',
    personId,
    from,
    to,
  });
  it.each([
    ['deputy', 'deputy', 'done'],
    ['head', 'deputy', 'done'],
    ['admin', 'deputy', 'done'],
    ['sp1', 'deputy', 'not-allowed'],
    ['stranger', 'deputy', 'not-found'],
    ['head', 'stranger', 'not-found'],
    ['reader', 'reader', 'not-allowed'],
  ])('%s enters that of %s: %s', (by, who, answer) => {
    expect(code(decide(by, enter(who)))).toBe(answer);
  });
  it('is refused when it crosses, is over or overlaps', () => {
    expect(code(decide('head', enter('deputy', '2026-10-25', '2026-10-20')))).toBe('dates-crossed');
    expect(code(decide('head', enter('deputy', '2026-10-01', today)))).toBe('date-in-past');
    const away = after(school, decide('head', enter('deputy')));
    expect(code(decide('head', enter('deputy', '2026-10-24', '2026-10-30'), away))).toBe('overlap');
    expect(code(decide('head', enter('deputy', '2026-10-25', '2026-10-30'), away))).toBe('done');
  });
  it('ends earlier, or has never been', () => {
    const away = after(school, decide('head', enter('deputy')));
    const leaveId = away.leaves[0]?.id ?? '';
    expect(
      after(away, decide('deputy', { type: 'end-leave', leaveId, on: '2026-10-22' }, away))
        .leaves[0]?.to,
    ).toBe('2026-10-22');
    expect(
      after(away, decide('deputy', { type: 'end-leave', leaveId, on: today }, away)).leaves,
    ).toEqual([]);
    expect(code(decide('sp1', { type: 'end-leave', leaveId, on: today }, away))).toBe(
      'not-allowed',
    );
    expect(code(decide('deputy', { type: 'end-leave', leaveId, on: '2026-10-14' }, away))).toBe(
      'date-in-past',
    );
  });
});

describe('handing an office over', () => {
  const over = (on = '2026-11-01', appointmentId = 'a-head', toPersonId = 'new'): UnitCommand => ({
    type: 'hand-over',
    appointmentId,
    toPersonId,
    on,
  });
  const holders = (state: UnitState, position: Position, day: string): string[] =>
    state.appointments
      .filter((a) => a.position === position && a.confirmed && covers(a, day))
      .map((a) => a.personId);
  it('keeps the old holder until the second administrator has agreed, and never leaves two or none', () => {
    const proposed = after(school, decide('admin', over()));
    expect([
      holders(proposed, 'head', '2026-10-31'),
      holders(proposed, 'head', '2026-11-01'),
    ]).toEqual([['head'], ['head']]);
    const id = proposed.appointments.at(-1)?.id ?? '';
    expect(
      code(decide('admin', { type: 'confirm-appointment', appointmentId: id }, proposed)),
    ).toBe('second-person-needed');
    const done = after(
      proposed,
      decide('admin2', { type: 'confirm-appointment', appointmentId: id }, proposed),
    );
    expect([holders(done, 'head', '2026-10-31'), holders(done, 'head', '2026-11-01')]).toEqual([
      ['head'],
      ['new'],
    ]);
    expect(done.appointments.at(-1)).toMatchObject({
      title: 'Hiệu trưởng',
      replaces: 'a-head',
      confirmed: true,
    });
  });
  it('confirmed late, takes effect on the day of the confirmation', () => {
    const proposed = after(school, decide('admin', over('2026-10-15')));
    const late = decideUnit(
      proposed,
      { type: 'confirm-appointment', appointmentId: proposed.appointments.at(-1)?.id ?? '' },
      {
        now: '2026-10-19T02:00:00.000Z',
        zone: 'Asia/Ho_Chi_Minh',
        actor: people['admin2'] as Actor,
        subject,
        newId: 'x',
      },
    );
    const done = after(proposed, late);
    expect([holders(done, 'head', '2026-10-18'), holders(done, 'head', '2026-10-19')]).toEqual([
      ['head'],
      ['new'],
    ]);
  });
  it('of an office that does not sign is one step', () => {
    const done = after(school, decide('admin', over(today, 'a-clerk')));
    expect([holders(done, 'clerk', '2026-10-14'), holders(done, 'clerk', today)]).toEqual([
      ['clerk'],
      ['new'],
    ]);
  });
  it.each([
    ['head', over(), 'not-allowed'],
    ['admin', over('2026-10-14'), 'date-in-past'],
    ['admin', over('2026-11-01', 'a-head', 'head'), 'hand-over-to-holder'],
    ['admin', over('2026-11-01', 'a-head', 'admin'), 'own-appointment'],
    ['admin', over('2026-11-01', 'nothing'), 'not-found'],
  ] as const)('%s: refused %#', (by, command, answer) => {
    expect(code(decide(by, command))).toBe(answer);
  });
  it('a second proposal for the same office and day is refused, until the first is taken back', () => {
    const proposed = after(school, decide('admin', over()));
    expect(code(decide('admin2', over(), proposed))).toBe('overlap');
    const back = after(
      proposed,
      decide(
        'admin',
        {
          type: 'end-appointment',
          appointmentId: proposed.appointments.at(-1)?.id ?? '',
          on: '2026-11-01',
        },
        proposed,
      ),
    );
    expect([back.appointments.length, code(decide('admin2', over(), back))]).toEqual([
      school.appointments.length,
      'done',
    ]);
    expect(
      code(decide('admin', { type: 'end-appointment', appointmentId: 'a-head', on: '2020-01-01' })),
    ).toBe('dates-crossed');
  });
  it('quyền is for heads', () => {
    const appoint = (position: Position): UnitCommand => ({
      type: 'appoint',
      personId: 'new',
      position,
      title: '',
      from: today,
      to: null,
      acting: true,
    });
    expect([
      code(decide('admin', appoint('head'))),
      code(decide('admin', appoint('clerk'))),
    ]).toEqual(['done', 'bad-input']);
    expect(events(decide('admin', appoint('head')))).toMatchObject([{ acting: true }]);
  });
});

describe('whatever is lent by whom', () => {
  const nth = (n: number): string => new Date(Date.UTC(2026, 9, 15 + n)).toISOString().slice(0, 10);
  const day = fc.integer({ min: 0, max: 60 }).map(nth);
  const span = fc
    .tuple(
      fc.integer({ min: -1, max: 50 }),
      fc.option(fc.integer({ min: -2, max: 20 }), { freq: 6 }),
    )
    .map(([from, days]) => ({ from: nth(from), to: days === null ? null : nth(from + days) }));
  const pair = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ['deputy', 'KT.'] as const,
        ['sp1', 'TL.'] as const,
        ['sp2', 'TUQ.'] as const,
        ['headBelow', 'TUQ.'] as const,
      ),
    },
    fc.tuple(fc.constantFrom(...Object.keys(where)), fc.constantFrom(...lentAuthorities)),
  );
  // Mostly plausible, so that many are accepted; every part still takes any value.
  const command = fc.record({
    by: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('head', 'admin') },
      fc.constantFrom('deputy', 'sp1', 'sp2', 'clerk', 'admin2'),
    ),
    position: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Position>('head') },
      { weight: 2, arbitrary: fc.constant<Position>('specialist') },
      fc.constantFrom(...positions),
    ),
    pair,
    span,
    acts: fc.oneof(
      fc.constant<LentAct[]>([lentActs[0]]),
      fc.subarray([...lentActs], { minLength: 1 }),
    ),
    kinds: fc.subarray([...submissionKinds]),
    giverId: fc.option(fc.constantFrom('head', 'sp1', 'sp2'), { nil: undefined }),
    confirm: fc.boolean(),
    end: fc.option(day, { freq: 4 }),
  });
  /**
   * Plays the commands that are accepted, one after the other, each sometimes confirmed and cut
   * short.
   */
  const play = (
    commands: readonly (typeof command extends fc.Arbitrary<infer T> ? T : never)[],
  ): UnitState =>
    commands.reduce(
      (state, { by, confirm, end, span: days, pair: [personId, authority], ...rest }) => {
        const found = decide(
          by,
          { type: 'delegate', reason: 'QĐ 1', personId, authority, ...days, ...rest },
          state,
        );
        if (isRefusal(found)) return state;
        const made = found.reduce(evolveUnit, state);
        const id = made.delegations.at(-1)?.id ?? '';
        const agreed = confirm
          ? decide(
              by === 'admin2' ? 'admin' : 'admin2',
              { type: 'confirm-delegation', delegationId: id },
              made,
            )
          : [];
        const settled = isRefusal(agreed) ? made : agreed.reduce(evolveUnit, made);
        const ended =
          end === null
            ? []
            : decide('admin', { type: 'end-delegation', delegationId: id, on: end }, settled);
        return isRefusal(ended) ? settled : ended.reduce(evolveUnit, settled);
      },
      school,
    );

  it('delegations of one office never overlap; nobody lends what they do not hold; nothing is lent on', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(command, { minLength: 10, maxLength: 40 }), (commands) => {
        const { delegations } = play(commands);
        accepted += delegations.length;
        const days = Array.from({ length: 80 }, (_, n) => nth(n));
        const taken = new Set<string>();
        for (const d of delegations) {
          expect(
            school.appointments.some((a) => a.personId === d.giverId && a.position === d.position),
          ).toBe(true);
          expect(d.acts.every((act) => lendable[d.position].includes(act))).toBe(true);
          expect(d.giverId).not.toBe(d.personId);
          for (const on of days.filter((x) => covers(d, x))) {
            for (const act of d.acts)
              for (const kind of d.kinds.length ? d.kinds : submissionKinds) {
                const spot = `${d.giverId} ${d.position} ${on} ${act} ${kind}`;
                expect(taken.has(spot)).toBe(false);
                taken.add(spot);
              }
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it('nobody gets more than the giver has, over no other unit, and no loan can be lent', () => {
    const subjects: Subject[] = [
      subject,
      { unitId: 'below', above: [{ unitId: 'school', line: 'managing', depth: 1 }] },
      { unitId: 'elsewhere', above: [] },
    ];
    const actions = [
      'read',
      'read-drafts',
      'draft',
      'comment',
      'sign',
      'recall',
      'review',
      'task',
      'number',
      'attach',
      'issue',
      'remind',
      'extend',
      'reset-password',
      'on-behalf',
      'manage',
      'draft-directive',
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...positions),
        fc.subarray([...lentActs], { minLength: 1 }),
        fc.constantFrom(...subjects),
        fc.constantFrom(...actions),
        (position, acts, over, action) => {
          const lent = person('x', {
            unitId: 'school',
            position,
            authority: 'TL.',
            lent: { delegationId: 'd', acts, kinds: [] },
          });
          if (may(lent, action, over)) {
            expect(may(person('y', { unitId: 'school', position }), action, over)).toBe(true);
            expect(officeFor(lent, action, over)?.lent?.delegationId).toBe('d');
          }
          for (const receiver of Object.keys(where))
            for (const authority of lentAuthorities)
              expect(
                code(
                  decide(
                    'x',
                    lend({ position, personId: receiver, authority, acts: ['review'] }),
                    school,
                    lent,
                  ),
                ),
              ).toBe('delegation-of-lent');
        },
      ),
    );
  });
  it('KT. and TUQ. come from heads alone', () => {
    const all = positions.flatMap((giver) =>
      positions.flatMap((position) =>
        (['here', 'below'] as const).flatMap((side) =>
          authoritiesFor(giver, { unitId: 'u', position, where: side }).map(
            (authority) => `${giver} ${authority} ${side} ${position}`,
          ),
        ),
      ),
    );
    expect(all.filter((one) => one.includes('KT.'))).toEqual(['head KT. here deputy']);
    expect(all.filter((one) => one.includes('TUQ.')).toSorted()).toEqual([
      'head TUQ. below deputy',
      'head TUQ. below head',
      'head TUQ. here clerk',
      'head TUQ. here specialist',
      'head TUQ. here team-lead',
    ]);
    expect(
      all
        .filter((one) => one.includes('TL.'))
        .map((one) => one.split(' ')[0])
        .filter((giver, i, every) => every.indexOf(giver) === i),
    ).toEqual(['head', 'deputy', 'specialist', 'team-lead']);
  });
});
