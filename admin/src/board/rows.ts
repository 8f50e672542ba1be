import type { Board, BoardRow, ShownState } from '#domain/contracts/views';
import { compareWords, matches } from '../components/format.ts';

export interface BoardFilter { readonly q: string; readonly state: ShownState | ''; readonly parent: string; readonly grouped: boolean }
export const noFilter: BoardFilter = { q: '', state: '', parent: '', grouped: false };

export type Cell = BoardRow['cells'][number];
/** One cell to act on, with the row it stands in. */
export interface Target { readonly row: BoardRow; readonly cell: Cell }

/** What a cell counts as: late goes before everything, for that is what the reader looks for. */
export const shownIn = (cell: Cell): ShownState => (cell.late && cell.state !== 'approved' && cell.state !== 'executing' && cell.state !== 'closed' ? 'overdue' : cell.state);

/** The state of the plan document: what the totals count. */
const planState = (row: BoardRow): ShownState | undefined => {
  const cell = row.cells.find((c) => c.kind === 'plan') ?? row.cells[0];
  return cell && shownIn(cell);
};

/** Rows that pass the filter, in the order of a Vietnamese dictionary, and of the superior first when grouped. */
export function rowsToShow(board: Board, filter: BoardFilter): BoardRow[] {
  return board.rows
    .filter((r) => (!filter.q || matches(`${r.unit.name} ${r.unit.code}`, filter.q)) && (!filter.parent || r.parent?.id === filter.parent) && (!filter.state || planState(r) === filter.state))
    .sort((a, b) => (filter.grouped ? compareWords(a.parent?.name ?? '', b.parent?.name ?? '') : 0) || compareWords(a.unit.name, b.unit.name));
}

/** The superiors of the rows, each once. */
export function parentsOf(board: Board): { id: string; name: string }[] {
  const found = new Map(board.rows.flatMap((r) => (r.parent ? [[r.parent.id, r.parent] as const] : [])));
  return [...found.values()].sort((a, b) => compareWords(a.name, b.name));
}
