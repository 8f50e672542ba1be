import { Autocomplete, TextField } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { PersonRow } from '#domain/contracts/people';
import { useChoiceText } from '../../components/index.ts';
import { readOptions } from '../../providers/read.ts';
import { useUnitWords } from './words.ts';

/** One person of those the asker sees, found by name without diacritics. */
export function PersonPicker({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: PersonRow | null;
  readonly onChange: (person: PersonRow | null) => void;
}): ReactElement {
  const t = useUnitWords();
  const choice = useChoiceText();
  const [q, setQ] = useState('');
  const { data } = useQuery({
    ...readOptions('/people', {
      query: { page: 1, perPage: 20, sort: 'name', order: 'asc' },
      filter: q ? { q } : {},
    }),
    placeholderData: keepPreviousData,
  });
  const options = data?.data ?? [];
  return (
    <Autocomplete
      {...choice}
      options={options}
      value={value}
      onChange={(_, to) => {
        onChange(to);
      }}
      onInputChange={(_, text, why) => {
        if (why === 'input') setQ(text);
      }}
      filterOptions={(all) => all}
      getOptionKey={(p) => p.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      getOptionLabel={(p) => p.name}
      noOptionsText={t.noPerson}
      renderOption={(props, p) => {
        const { key, ...rest } = props;
        return (
          <li key={key} {...rest}>
            <span>
              {p.name} <span className="quiet small">{p.login}</span>
            </span>
          </li>
        );
      }}
      renderInput={(params) => <TextField {...params} label={label} required />}
    />
  );
}
