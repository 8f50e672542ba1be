import type { Board, BoardRow } from '#domain/contracts/board';
import type { ShownState } from '#domain/shapes/shown-state';
import { compareWords, matches } from '../../components/text.ts';

export interface BoardFilter {
  readonly q: string;
  readonly state: ShownState | '';
  /** Index of the obligation that sums and states are about; -1 for all of them. */
  readonly column: number;
  readonly parent: string;
  readonly grouped: boolean;
  /** Only units that ask for a later date. */
  readonly asked: boolean;
}
export const noFilter: BoardFilter = {
  q: '',
  state: '',
  column: -1,
  parent: '',
  grouped: false,
  asked: false,
};

export type Cell = BoardRow['cells'][number];
/** A row whose cells stand in the order of the columns; null where the unit does not owe that. */
export interface Line extends Omit<BoardRow, 'cells'> {
  readonly cells: readonly (Cell | null)[];
}
/** One cell to act on, with the row it stands in. */
export interface Target {
  readonly row: Line;
  readonly cell: Cell;
}

/**
 * Is there nothing to wait for: done, being carried out, or not yet open? The date says nothing
 * then.
 */
export const isSettled = ({ state }: Cell): boolean =>
  state === 'approved' ||
  state === 'amending' ||
  state === 'executing' ||
  state === 'closed' ||
  state === 'waiting';

export const keyOf = (row: Line): string => row.planId + row.unit.id;

/**
 * The API orders cells by date, and a date may be extended for one unit: columns are matched by
 * kind, the first of a kind to the first.
 */
export function linesOf(board: Board): Line[] {
  return board.rows.map((row) => {
    const left = [...row.cells];
    return {
      ...row,
      cells: board.columns.map(({ kind }) => {
        const at = left.findIndex((c) => c.kind === kind);
        return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
      }),
    };
  });
}

const asked = (line: Line, column: number): readonly (Cell | null)[] =>
  column < 0 ? line.cells : [line.cells[column] ?? null];

/**
 * Lines that pass the filter, in the order of a Vietnamese dictionary, and of the superior first
 * when grouped.
 */
export function linesToShow(lines: readonly Line[], filter: BoardFilter): Line[] {
  return lines
    .filter(
      (r) =>
        (!filter.q || matches(`${r.unit.name} ${r.unit.code}`, filter.q)) &&
        (!filter.parent || r.parent?.id === filter.parent) &&
        (!filter.asked || asked(r, filter.column).some((c) => c?.askedUntil)) &&
        (!filter.state || asked(r, filter.column).some((c) => c?.state === filter.state)),
    )
    .sort(
      (a, b) =>
        (filter.grouped ? compareWords(a.parent?.name ?? '', b.parent?.name ?? '') : 0) ||
        compareWords(a.unit.name, b.unit.name),
    );
}

/** How many papers are in each state, for one obligation or for all. */
export function sums(board: Board, lines: readonly Line[], column: number): Board['totals'] {
  if (column < 0) return board.totals;
  const counts = new Map<ShownState, number>();
  for (const line of lines) {
    const state = line.cells[column]?.state;
    if (state) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => ({ state, count }));
}

/** The superiors of the rows, each once. */
export function parentsOf(lines: readonly Line[]): { id: string; name: string }[] {
  const found = new Map(lines.flatMap((r) => (r.parent ? [[r.parent.id, r.parent] as const] : [])));
  return [...found.values()].sort((a, b) => compareWords(a.name, b.name));
}
