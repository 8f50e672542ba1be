import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/dates';
import { blankPlan, blankReport } from '#domain/content/blank';
import { checksOf, noGrounds, type Check, type Grounds } from '#domain/content/checks';
import { missing } from '#domain/content/complete';
import type { PlanContent, ReportContent } from '#domain/shapes/content';
import { words } from '#domain/words/index';
import { directive as directiveOf, fillPlan, fillReport } from '../support/world.ts';

const asks = directiveOf('11111111-1111-4111-8111-111111111111');
const head = {
  unitName: 'Trường Tiểu học Hoa Sen',
  place: 'Hoa Sen',
  position: 'HIỆU TRƯỞNG',
  signer: 'Nguyễn Thu Hạnh',
  superior: 'UBND xã Hoa Sen',
};
const today = '2026-10-01';
const whole = (): PlanContent => fillPlan(blankPlan(asks, head));
const report = (): ReportContent => fillReport(blankReport(asks, head, whole(), 'Báo cáo', []));
const of = (
  content: PlanContent | ReportContent,
  grounds: Partial<Grounds> = {},
  over: Partial<typeof asks> = {},
): Check[] => checksOf(content, { ...asks, ...over }, { ...noGrounds, ...grounds }, today);
const brief = (found: readonly Check[]): string[] =>
  found.map((c) => `${c.severity} ${c.code} ${c.at}`);
const withTask = (n: number, over: Partial<PlanContent['tasks']['tasks'][number]>): PlanContent => {
  const plan = whole();
  return {
    ...plan,
    tasks: { tasks: plan.tasks.tasks.map((t, i) => (i === n ? { ...t, ...over } : t)) },
  };
};
const withTarget = (target: number | null, by = '2027-05-31'): PlanContent => {
  const plan = whole();
  return {
    ...plan,
    objectives: {
      ...plan.objectives,
      specific: plan.objectives.specific.map((o) => ({ ...o, target, by })),
    },
  };
};
const withFigure = (numerator: number | null, denominator: number | null): ReportContent => {
  const r = report();
  return {
    ...r,
    indicators: { values: r.indicators.values.map((v) => ({ ...v, numerator, denominator })) },
  };
};

it('a whole plan and a whole report have nothing against them', () => {
  expect(of(whole(), { yearOpensOn: '2026-09-05' })).toEqual([]);
  expect(
    of(report(), { lastFigures: [{ code: 'tap-huan', numerator: 36, denominator: 40 }] }),
  ).toEqual([]);
});

describe('one thing wrong, one check, at its spot', () => {
  const long = { indicator: 'tap-huan', text: 'x', key: 'o-9', by: '2027-05-31' };
  const steps = (...targets: number[]): PlanContent => ({
    ...whole(),
    objectives: {
      ...whole().objectives,
      specific: targets.map((target, i) => ({ ...long, key: `o-${i}`, target })),
    },
  });
  const table: readonly (readonly [
    name: string,
    found: () => Check[],
    expected: readonly string[],
  ])[] = [
    ['no lead', () => of(withTask(1, { lead: '' })), ['must lead-missing tasks/tasks/1/lead']],
    [
      'a part without text',
      () => of({ ...whole(), purpose: { purposes: [], requirements: [] } }),
      ['must purpose-missing purpose/purposes'],
    ],
    [
      'a target one below the floor',
      () => of(withTarget(84)),
      ['should below-floor objectives/specific/0/target'],
    ],
    ['a target at the floor', () => of(withTarget(85)), []],
    ['a step on the way below the floor', () => of(steps(40, 85)), []],
    [
      'all steps below: the highest is named',
      () => of(steps(40, 80, 60)),
      ['should below-floor objectives/specific/1/target'],
    ],
    [
      'an open target',
      () => of(withTarget(null)),
      ['should floor-without-target objectives/specific'],
    ],
    [
      'no objective for a floor',
      () =>
        of({
          ...whole(),
          objectives: { ...whole().objectives, specific: [{ ...long, indicator: '', target: 90 }] },
        }),
      ['should floor-without-target objectives/specific'],
    ],
    ['no floor, no check', () => of(withTarget(1), {}, { floors: {} }), []],
    [
      'begins a day before the directive opens',
      () => of(withTask(0, { from: '2026-09-06' })),
      ['should before-year tasks/tasks/0/from'],
    ],
    [
      'begins on the first day of the school year',
      () => of(withTask(0, { from: '2026-09-05' }), { yearOpensOn: '2026-09-05' }),
      [],
    ],
    [
      'due a day after the year is closed',
      () => of(withTask(0, { dueOn: '2027-07-01' })),
      ['should after-year tasks/tasks/0/dueOn'],
    ],
    ['due on the day it is closed', () => of(withTask(0, { dueOn: '2027-06-30' })), []],
    [
      'an objective for the year after',
      () => of(withTarget(90, '2028-05-31')),
      ['should after-year objectives/specific/0/by'],
    ],
    [
      'a basis that expired, known only to the programme',
      () =>
        of(
          {
            ...whole(),
            heading: {
              ...whole().heading,
              bases: [
                {
                  key: 'b-1',
                  symbol: '3296/QĐ-BGDĐT',
                  date: '2018-08-30',
                  text: 'Quyết định số 3296/QĐ-BGDĐT ngày 30/8/2018',
                },
              ],
            },
          },
          {
            bases: [
              {
                symbol: '3296/QĐ-BGDĐT',
                date: '2018-08-30',
                text: 'Quyết định số 3296/QĐ-BGDĐT',
                until: '2025-12-31',
              },
            ],
          },
        ),
      ['should basis-expired heading/bases/0'],
    ],
    [
      'a basis with a wrong symbol',
      () =>
        of({
          ...whole(),
          heading: {
            ...whole().heading,
            bases: [
              {
                key: 'b-1',
                symbol: '1895/QĐ-BGDĐT',
                date: '2021-11-11',
                text: 'Quyết định số 1895/QĐ-BGDĐT ngày 11/11/2021',
              },
            ],
          },
        }),
      ['should basis-symbol-differs heading/bases/0'],
    ],
    [
      'a telephone number',
      () => of(withTask(0, { measures: 'Gọi 0912 345 678' })),
      ['should looks-like-phone tasks/tasks/0/measures'],
    ],
    [
      'numerator above denominator',
      () => of(withFigure(41, 40)),
      ['must numerator-above-denominator indicators/values/0/numerator'],
    ],
    [
      'a share exactly a third lower',
      () =>
        of(withFigure(20, 40), {
          lastFigures: [{ code: 'tap-huan', numerator: 30, denominator: 40 }],
        }),
      [],
    ],
    [
      'a share more than a third lower',
      () =>
        of(withFigure(19, 40), {
          lastFigures: [{ code: 'tap-huan', numerator: 30, denominator: 40 }],
        }),
      ['hint share-far-from-last-year indicators/values/0/numerator'],
    ],
    [
      'ten times the staff',
      () =>
        of(withFigure(390, 400), {
          lastFigures: [{ code: 'tap-huan', numerator: 39, denominator: 40 }],
        }),
      ['hint count-far-from-last-year indicators/values/0/denominator'],
    ],
    [
      'more of both, in the same share',
      () =>
        of(withFigure(48, 50), {
          lastFigures: [{ code: 'tap-huan', numerator: 38, denominator: 40 }],
        }),
      [],
    ],
    [
      'something after nothing',
      () =>
        of(withFigure(20, 40), {
          lastFigures: [{ code: 'tap-huan', numerator: 0, denominator: 40 }],
        }),
      ['hint share-far-from-last-year indicators/values/0/numerator'],
    ],
    [
      'last year not reported',
      () =>
        of(withFigure(20, 40), {
          lastFigures: [
            { code: 'tap-huan', numerator: null, denominator: 0 },
            { code: 'khac', numerator: 1, denominator: 900 },
          ],
        }),
      [],
    ],
  ];
  it.each(table)('%s', (_name, found, expected) => {
    expect(brief(found())).toEqual(expected);
  });
});

