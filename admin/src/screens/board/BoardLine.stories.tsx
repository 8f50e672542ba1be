import type { ReactElement } from 'react';
import type { Stories } from '../../../gallery/story.ts';
import { BoardLine, GroupLine } from './BoardLine.tsx';
import { board, lines } from './story-data.ts';
import './board.css';

const nothing = (): void => {};
const table = (rows: ReactElement): ReactElement => (
  <div
    className="board panel"
    role="table"
    aria-label="Theo dõi nộp"
    style={{ '--columns': '36px minmax(180px, 1.6fr) repeat(3, minmax(0, 1fr))' } as object}
  >
    {rows}
  </div>
);
const line = (n: number, selected = false): ReactElement | null => {
  const row = lines[n];
  return row ? (
    <BoardLine
      key={row.unit.id}
      row={row}
      columns={board.columns}
      selected={selected}
      language="vi"
      today="2026-11-21"
      onSelect={nothing}
      onOpen={nothing}
    />
  ) : null;
};

export default {
  'every state a cell can be in': table(<>{lines.map((_, n) => line(n))}</>),
  'under a heading, one of them ticked': table(
    <>
      <GroupLine name="Ủy ban nhân dân phường Hoa Sen" columns={5} />
      {line(0)}
      {line(3, true)}
    </>,
  ),
} satisfies Stories;
