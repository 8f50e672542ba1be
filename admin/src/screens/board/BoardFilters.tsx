import { FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import type { ReactElement } from 'react';
import type { Board } from '#domain/contracts/board';
import {
  SavedViewsMenu,
  Search,
  StateShape,
  useFormats,
  useWords,
} from '../../components/index.ts';
import { noFilter, parentsOf, sums, type BoardFilter, type Line } from './rows.ts';
import { useBoardWords } from './words.ts';

interface Props {
  readonly board: Board;
  readonly lines: readonly Line[];
  readonly filter: BoardFilter;
  readonly setFilter: (filter: BoardFilter) => void;
}

export function BoardFilters({
  board,
  lines,
  filter,
  setFilter,
  shown,
}: Props & { readonly shown: number }): ReactElement {
  const words = useWords();
  const t = useBoardWords();
  const parents = parentsOf(lines);
  const plain = { inputLabel: { shrink: true }, select: { displayEmpty: true } };
  return (
    <search className="filters no-print" aria-label={words.list.filters}>
      <Search
        label={t.search}
        value={filter.q}
        wait={150}
        onSearch={(q) => {
          setFilter({ ...filter, q });
        }}
      />
      {board.columns.length > 1 && (
        <TextField
          select
          className="filter-select"
          label={t.column}
          value={filter.column}
          onChange={(e) => {
            setFilter({ ...filter, column: Number(e.target.value) });
          }}
          sx={{ width: 'auto' }}
          slotProps={plain}
        >
          <MenuItem value={-1}>{t.allColumns}</MenuItem>
          {board.columns.map((c, n) => (
            <MenuItem key={`${c.kind} ${c.title}`} value={n}>
              {c.title}
            </MenuItem>
          ))}
        </TextField>
      )}
      {parents.length > 1 && (
        <TextField
          select
          className="filter-select"
          label={t.parent}
          value={parents.some((p) => p.id === filter.parent) ? filter.parent : ''}
          onChange={(e) => {
            setFilter({ ...filter, parent: e.target.value });
          }}
          sx={{ width: 'auto' }}
          slotProps={plain}
        >
          <MenuItem value="">{words.act.all}</MenuItem>
          {parents.map((p) => (
            <MenuItem key={p.id} value={p.id}>
              {p.name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {parents.length > 1 && (
        <FormControlLabel
          label={t.grouped}
          control={
            <Switch
              checked={filter.grouped}
              onChange={(e) => {
                setFilter({ ...filter, grouped: e.target.checked });
              }}
            />
          }
        />
      )}
      {(filter.asked || lines.some((r) => r.cells.some((c) => c?.askedUntil))) && (
        <FormControlLabel
          label={t.askedOnly}
          control={
            <Switch
              checked={filter.asked}
              onChange={(e) => {
                setFilter({ ...filter, asked: e.target.checked });
              }}
            />
          }
        />
      )}
      <SavedViewsMenu
        screen="board"
        query={{ filter: { ...filter } }}
        onApply={(query) => {
          setFilter({ ...noFilter, ...query.filter });
        }}
      />
      <span className="quiet small" role="status">
        {t.shown(shown, board.rows.length)}
      </span>
    </search>
  );
}

/**
 * How many papers are in each state, always in sight; pressing one shows only units that have such
 * a paper.
 */
export function Totals({ board, lines, filter, setFilter }: Props): ReactElement {
  const words = useWords();
  const t = useBoardWords();
  const formats = useFormats();
  return (
    <div className="totals" role="group" aria-label={t.totals}>
      {sums(board, lines, filter.column)
        .filter((x) => x.count > 0 || x.state === filter.state)
        .map(({ state, count }) => (
          <button
            key={state}
            type="button"
            className={`state state-${state} total`}
            aria-pressed={filter.state === state}
            onClick={() => {
              setFilter({ ...filter, state: filter.state === state ? '' : state });
            }}
          >
            <StateShape state={state} />
            <span className="state-word">{words.domain.states[state]}</span>
            <strong>{formats.number(count)}</strong>
          </button>
        ))}
    </div>
  );
}