it('the musts are exactly what keeps a text from being signed, and the gravest come first', () => {
  const rank = { must: 0, should: 1, hint: 2 } as const;
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.option(fc.integer({ min: 0, max: 100 })),
      fc.array(
        fc.record({
          lead: fc.constantFrom('', 'Tổ trưởng'),
          from: fc.integer({ min: -400, max: 400 }),
          due: fc.integer({ min: -400, max: 400 }),
        }),
        { maxLength: 6 },
      ),
      (filled, target, tasks) => {
        const plan = filled ? whole() : blankPlan(asks, head);
        const changed: PlanContent = {
          ...plan,
          objectives: {
            ...plan.objectives,
            specific: plan.objectives.specific.map((o) => ({ ...o, target })),
          },
          tasks: {
            tasks: plan.tasks.tasks.map((t, i) => ({
              ...t,
              ...(tasks[i] && {
                lead: tasks[i].lead,
                from: addDays('2027-01-01', tasks[i].from),
                dueOn: addDays('2027-01-01', tasks[i].due),
              }),
            })),
          },
        };
        const found = of(changed);
        expect(found.filter((c) => c.severity === 'must')).toEqual(
          missing(changed, asks).map((d) => ({ ...d, severity: 'must' })),
        );
        expect(found.map((c) => rank[c.severity])).toEqual(
          found.map((c) => rank[c.severity]).toSorted((a, b) => a - b),
        );
        // Every date outside the year is found once, every other never.
        const outside = changed.tasks.tasks.flatMap((t, i) =>
          [
            ['from', t.from],
            ['dueOn', t.dueOn],
          ].flatMap(([f, d]) =>
            d && (d < '2026-09-07' || d > '2027-06-30') ? [`tasks/tasks/${i}/${f}`] : [],
          ),
        );
        expect(
          found
            .filter((c) => c.code === 'before-year' || c.code === 'after-year')
            .map((c) => c.at)
            .filter((at) => at.startsWith('tasks')),
        ).toEqual(outside);
      },
    ),
    { numRuns: 200 },
  );
});

it('every code has words in both languages that use what comes with it', () => {
  const found = [
    ...of(blankPlan(asks, head)),
    ...of(withTarget(1)),
    ...of(withTarget(null)),
    ...of(withTask(0, { from: '2020-01-01', dueOn: '2030-01-01' })),
    ...of(withFigure(1, 400), {
      lastFigures: [{ code: 'tap-huan', numerator: 30, denominator: 40 }],
    }),
  ];
  for (const { code, params = {} } of found) {
    for (const language of ['vi', 'en'] as const) {
      const template = (words(language).details as Readonly<Record<string, string>>)[code];
      expect([code, template]).toEqual([code, expect.any(String)]);
      expect(
        [...(template ?? '').matchAll(/\{(\w+)\}/g)]
          .map((m) => m[1])
          .filter((name) => !((name ?? '') in params)),
      ).toEqual([]);
    }
  }
  expect(new Set(found.map((c) => c.code)).size).toBeGreaterThan(10);
});
