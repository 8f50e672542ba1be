import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignKeys, NEARLY_SAME_PERCENT, samePercent } from '#domain/content/across-years';
import { blankPlan } from '#domain/content/blank';
import { changes } from '#domain/content/changes';
import type { PlanContent } from '#domain/shapes/content';
import { directive as directiveOf, fillPlan } from '../support/world.ts';

const asks = directiveOf('11111111-1111-4111-8111-111111111111');
const base = fillPlan(
  blankPlan(asks, {
    unitName: 'Trường Tiểu học Hoa Sen',
    place: 'Hoa Sen',
    position: 'HIỆU TRƯỞNG',
    signer: 'x',
    superior: 'y',
  }),
);
const titles = [
  'Tập huấn giáo viên về an toàn trên mạng',
  'Biên soạn sáu bài hướng dẫn theo khối lớp',
  'Họp cha mẹ học sinh đầu năm học 2025-2026',
  'Rà soát chuyên mục trên trang của trường',
  'Kiện toàn đội ngũ cộng tác viên',
];
const task = (key: string, title: string): PlanContent['tasks']['tasks'][number] => ({
  key,
  depth: 0,
  group: 'nang-luc',
  title,
  measures: '',
  lead: 'Tổ trưởng',
  partners: '',
  from: '',
  dueOn: '2026-10-10',
  output: '',
});
const plan = (tasks: PlanContent['tasks']['tasks']): PlanContent => ({ ...base, tasks: { tasks } });

describe('last year held against this year', () => {
  it('finds the items again whatever their keys and order, and compares only what is one', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(titles, { minLength: 2 }),
        fc.shuffledSubarray(titles, { minLength: 1 }),
        (then, now) => {
          const before = plan(then.map((t, i) => task(`t-${i + 1}`, t)));
          const after = plan(now.map((t, i) => task(`t-${i + 1}`, t)));
          const found =
            changes(alignKeys(before, after), after).find((p) => p.part === 'tasks')?.items ?? [];
          expect(found.filter((c) => c.kind === 'changed')).toEqual([]);
          expect(found.filter((c) => c.kind === 'added').length).toBe(
            now.filter((t) => !then.includes(t)).length,
          );
          expect(found.filter((c) => c.kind === 'removed').length).toBe(
            then.filter((t) => !now.includes(t)).length,
          );
        },
      ),
    );
  });

  it('takes a reworded item for the same, another for new, and a new year for a change of words only', () => {
    const before = plan([
      task('t-1', 'Họp cha mẹ học sinh đầu năm học 2025-2026'),
      task('t-2', 'Trồng cây đầu xuân'),
    ]);
    const after = plan([
      task('t-1', 'Thi viết thư pháp'),
      task('t-2', 'Họp cha mẹ học sinh đầu năm học 2026-2027'),
      task('t-3', 'Trồng cây đầu xuân cùng Đoàn xã'),
    ]);
    const items = changes(alignKeys(before, after), after)
      .flatMap((p) => p.items)
      .map((c) => `${c.kind} ${c.key}`);
    expect(items).toEqual(['added t-1', 'changed t-2', 'changed t-3']);
  });

  it('gives every item one key of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...titles), { maxLength: 8 }),
        fc.array(fc.constantFrom(...titles), { maxLength: 8 }),
        (then, now) => {
          const keys = (
            alignKeys(
              plan(then.map((t, i) => task(`t-${i}`, t))),
              plan(now.map((t, i) => task(`t-${i}`, t))),
            ) as PlanContent
          ).tasks.tasks.map((t) => t.key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.length).toBe(then.length);
        },
      ),
    );
  });
});

describe('how much reads the same', () => {
  const both = plan(titles.map((t, i) => task(`t-${i}`, t)));
  it('is 100 for the same text, also when only years and dates are new', () => {
    const next = JSON.parse(
      JSON.stringify(both)
        .replaceAll('2025-2026', '2026-2027')
        .replaceAll('2026-10-10', '2027-10-09'),
    ) as PlanContent;
    expect(samePercent(both, next)).toBe(100);
  });
  it('is 0 for nothing in common, falls as words change, and is the same both ways', () => {
    const other: PlanContent = {
      ...plan([task('a', 'Khác hẳn từ đầu đến cuối')]),
      purpose: { purposes: [], requirements: [] },
      objectives: { general: [], specific: [] },
      funding: { sources: [] },
      organisation: { duties: [] },
    };
    const only: PlanContent = {
      ...other,
      tasks: { tasks: titles.map((t, i) => ({ ...task(`t-${i}`, t), lead: '' })) },
    };
    expect(
      samePercent(only, {
        ...other,
        tasks: { tasks: [{ ...task('a', 'Khác hẳn từ đầu đến cuối'), lead: '' }] },
      }),
    ).toBe(0);
    fc.assert(
      fc.property(fc.subarray(titles), (kept) => {
        const changed = plan(
          titles.map((t, i) =>
            task(`t-${i}`, kept.includes(t) ? t : `Việc khác số ${i} chưa từng có trong kế hoạch`),
          ),
        );
        const much = samePercent(both, changed);
        expect(much).toBe(samePercent(changed, both));
        expect(much === 100).toBe(kept.length === titles.length);
      }),
    );
  });
  it('does not call a plan nearly the same in which one task of five is another', () => {
    expect(
      samePercent(
        only5(titles),
        only5([...titles.slice(0, 4), 'Tổ chức ngày hội đọc sách ở thư viện']),
      ),
    ).toBeLessThan(NEARLY_SAME_PERCENT);
  });
  it('does not look at heading and closing', () => {
    expect(
      samePercent(both, {
        ...both,
        heading: { subject: 'Khác', bases: [] },
        closing: { ...both.closing, signer: 'Người khác' },
      }),
    ).toBe(100);
  });
});

const only5 = (all: readonly string[]): PlanContent => ({
  ...plan(all.map((t, i) => task(`t-${i}`, t))),
  purpose: { purposes: [], requirements: [] },
  objectives: { general: [], specific: [] },
  funding: { sources: [] },
  organisation: { duties: [] },
});
