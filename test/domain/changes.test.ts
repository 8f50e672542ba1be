import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changes, type Segment } from '#domain/content/changes';
import { wordChanges } from '#domain/content/word-changes';
import type { PlanContent, PlannedTask } from '#domain/shapes/content';

const task = (key: string, title: string, over: Partial<PlannedTask> = {}): PlannedTask => ({
  key,
  depth: 0,
  group: 'truyen-thong',
  title,
  measures: '',
  lead: '',
  partners: '',
  from: '',
  dueOn: '',
  output: '',
  ...over,
});

const plan = (
  tasks: readonly PlannedTask[],
  subject = 'Giáo dục kỹ năng trên mạng',
): PlanContent => ({
  heading: { subject, bases: [] },
  purpose: { purposes: [], requirements: [] },
  objectives: {
    general: [],
    specific: [
      {
        key: 'o-1',
        text: 'Đội ngũ được tập huấn',
        indicator: 'tap-huan',
        target: 85,
        by: '2027-05-31',
      },
    ],
  },
  tasks: { tasks: [...tasks] },
  funding: { sources: [] },
  organisation: { duties: [] },
  closing: { place: 'Lam Sơn', authority: '', position: 'HIỆU TRƯỞNG', signer: '', recipients: [] },
});

const without = (kind: Segment['kind'], segments: readonly Segment[]): string =>
  segments
    .filter((s) => s.kind !== kind)
    .map((s) => s.text)
    .join('');

describe('changes between two contents', () => {
  it('is empty when nothing changed', () => {
    expect(changes(plan([task('t-1', 'Một')]), plan([task('t-1', 'Một')]))).toEqual([]);
  });

  it('tells words that came and went inside a field', () => {
    const [part] = changes(
      plan([task('t-1', 'Tập huấn giáo viên trong tháng 10')]),
      plan([task('t-1', 'Tập huấn cán bộ, giáo viên trong tháng 11')]),
    );
    expect(part?.count).toBe(1);
    expect(part?.items[0]).toMatchObject({ key: 't-1', kind: 'changed', moved: false });
    expect(part?.items[0]?.fields[0]?.segments).toEqual([
      { kind: 'same', text: 'Tập huấn ' },
      { kind: 'added', text: 'cán bộ, ' },
      { kind: 'same', text: 'giáo viên trong tháng ' },
      { kind: 'removed', text: '10' },
      { kind: 'added', text: '11' },
    ]);
  });

  it('tells added, removed and moved lines apart by their keys', () => {
    const before = plan(['a', 'b', 'c', 'd'].map((k) => task(k, k)));
    const after = plan([task('c', 'c'), task('a', 'a'), task('b', 'b'), task('e', 'e')]);
    const items = changes(before, after)[0]?.items.map((i) =>
      `${i.kind} ${i.key} ${i.behind ?? ''}`.trim(),
    );
    expect(items).toEqual(['moved c', 'added e', 'removed d c']);
  });

  it('counts a change of depth as a move', () => {
    const items = changes(
      plan([task('a', 'a'), task('b', 'b')]),
      plan([task('a', 'a'), task('b', 'b', { depth: 1 })]),
    )[0]?.items;
    expect(items).toMatchObject([{ key: 'b', kind: 'moved', moved: true, fields: [] }]);
  });

  it('compares single fields and numbers', () => {
    const after = plan([], 'Giáo dục kỹ năng số');
    after.objectives.specific = [
      {
        key: 'o-1',
        text: 'Đội ngũ được tập huấn',
        indicator: 'tap-huan',
        target: 100,
        by: '2027-05-31',
      },
    ];
    const found = changes(plan([]), after);
    expect(found.map((p) => p.part)).toEqual(['heading', 'objectives']);
    expect(found[1]?.items[0]?.fields).toEqual([
      {
        field: 'target',
        segments: [
          { kind: 'removed', text: '85' },
          { kind: 'added', text: '100' },
        ],
      },
    ]);
  });
});

describe('changes by words', () => {
  const text = array(constantFrom('trường', 'học', ' ', '\n', ',', 'mạng', '100'), {
    maxLength: 40,
  }).map((w) => w.join(''));

  it('gives back both texts, whatever they are', () => {
    assert(
      property(text, text, (before, after) => {
        const segments = wordChanges(before, after);
        expect(without('added', segments)).toBe(before);
        expect(without('removed', segments)).toBe(after);
      }),
    );
  });

  it('finds nothing between equal texts', () => {
    assert(
      property(text, (t) => {
        expect(wordChanges(t, t).every((s) => s.kind === 'same')).toBe(true);
      }),
    );
  });

  it('answers for the longest field in good time', () => {
    const long = (word: string): string => `${word} `.repeat(1600);
    const segments = wordChanges(
      long('mot'),
      `${long('mot').slice(0, 4000)}khac ${long('mot').slice(0, 3000)}`,
    );
    expect(without('removed', segments)).toContain('khac');
  });
});
