import { Button, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useEffect, useRef, useState, type ComponentType, type ReactElement } from 'react';
import { useListContext } from 'react-admin';
import type { Screen } from '#domain/contracts/saved-view';
import { useWords } from '../i18n/bilingual.ts';
import { DateField } from './DateField.tsx';
import { SavedViews } from './SavedViews.tsx';
import './FilterBar.css';

export type FilterField =
  | { readonly kind: 'search'; readonly name?: string; readonly label?: string }
  | {
      readonly kind: 'select';
      readonly name: string;
      readonly label: string;
      readonly options: readonly (readonly [value: string, label: string])[];
    }
  | { readonly kind: 'switch'; readonly name: string; readonly label: string }
  | { readonly kind: 'date'; readonly name: string; readonly label: string }
  /** A field of the screen's own. */
  | { readonly kind: 'own'; readonly name: string; readonly Field: ComponentType<OwnFieldProps> };

export interface OwnFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * The filters of a list, and with `views` those kept under a name; what is empty is not sent. Needs
 * react-admin's list context.
 */
export function FilterBar({
  fields,
  views,
}: {
  readonly fields: readonly FilterField[];
  readonly views?: Screen | undefined;
}): ReactElement {
  const words = useWords();
  const { filterValues, setFilters } = useListContext();
  const values = filterValues as Values;
  const set = (name: string, value: unknown) => {
    setFilters(
      Object.fromEntries(
        Object.entries({ ...values, [name]: value }).filter(
          ([, v]) => v !== '' && v !== false && v !== undefined,
        ),
      ),
    );
  };
  return (
    <search className="filters no-print" aria-label={words.list.filters}>
      {fields.map((field) => (
        <Field
          key={`${field.kind} ${field.name ?? 'q'}`}
          field={field}
          value={values[field.name ?? 'q']}
          set={set}
        />
      ))}
      {views && <SavedViews screen={views} />}
      {Object.keys(values).length > 0 && (
        <Button
          size="small"
          color="inherit"
          onClick={() => {
            setFilters({});
          }}
        >
          {words.act.clear}
        </Button>
      )}
    </search>
  );
}

interface FieldProps {
  readonly field: FilterField;
  readonly value: unknown;
  readonly set: (name: string, value: unknown) => void;
}

function Field({ field, value, set }: FieldProps): ReactElement {
  const words = useWords();
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'search':
      return (
        <Search
          label={field.label ?? words.list.search}
          value={text}
          onSearch={(q) => {
            set(field.name ?? 'q', q);
          }}
        />
      );
    case 'select':
      return (
        <TextField
          select
          className="filter-select"
          label={field.label}
          value={text}
          onChange={(e) => {
            set(field.name, e.target.value);
          }}
          sx={{ width: 'auto' }}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{words.act.all}</MenuItem>
          {field.options.map(([option, label]) => (
            <MenuItem key={option} value={option}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      );
    case 'switch':
      return (
        <FormControlLabel
          label={field.label}
          control={
            <Switch
              checked={value === true}
              onChange={(e) => {
                set(field.name, e.target.checked);
              }}
            />
          }
        />
      );
    case 'date':
      return (
        <div className="filter-select">
          <DateField
            label={field.label}
            value={text}
            onChange={(day) => {
              set(field.name, day);
            }}
          />
        </div>
      );
    case 'own':
      return (
        <field.Field
          value={text}
          onChange={(to) => {
            set(field.name, to);
          }}
        />
      );
  }
}

/** A search field that waits until the typing rests. */
export function Search({
  label,
  value,
  onSearch,
  wait = 300,
}: {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (q: string) => void;
  readonly wait?: number;
}): ReactElement {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [known, setKnown] = useState(value);
  // Cleared or restored from outside while nobody types.
  if (known !== value) {
    setKnown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const type = (q: string) => {
    setTyped(q);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      onSearch(q.trim());
    }, wait);
  };
  return (
    <TextField
      type="search"
      className="filter-search"
      label={label}
      value={typed}
      onChange={(e) => {
        type(e.target.value);
      }}
    />
  );
}
