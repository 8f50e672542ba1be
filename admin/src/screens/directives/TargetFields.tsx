import { Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import type { ReactElement } from 'react';
import type { UnitKind } from '#domain/shapes/basics';
import type { DirectiveContent } from '#domain/shapes/directive';
import { Panel, useMe, useRead, useWords } from '../../components/index.ts';
import { useDirectiveWords } from './words.ts';
import './directives.css';

const schoolKinds: readonly UnitKind[] = [
  'kindergarten',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'multi-level',
  'continuing',
  'university',
];

interface Props {
  readonly value: DirectiveContent['target'];
  readonly onChange: (value: DirectiveContent['target']) => void;
}

/** Which units it goes to: below which one, on which line, of which kinds. */
export function TargetFields({ value, onChange }: Props): ReactElement {
  const words = useWords();
  const t = useDirectiveWords();
  const me = useMe();
  const named = useRead('/units/{id}', { params: { id: value.under } });
  const own = me.offices.map((o) => o.unit);
  const units = [
    ...new Map([...own, ...(named.data ? [named.data] : [])].map((u) => [u.id, u])).values(),
  ];
  const toggle = (kind: UnitKind, on: boolean) => {
    onChange({
      ...value,
      kinds: on ? [...value.kinds, kind] : value.kinds.filter((k) => k !== kind),
    });
  };
  return (
    <Panel title={t.target}>
      <div className="form">
        <div className="form-row">
          <TextField
            select
            label={t.under}
            value={units.some((u) => u.id === value.under) ? value.under : ''}
            onChange={(e) => {
              onChange({ ...value, under: e.target.value });
            }}
          >
            {units.map((u) => (
              <MenuItem key={u.id} value={u.id}>
                {u.name}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={t.line}
            value={value.line}
            onChange={(e) => {
              onChange({ ...value, line: e.target.value as Props['value']['line'] });
            }}
          >
            {(['professional', 'managing'] as const).map((l) => (
              <MenuItem key={l} value={l}>
                {t.lines[l]}
              </MenuItem>
            ))}
          </TextField>
        </div>
        <fieldset className="choices">
          <legend className="quiet small">{t.unitKinds}</legend>
          {schoolKinds.map((kind) => (
            <FormControlLabel
              key={kind}
              label={words.domain.unitKinds[kind]}
              control={
                <Checkbox
                  checked={value.kinds.includes(kind)}
                  onChange={(e) => {
                    toggle(kind, e.target.checked);
                  }}
                />
              }
            />
          ))}
        </fieldset>
      </div>
    </Panel>
  );
}
