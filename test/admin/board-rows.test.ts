import { describe, expect, test } from 'vitest';
import { compareWords, matches, parseDay } from '../../admin/src/components/text.ts';
import { linesOf, linesToShow, noFilter, sums } from '../../admin/src/screens/board/rows.ts';
import { board } from './mock/frame.ts';

describe('words as Vietnamese readers type and order them', () => {
  test.each([
    ['Trường Mầm non Ánh Dương', 'anh duong'],
    ['Đồi Thông', 'doi thong'],
    ['Trường THCS Hoa Sen', 'sen thcs'],
    ['Ủy ban', 'UY BAN'],
    ['Bình Thọ', 'bình thọ'],
  ])('%s is found by %s', (text, query) => {
    expect(matches(text, query)).toBe(true);
  });
  test('another word is not found', () => {
    expect(matches('Hoa Sen', 'hoa hồng')).toBe(false);
  });
  test('order of a dictionary: a ă â, d before đ, numbers by value', () => {
    expect(['Đông', 'Dương', 'Ân', 'Ăn', 'An', 'Lớp 10', 'Lớp 9'].sort(compareWords)).toEqual([
      'An',
      'Ăn',
      'Ân',
      'Dương',
      'Đông',
      'Lớp 9',
      'Lớp 10',
    ]);
  });
});

describe('a day as typed', () => {
  test.each([
    ['28/11/2026', '2026-11-28'],
    ['2-9-2026', '2026-09-02'],
    ['02.09.2026', '2026-09-02'],
    ['28112026', '2026-11-28'],
    ['2026-11-28', '2026-11-28'],
    [' 28/11/2026 ', '2026-11-28'],
  ])('%s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });
  test.each(['31/11/2026', '29/02/2027', '11/28/2026', '28/11/26', 'mai', ''])(
    '%s is none',
    (typed) => {
      expect(parseDay(typed)).toBe('');
    },
  );
});

describe('rows of the board', () => {
  const lines = linesOf(board);

  test('a date extended for one unit does not move its cell to another column', () => {
    const [row] = board.rows;
    if (!row) throw new Error('the board is empty');
    const [line] = linesOf({ ...board, rows: [{ ...row, cells: row.cells.toReversed() }] });
    expect(line?.cells.map((c) => c?.kind)).toEqual(board.columns.map((c) => c.kind));
  });

  test('a unit that does not owe something has an empty cell there', () => {
    const [row] = board.rows;
    if (!row) throw new Error('the board is empty');
    const [line] = linesOf({ ...board, rows: [{ ...row, cells: row.cells.slice(1) }] });
    expect(line?.cells[0]).toBeNull();
    expect(line?.cells[1]?.kind).toBe(board.columns[1]?.kind);
  });

  test('the sums of a column are those of the rows the state shows', () => {
    for (const { state, count } of sums(board, lines, 0))
      expect(linesToShow(lines, { ...noFilter, column: 0, state })).toHaveLength(count);
  });

  test('grouped: units of one superior stand together', () => {
    const parents = linesToShow(lines, { ...noFilter, grouped: true }).map((l) => l.parent?.id);
    const changes = parents.filter((id, n) => n > 0 && id !== parents[n - 1]).length;
    expect(changes).toBe(new Set(parents).size - 1);
  });
});
