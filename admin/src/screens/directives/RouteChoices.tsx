import { MenuItem, TextField } from '@mui/material';
import type { ReactElement } from 'react';
import { submissionKinds, unitKinds } from '#domain/shapes/basics';
import type { RouteChoice } from '#domain/shapes/review-route';
import { useWords } from '../../components/index.ts';
import { Lines, type Editing } from './Lines.tsx';
import { RouteSelect } from './RouteSelect.tsx';
import { useDirectiveWords } from './words.ts';

/**
 * Which route a paper takes: lines from top to bottom, the first that fits wins, an empty choice
 * fits all.
 */
export function RouteChoices({ value, onChange }: Editing<RouteChoice>): ReactElement {
  const words = useWords();
  const t = useDirectiveWords();
  return (
    <Lines
      title={t.route}
      lead={t.routeHint}
      value={value}
      onChange={onChange}
      max={20}
      addLabel={t.addRoute}
      nameOf={(_, n) => t.routeLine(n + 1)}
      fresh={{ unitKinds: [], kinds: [], routeId: '' }}
      renderFields={(c, set) => (
        <>
          <Several
            label={t.forUnits}
            none={t.allUnits}
            value={c.unitKinds}
            options={unitKinds.map((k) => [k, words.domain.unitKinds[k]])}
            onChange={(chosen) => {
              set({ unitKinds: chosen });
            }}
          />
          <Several
            label={t.forPapers}
            none={t.allPapers}
            value={c.kinds}
            options={submissionKinds.map((k) => [k, words.domain.submissionKinds[k]])}
            onChange={(chosen) => {
              set({ kinds: chosen });
            }}
          />
          <RouteSelect
            asked
            value={c.routeId}
            onChange={(routeId) => {
              set({ routeId });
            }}
          />
        </>
      )}
    />
  );
}

interface SeveralProps<K extends string> {
  readonly label: string;
  readonly none: string;
  readonly value: readonly K[];
  readonly options: readonly (readonly [K, string])[];
  readonly onChange: (chosen: K[]) => void;
}

function Several<K extends string>({
  label,
  none,
  value,
  options,
  onChange,
}: SeveralProps<K>): ReactElement {
  const nameOf = (chosen: readonly K[]) =>
    options
      .filter(([k]) => chosen.includes(k))
      .map(([, name]) => name)
      .join(', ') || none;
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(e) => {
        onChange(e.target.value as unknown as K[]);
      }}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: (chosen) => nameOf(chosen as K[]),
        },
      }}
    >
      {options.map(([k, name]) => (
        <MenuItem key={k} value={k}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
