import { Button, MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import type { Board } from '#domain/contracts/board';
import { useBulk } from '../../features/bulk/store.ts';
import { useBulkWords } from '../../features/bulk/words.ts';
import type { Act } from './act.ts';
import type { Line, Target } from './rows.ts';
import { useBoardWords } from './words.ts';

interface Props {
  readonly board: Board;
  readonly rows: readonly Line[];
  readonly onAct: (act: Act) => void;
  readonly onClear: () => void;
  /** The obligation the filter is about, or -1. */
  readonly about: number;
}

/**
 * What to do with the units that are ticked: for one obligation, urge or extend those for which
 * the server allows it.
 */
export function SelectionBar({ board, rows, onAct, onClear, about }: Props): ReactElement {
  const t = useBoardWords();
  const bulk = useBulkWords();
  const { job } = useBulk();
  const busy = job?.state === 'running';
  const [column, setColumn] = useState(Math.max(0, about));
  const targets = (action: 'urge' | 'extend'): Target[] =>
    rows.flatMap((row) => {
      const cell = row.cells[column];
      return cell?.allowedActions.includes(action) ? [{ row, cell }] : [];
    });
  const asked = targets('extend').filter((x) => x.cell.askedUntil !== null).length;
  const begin = (type: 'urge' | 'extend') => {
    onAct({ type, targets: targets(type), leftOut: rows.length - targets(type).length });
  };
  return (
    <div className="selection-bar no-print" role="region" aria-label={t.selected(rows.length)}>
      <strong role="status">{t.selected(rows.length)}</strong>
      <TextField
        select
        label={t.column}
        value={column}
        onChange={(e) => {
          setColumn(Number(e.target.value));
        }}
        sx={{ width: 220 }}
      >
        {board.columns.map((c, n) => (
          <MenuItem key={`${c.kind} ${c.title}`} value={n}>
            {c.title}
          </MenuItem>
        ))}
      </TextField>
      <Button
        variant="outlined"
        disabled={busy || targets('urge').length === 0}
        onClick={() => {
          begin('urge');
        }}
      >
        {t.urge} ({targets('urge').length})
      </Button>
      <Button
        variant="outlined"
        disabled={busy || targets('extend').length === 0}
        onClick={() => {
          begin('extend');
        }}
      >
        {t.extend} ({targets('extend').length})
      </Button>
      {asked > 0 && <span className="due-soon">{t.askedCount(asked)}</span>}
      {busy && <span className="quiet small">{bulk.busy}</span>}
      <Button color="inherit" onClick={onClear}>
        {t.clear}
      </Button>
    </div>
  );
}
