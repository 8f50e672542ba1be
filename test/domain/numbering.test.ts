import { describe, expect, it } from 'vitest';
import { letter, numberTasks, partHeadings, roman, taskNumbers } from '#domain/content/numbering';

const outline = (...depths: number[]) => depths.map((depth) => ({ depth }));

describe('numbering of a legal text', () => {
  it('numbers tasks 1. a) - + and restarts under each parent', () => {
    expect(numberTasks(outline(0, 1, 1, 2, 3, 0, 1, 0))).toEqual([
      '1.',
      'a)',
      'b)',
      '-',
      '+',
      '2.',
      'a)',
      '3.',
    ]);
  });

  it('names tasks by their path', () => {
    expect(taskNumbers(outline(0, 1, 1, 2, 0, 1))).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.2.1',
      '2',
      '2.1',
    ]);
  });

  it('bears a line that skips a level, as a draft may', () => {
    expect(numberTasks(outline(0, 2, 1))).toEqual(['1.', '-', 'a)']);
    expect(taskNumbers(outline(0, 2, 1))).toEqual(['1', '1.1.1', '1.1']);
    expect(taskNumbers(outline(2, 0))).toEqual(['1.1.1', '1']);
  });

  it('follows the Vietnamese alphabet of a điểm', () => {
    expect([1, 4, 5, 6, 7, 23, 24].map(letter)).toEqual(['a', 'd', 'đ', 'e', 'g', 'y', 'aa']);
  });

  it('writes Roman numerals', () => {
    expect([1, 4, 6, 9, 14, 40].map(roman)).toEqual(['I', 'IV', 'VI', 'IX', 'XIV', 'XL']);
  });

  it('numbers the sections, not heading and closing', () => {
    expect(partHeadings('plan', null).map((h) => `${h.roman}. ${h.title}`)).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. MỤC TIÊU, CHỈ TIÊU',
      'III. NHIỆM VỤ VÀ GIẢI PHÁP',
      'IV. KINH PHÍ',
      'V. TỔ CHỨC THỰC HIỆN',
    ]);
    expect(partHeadings('year-report', null).map((h) => h.part)).toEqual([
      'situation',
      'results',
      'indicators',
      'shortcomings',
      'nextTasks',
      'proposals',
    ]);
  });
});
