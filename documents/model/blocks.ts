import { showNumber } from '#domain/content/paper';
import type { DocumentInput } from './input.ts';

/** The body of a document as a run of simple blocks, before any file format. */
export type Block =
  | { readonly is: 'section'; readonly text: string }
  /** A numbered line with a title of its own: bold. */
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'text'; readonly parts: readonly Part[] }
  | {
      readonly is: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    };

/** A stretch of text, `label` being the name in front of it, such as `Chủ trì`. */
export interface Part {
  readonly label?: string;
  readonly text: string;
}

/** `share` is the column's part of the width. */
export interface Column {
  readonly head: string;
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

/** What a document needs to know of the directive and its programme. */
export type Lists = Pick<DocumentInput, 'taskGroups' | 'indicators'>;

export const section = (text: string): Block => ({ is: 'section', text });
export const title = (text: string): Block => ({ is: 'title', text });
export const plain = (text: string): Block => ({ is: 'text', parts: [{ text }] });
export const filled = (text: string): boolean => text.trim() !== '';

/** Each line the author has broken is a paragraph of its own. */
export const lines = (text: string): Block[] =>
  text
    .split('\n')
    .filter(filled)
    .map((line) => plain(line.trim()));
export const dashed = (text: string): Block[] =>
  filled(text) ? lines(/^\s*[-–•]/.test(text) ? text : `- ${text.trim()}`) : [];

/**
 * Named values in one sentence: `Chủ trì: ...; phối hợp: ....`; those without a value are left out.
 */
export function named(pairs: readonly (readonly [label: string, text: string])[]): Block[] {
  const given = pairs.filter(([, text]) => filled(text));
  const parts = given.map(([label, text], i) => ({
    label: i === 0 ? label : label.toLocaleLowerCase('vi'),
    text: `${text
      .trim()
      .replaceAll('\n', ' ')
      .replace(/[\s;,.]+$/, '')}${i === given.length - 1 ? '.' : '; '}`,
  }));
  return parts.length === 0 ? [] : [{ is: 'text', parts }];
}

export const column = (head: string, share: number, align: Column['align'] = 'left'): Column => ({
  head,
  share,
  align,
});
export const optional = (n: number | null): string => (n === null ? '' : showNumber(n));
