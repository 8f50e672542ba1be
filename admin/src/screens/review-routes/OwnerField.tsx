import { MenuItem, TextField } from '@mui/material';
import type { ReactElement } from 'react';
import type { UnitRef } from '#domain/contracts/shared';
import { officesWith, useMe } from '../../components/index.ts';
import { UnitPicker } from '../units/UnitPicker.tsx';
import { writingOffices } from './owners.ts';
import { useRouteWords } from './words.ts';

/** The unit a route belongs to: one's own, or for an administrator any that is managed. */
export function OwnerField({
  value,
  onChange,
}: {
  readonly value: UnitRef | null;
  readonly onChange: (unit: UnitRef | null) => void;
}): ReactElement {
  const t = useRouteWords();
  const me = useMe();
  const own = [...new Map(writingOffices(me).map((o) => [o.unit.id, o.unit])).values()];
  if (officesWith(me, 'manage').length > 0)
    return (
      <UnitPicker
        label={t.owner}
        value={value}
        onChange={onChange}
        helperText={t.ownerHelp}
        required
      />
    );
  return (
    <TextField
      select
      label={t.owner}
      helperText={t.ownerHelp}
      value={value?.id ?? ''}
      onChange={(e) => {
        onChange(own.find((u) => u.id === e.target.value) ?? null);
      }}
    >
      {own.map((u) => (
        <MenuItem key={u.id} value={u.id}>
          {u.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
