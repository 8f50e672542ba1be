import { Button, MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import type { Board } from '#domain/contracts/views';
import type { Act } from './ActDialog.tsx';
import type { Line, Target } from './rows.ts';
import { useBoardWords } from './words.ts';

interface Props { readonly board: Board; readonly rows: readonly Line[]; readonly onAct: (act: Act) => void; readonly onClear: () => void }

/** What to do with the units that are ticked: for one obligation, remind or extend those for which the server allows it. */
export function SelectionBar({ board, rows, onAct, onClear }: Props): ReactElement {
  const t = useBoardWords();
  const [column, setColumn] = useState(0);
  const targets = (action: 'urge' | 'extend'): Target[] => rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell?.allowedActions.includes(action) ? [{ row, cell }] : [];
  });
  const begin = (type: 'urge' | 'extend') => { onAct({ type, targets: targets(type), leftOut: rows.length - targets(type).length }); };
  return (
    <div className="selection-bar no-print" role="region" aria-label={t.selected(rows.length)}>
      <strong role="status">{t.selected(rows.length)}</strong>
      <TextField select label={t.column} value={column} onChange={(e) => { setColumn(Number(e.target.value)); }} sx={{ width: 220 }}>{board.columns.map((c, n) => <MenuItem key={`${c.kind} ${c.title}`} value={n}>{c.title}</MenuItem>)}</TextField>
      <Button variant="outlined" disabled={targets('urge').length === 0} onClick={() => { begin('urge'); }}>{t.remind} ({targets('urge').length})</Button>
      <Button variant="outlined" disabled={targets('extend').length === 0} onClick={() => { begin('extend'); }}>{t.extend} ({targets('extend').length})</Button>
      <Button color="inherit" onClick={onClear}>{t.clear}</Button>
    </div>
  );
}
