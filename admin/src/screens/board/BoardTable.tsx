import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import './board.css';
import { useStore } from 'react-admin';
import type { Board } from '#domain/contracts/board';
import { EmptyState, useLanguage, useMe } from '../../components/index.ts';
import { RowCheck } from '../../components/RowCheck.tsx';
import { begin, type Act } from './act.ts';
import { BoardFilters, Totals } from './BoardFilters.tsx';
import { BoardLine, GroupLine } from './BoardLine.tsx';
import { CellMenu } from './CellMenu.tsx';
import { keyOf, linesOf, linesToShow, noFilter, type BoardFilter, type Target } from './rows.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useBoardWords } from './words.ts';

/**
 * The board. All rows are in the page, so that the browser's own search, print and screen readers
 * find them; those outside the window cost nothing to draw (`content-visibility`).
 */
export function BoardTable({ board }: { readonly board: Board }): ReactElement {
  const t = useBoardWords();
  const language = useLanguage();
  const { clock } = useMe();
  const [kept, setFilter] = useStore<Partial<BoardFilter>>('board.filter', noFilter);
  const filter = useMemo(
    () => ({
      ...noFilter,
      ...kept,
      ...((kept.column ?? -1) >= board.columns.length && { column: -1 }),
    }),
    [kept, board.columns.length],
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<{
    readonly anchor: HTMLElement;
    readonly target: Target;
  } | null>(null);
  const lines = useMemo(() => linesOf(board), [board]);
  const rows = useMemo(() => linesToShow(lines, filter), [lines, filter]);
  const visible = useMemo(() => rows.filter((r) => selected.has(keyOf(r))), [rows, selected]);
  // Read when somebody ticks, not when they draw: a line is drawn again only where it changed.
  const shown = useRef<readonly string[]>([]);
  useEffect(() => {
    shown.current = rows.map(keyOf);
  }, [rows]);
  const last = useRef('');
  const toggle = useCallback((key: string, range: boolean) => {
    const [from, to] = [shown.current.indexOf(last.current), shown.current.indexOf(key)].toSorted(
      (a, b) => a - b,
    ) as [number, number];
    const keys = range && from >= 0 ? shown.current.slice(from, to + 1) : [key];
    last.current = key;
    setSelected((before) => {
      const after = new Set(before);
      const on = !before.has(key);
      for (const k of keys) {
        if (on) after.add(k);
        else after.delete(k);
      }
      return after;
    });
  }, []);
  const clear = useCallback(() => {
    setSelected(new Set());
  }, []);
  const act = (what: Act) => {
    begin(what, board.columns, clear);
  };
  const [topHeight, measureTop] = useHeight();
  const open = useCallback((anchor: HTMLElement, target: Target) => {
    setOpened({ anchor, target });
  }, []);
  const all = rows.length > 0 && visible.length === rows.length;
  const template = `44px minmax(220px, 1.6fr) repeat(${String(board.columns.length)}, minmax(150px, 1fr))`;
  return (
    <>
      <BoardFilters
        board={board}
        lines={lines}
        filter={filter}
        setFilter={setFilter}
        shown={rows.length}
      />
      <div
        className="board panel table-frame"
        style={{ '--columns': template, '--top': `${String(topHeight)}px` } as React.CSSProperties}
      >
        <p className="board-name">{board.directive.title}</p>
        <div className="board-top" ref={measureTop}>
          <Totals board={board} lines={lines} filter={filter} setFilter={setFilter} />
        </div>
        {rows.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          <div role="table" aria-label={board.directive.title} aria-rowcount={rows.length + 1}>
            <div role="row" className="board-row board-head">
              <div role="columnheader">
                <RowCheck
                  label={t.selectAll}
                  checked={all}
                  mixed={visible.length > 0}
                  onToggle={() => {
                    setSelected(all ? new Set() : new Set(rows.map(keyOf)));
                  }}
                />
              </div>
              <div role="columnheader">{t.unit}</div>
              {board.columns.map((c) => (
                <div role="columnheader" key={`${c.kind} ${c.title}`}>
                  {c.title}
                </div>
              ))}
            </div>
            {rows.map((row, n) => {
              const key = keyOf(row);
              const heads = filter.grouped && row.parent?.id !== rows[n - 1]?.parent?.id;
              return [
                heads && (
                  <GroupLine
                    key={`group ${key}`}
                    name={row.parent?.name ?? t.noParent}
                    columns={board.columns.length + 2}
                  />
                ),
                <BoardLine
                  key={key}
                  row={row}
                  columns={board.columns}
                  selected={selected.has(key)}
                  language={language}
                  today={clock.today}
                  onSelect={toggle}
                  onOpen={open}
                />,
              ];
            })}
          </div>
        )}
      </div>
      {visible.length > 0 && (
        <SelectionBar
          key={filter.column}
          about={filter.column}
          board={board}
          rows={visible}
          onAct={act}
          onClear={clear}
        />
      )}
      {opened && (
        <CellMenu
          {...opened}
          columns={board.columns}
          onClose={() => {
            setOpened(null);
          }}
          onAct={act}
        />
      )}
    </>
  );
}

/** How high an element is, whatever it holds: the names of the columns stick below the totals. */
function useHeight(): [
  height: number,
  measure: (element: HTMLElement | null) => (() => void) | undefined,
] {
  const [height, setHeight] = useState(0);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setHeight(element.offsetHeight);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [height, measure];
}
