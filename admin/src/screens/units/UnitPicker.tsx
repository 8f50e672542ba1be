import { Autocomplete, TextField } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { UnitRef } from '#domain/contracts/shared';
import type { UnitRow } from '#domain/contracts/unit';
import { useChoiceText } from '../../components/index.ts';
import { readOptions } from '../../providers/read.ts';
import { useUnitWords } from './words.ts';

interface Props {
  readonly label: string;
  readonly value: UnitRef | null;
  readonly onChange: (unit: UnitRef | null) => void;
  /** Only units that are there on this day, ISO. */
  readonly on?: string;
  /** A unit that is no choice: nobody stands under themselves. */
  readonly without?: string;
  readonly helperText?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** One unit of those the person sees, found by name or code without diacritics. */
export function UnitPicker({
  label,
  value,
  onChange,
  on = '',
  without,
  helperText,
  required = false,
  disabled = false,
}: Props): ReactElement {
  const t = useUnitWords();
  const choice = useChoiceText();
  const [q, setQ] = useState('');
  const { data } = useQuery({
    ...readOptions('/units', {
      query: { page: 1, perPage: 20, sort: 'name', order: 'asc' },
      filter: q ? { q } : {},
    }),
    placeholderData: keepPreviousData,
  });
  const rows: readonly UnitRow[] = data?.data ?? [];
  const options: UnitRef[] = rows.filter(
    (u) => u.id !== without && (on === '' || u.closedOn === null || u.closedOn > on),
  );
  return (
    <Autocomplete
      {...choice}
      options={options}
      value={value}
      disabled={disabled}
      onChange={(_, to) => {
        onChange(to);
      }}
      onInputChange={(_, text, why) => {
        if (why !== 'reset') setQ(why === 'input' ? text : '');
      }}
      filterOptions={(all) => all}
      getOptionKey={(u) => u.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      getOptionLabel={(u) => u.name}
      noOptionsText={t.noUnit}
      renderOption={(props, u) => {
        const { key, ...rest } = props;
        return (
          <li key={key} {...rest}>
            <span>
              {u.name} <span className="quiet small">{u.code}</span>
            </span>
          </li>
        );
      }}
      renderInput={(params) => (
        <TextField {...params} label={label} required={required} helperText={helperText} />
      )}
    />
  );
}
