import type { ReactElement } from 'react';
import { useState } from 'react';
import { quan } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { CellMenu } from './CellMenu.tsx';
import { board, lines } from './story-data.ts';
import './board.css';

function Opened({ line }: { readonly line: number }): ReactElement {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const row = lines[line];
  const cell = row?.cells[0];
  return (
    <>
      <p ref={setAnchor}>Ô của bảng</p>
      {anchor && row && cell && (
        <CellMenu
          anchor={anchor}
          target={{ row, cell }}
          columns={board.columns}
          onClose={() => {}}
          onAct={() => {}}
        />
      )}
    </>
  );
}

export default {
  overdue: { above: true, as: quan, show: <Opened line={5} /> },
  'a draft, and more time was asked for': { above: true, as: quan, show: <Opened line={6} /> },
  approved: { above: true, as: quan, show: <Opened line={0} /> },
} satisfies Stories;
