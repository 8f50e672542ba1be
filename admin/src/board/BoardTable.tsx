import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useStore } from 'react-admin';
import type { Board } from '#domain/contracts/views';
import { EmptyState, useLanguage } from '../components/index.ts';
import { ActDialog, type Act } from './ActDialog.tsx';
import { BoardFilters, Totals } from './BoardFilters.tsx';
import { BoardLine, GroupLine } from './BoardLine.tsx';
import { CellMenu } from './CellMenu.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { keyOf, linesOf, linesToShow, noFilter, type BoardFilter, type Target } from './rows.ts';
import { useBoardWords } from './words.ts';

/**
 * The board. All rows are in the page, so that the browser's own search, print and screen readers find them; those outside the
 * window cost nothing to draw (`content-visibility`).
 */
export function BoardTable({ board }: { readonly board: Board }): ReactElement {
  const t = useBoardWords();
  const language = useLanguage();
  const [kept, setFilter] = useStore<Partial<BoardFilter>>('board.filter', noFilter);
  const filter = useMemo(() => ({ ...noFilter, ...kept, ...((kept.column ?? -1) >= board.columns.length && { column: -1 }) }), [kept, board.columns.length]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<{ readonly anchor: HTMLElement; readonly target: Target } | null>(null);
  const [act, setAct] = useState<Act | null>(null);
  const lines = useMemo(() => linesOf(board), [board]);
  const rows = useMemo(() => linesToShow(lines, filter), [lines, filter]);
  const visible = useMemo(() => rows.filter((r) => selected.has(keyOf(r))), [rows, selected]);
  const toggle = useCallback((key: string) => {
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  const open = useCallback((anchor: HTMLElement, target: Target) => { setOpened({ anchor, target }); }, []);
  const all = rows.length > 0 && visible.length === rows.length;
  const template = `44px minmax(220px, 1.6fr) repeat(${String(board.columns.length)}, minmax(150px, 1fr))`;
  return (
    <>
      <BoardFilters board={board} lines={lines} filter={filter} setFilter={setFilter} shown={rows.length} />
      <div className="board panel table-frame" style={{ '--columns': template } as React.CSSProperties}>
        <div className="board-top">
          <Totals board={board} lines={lines} filter={filter} setFilter={setFilter} />
        </div>
        {rows.length === 0 ? <EmptyState title={t.none}>{t.noneHint}</EmptyState> : (
          <div role="table" aria-label={board.directive.title} aria-rowcount={rows.length + 1}>
            <div role="row" className="board-row board-head">
              <div role="columnheader"><input type="checkbox" aria-label={t.selectAll} checked={all} onChange={() => { setSelected(all ? new Set() : new Set(rows.map(keyOf))); }} /></div>
              <div role="columnheader">{t.unit}</div>
              {board.columns.map((c) => <div role="columnheader" key={`${c.kind} ${c.title}`}>{c.title}</div>)}
            </div>
            {rows.map((row, n) => {
              const key = keyOf(row);
              const heads = filter.grouped && row.parent?.id !== rows[n - 1]?.parent?.id;
              return [
                heads && <GroupLine key={`group ${key}`} name={row.parent?.name ?? t.noParent} columns={board.columns.length + 2} />,
                <BoardLine key={key} row={row} columns={board.columns} selected={selected.has(key)} language={language} onSelect={toggle} onOpen={open} />,
              ];
            })}
          </div>
        )}
      </div>
      {visible.length > 0 && <SelectionBar board={board} rows={visible} onAct={setAct} onClear={() => { setSelected(new Set()); }} />}
      {opened && <CellMenu {...opened} columns={board.columns} onClose={() => { setOpened(null); }} onAct={setAct} />}
      {act && <ActDialog act={act} onClose={(done) => { setAct(null); if (done) setSelected(new Set()); }} />}
    </>
  );
}
