import { Autocomplete, TextField } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { SubmissionReader } from '#domain/contracts/submission';
import { matches, useChoiceText } from '../../components/index.ts';
import { readOptions } from '../../providers/read.ts';

interface Props {
  readonly submissionId: string;
  readonly label: string;
  readonly hint: string;
  readonly none: string;
  readonly value: SubmissionReader | null;
  readonly onChange: (person: SubmissionReader | null) => void;
  /** People offered before anything is typed, beside those the server names. */
  readonly nearest?: readonly SubmissionReader[];
  readonly isFit: (person: SubmissionReader) => boolean;
  /** What is missing, once asked for. */
  readonly wrong?: string | undefined;
}

const sameSeat = (a: SubmissionReader, b: SubmissionReader): boolean =>
  a.id === b.id && a.office.unit.id === b.office.unit.id && a.office.position === b.office.position;

/**
 * One person of those who may read a document, found by name without diacritics, with the office by
 * which they do.
 */
export function ReaderPicker({
  submissionId,
  label,
  hint,
  none,
  value,
  onChange,
  nearest = [],
  isFit,
  wrong,
}: Props): ReactElement {
  const choice = useChoiceText();
  const [q, setQ] = useState('');
  const { data, isFetching } = useQuery({
    ...readOptions('/submissions/{id}/people', { params: { id: submissionId }, query: { q } }),
    placeholderData: keepPreviousData,
  });
  const near = nearest.filter((p) => matches(p.name, q));
  const found = [
    ...near,
    ...(data?.data ?? []).filter((p) => !near.some((n) => sameSeat(n, p))),
  ].filter(isFit);
  return (
    <Autocomplete
      {...choice}
      options={found}
      value={value}
      onChange={(_, to) => {
        onChange(to);
      }}
      onInputChange={(_, text, why) => {
        if (why !== 'reset') setQ(text);
      }}
      filterOptions={(all) => all}
      loading={isFetching}
      noOptionsText={none}
      getOptionKey={(p) => `${p.id} ${p.office.unit.id} ${p.office.position}`}
      isOptionEqualToValue={sameSeat}
      getOptionLabel={(p) => p.name}
      renderOption={(props, p) => {
        const { key, ...rest } = props;
        return (
          <li key={key} {...rest}>
            <span>
              {p.name}{' '}
              <span className="quiet small">
                {p.office.title}, {p.office.unit.name}
              </span>
            </span>
          </li>
        );
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required
          error={wrong !== undefined}
          helperText={wrong ?? (value ? `${value.office.title}, ${value.office.unit.name}` : hint)}
        />
      )}
    />
  );
}
