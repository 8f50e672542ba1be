import type { Content, Part, PlannedTask, ReportContent } from '../shapes/content.ts';
import { partsOf } from '../shapes/content.ts';
import { vi } from '../words/vi.ts';

/**
 * Letters of `điểm` in a legal text: Vietnamese order, without f, j, w, z and without the letters
 * that carry a diacritic but đ.
 */
const letters = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

/** `a`, `b`, `c`, `d`, `đ`, ... after `y` the letter is doubled: `aa`. `n` counts from 1. */
export const letter = (n: number): string => {
  const one = letters[(n - 1) % letters.length] ?? '';
  return one.repeat(Math.floor((n - 1) / letters.length) + 1);
};

const numerals: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of a section, 1 to 89. */
export function roman(n: number): string {
  let left = n;
  let out = '';
  for (const [value, sign] of numerals) {
    while (left >= value) {
      out += sign;
      left -= value;
    }
  }
  return out;
}

type Nested = Pick<PlannedTask, 'depth'>;

/** The place of each line among the lines under the same parent, counted from 1. */
function ranks(tasks: readonly Nested[]): number[] {
  const counters: number[] = [];
  return tasks.map(({ depth }) => {
    counters.length = Math.min(counters.length, depth + 1);
    while (counters.length <= depth) counters.push(0);
    counters[depth] = (counters[depth] ?? 0) + 1;
    return counters[depth] ?? 1;
  });
}

/**
 * The label of each task as a legal text numbers it: `1.`, then `a)`, then `-`, then `+`,
 * restarting under each parent. (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.) Lines of depth 0 run on
 * through the task groups, because a section with two items `1.` cannot be cited.
 */
export const numberTasks = (tasks: readonly Nested[]): string[] =>
  ranks(tasks).map((rank, i) => {
    const depth = tasks[i]?.depth ?? 0;
    if (depth === 0) return `${rank}.`;
    return depth === 1 ? `${letter(rank)})` : depth === 2 ? '-' : '+';
  });

/** The number by which people name a task outside the document: `3.2`, `3.2.1`. */
export function taskNumbers(tasks: readonly Nested[]): string[] {
  const path: number[] = [];
  return ranks(tasks).map((rank, i) => {
    const depth = tasks[i]?.depth ?? 0;
    path.length = Math.min(path.length, depth);
    path[depth] = rank;
    return Array.from(path, (n) => n ?? 1).join('.');
  });
}

export interface PartHeading {
  readonly part: Part;
  readonly roman: string;
  /** In capitals, as it is printed. */
  readonly title: string;
}

const isEmptyOnPaper = (part: Part, content: Content | null): boolean =>
  part === 'proposals' &&
  content !== null &&
  (content as ReportContent).proposals.items.every((p) => p.text.trim() === '');

/**
 * The numbered sections of a document, in order: all parts but the heading and the closing, which
 * are not sections. A report without proposals has no such section; with `content` null every
 * section is listed. Documents are Vietnamese.
 */
export const partHeadings = (kind: string, content: Content | null): PartHeading[] =>
  partsOf(kind)
    .filter((part) => part !== 'heading' && part !== 'closing' && !isEmptyOnPaper(part, content))
    .map((part, i) => ({
      part,
      roman: roman(i + 1),
      title: vi.parts[part].toLocaleUpperCase('vi'),
    }));

/** Headings inside a section, the same on screen, in DOCX and in print. */
export const subHeadings = {
  purposes: '1. Mục đích',
  requirements: '2. Yêu cầu',
  general: '1. Mục tiêu chung',
  specific: '2. Mục tiêu cụ thể',
} as const;
