import { memo, type ReactElement } from 'react';
import type { IsoDate } from '#domain/calendar/dates';
import type { Board } from '#domain/contracts/board';
import { words, type Language } from '#domain/words/index';
import { StateShape, showDate } from '../../components/index.ts';
import { RowCheck } from '../../components/RowCheck.tsx';
import { isSettled, keyOf, type Cell, type Line, type Target } from './rows.ts';
import { useBoardWords } from './words.ts';

interface Props {
  readonly row: Line;
  readonly columns: Board['columns'];
  readonly selected: boolean;
  readonly language: Language;
  readonly today: IsoDate;
  readonly onSelect: (key: string, range: boolean) => void;
  readonly onOpen: (anchor: HTMLElement, target: Target) => void;
}

/** One unit. Plain elements and memo: 600 of them are redrawn only where something changed. */
export const BoardLine = memo(function BoardLine({
  row,
  columns,
  selected,
  language,
  today,
  onSelect,
  onOpen,
}: Props): ReactElement {
  const t = useBoardWords();
  return (
    <div role="row" className={`board-row${selected ? ' board-selected' : ''}`}>
      <div role="cell">
        <RowCheck
          label={t.select(row.unit.name)}
          checked={selected}
          onToggle={(range) => {
            onSelect(keyOf(row), range);
          }}
        />
      </div>
      <div role="rowheader" className="board-unit">
        <a href={`#/plans/${row.planId}`}>{row.unit.name}</a>
        {row.parent && <span className="quiet small">{row.parent.name}</span>}
      </div>
      {columns.map((column, n) => {
        const cell = row.cells[n];
        return (
          <div role="cell" key={`${column.kind} ${column.title}`} className="board-cell">
            <span className="cell-label" aria-hidden="true">
              {column.title}
            </span>
            {cell && (
              <CellButton
                cell={cell}
                title={column.title}
                unit={row.unit.name}
                language={language}
                today={today}
                onOpen={(anchor) => {
                  onOpen(anchor, { row, cell });
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});

/** `20/11`: a cell has little room, and the year is the board's. */
const shortDay = (date: IsoDate): string => showDate(date).slice(0, 5);

interface CellProps {
  readonly cell: Cell;
  readonly title: string;
  readonly unit: string;
  readonly language: Language;
  readonly today: IsoDate;
  readonly onOpen: (anchor: HTMLElement) => void;
}

function CellButton({ cell, title, unit, language, today, onOpen }: CellProps): ReactElement {
  const t = useBoardWords();
  const { state } = cell;
  const word = words(language).states[state];
  const isPast = cell.dueOn < today || cell.daysLeft < 0;
  const days = isSettled(cell)
    ? null
    : cell.daysLeft < 0
      ? t.daysLate(-cell.daysLeft)
      : cell.daysLeft > 0
        ? t.daysLeft(cell.daysLeft)
        : isPast
          ? t.lateSince(shortDay(cell.dueOn))
          : cell.dueOn > today
            ? t.dueOn(shortDay(cell.dueOn))
            : t.dueToday;
  const asked = cell.askedUntil && t.asked(showDate(cell.askedUntil));
  return (
    <button
      type="button"
      className="cell-button"
      aria-haspopup="dialog"
      aria-label={t.cell(unit, title, [word, days, asked].filter(Boolean).join(', '))}
      onClick={(e) => {
        onOpen(e.currentTarget);
      }}
    >
      <span className={`state state-small state-${state}`}>
        <StateShape state={state} />
        <span className="state-word">{word}</span>
      </span>
      {days && <span className={`cell-days${isPast ? ' due-late' : ''}`}>{days}</span>}
      {asked && <span className="cell-asked">{asked}</span>}
    </button>
  );
}

export const GroupLine = ({
  name,
  columns,
}: {
  readonly name: string;
  readonly columns: number;
}): ReactElement => (
  <div role="row" className="board-group">
    <div role="cell" aria-colspan={columns}>
      {name}
    </div>
  </div>
);
