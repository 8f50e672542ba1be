import { MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import type { UnitRef } from '#domain/contracts/shared';
import type { UnitView } from '#domain/contracts/unit';
import { positionsFor } from '#domain/review-route/check';
import { useMe, useRead, useWords } from '../../components/index.ts';
import type { BulkOrder, Typed } from './order.ts';
import { useBulkWords } from './words.ts';

type Position = UnitView['offices'][number]['position'];
interface Props {
  readonly acts: NonNullable<BulkOrder['acts']>;
  readonly value: Typed['to'];
  readonly onChange: (to: Typed['to']) => void;
}

/**
 * To whom papers are passed: an office of one's own unit or of one above it, or one who holds it.
 * Whether each paper may go there is the dry run's answer.
 */
export function ForwardTo({ acts, value, onChange }: Props): ReactElement {
  const t = useBulkWords();
  const me = useMe();
  const { domain } = useWords();
  const own = me.offices.filter((o) => o.lentUntil === undefined).map((o) => o.unit);
  const [unitId, setUnitId] = useState(own[0]?.id ?? '');
  const mine = useRead('/units/{id}', own[0] ? { params: { id: own[0].id } } : null);
  const chosen = useRead('/units/{id}', unitId === '' ? null : { params: { id: unitId } });
  const units = [
    ...new Map(
      [...own, ...(mine.data?.parents ?? []).filter((p) => p.to === null).map((p) => p.unit)].map(
        (u): [string, UnitRef] => [u.id, u],
      ),
    ).values(),
  ];
  const positions = new Set<Position>(acts.flatMap((act) => [...positionsFor('parent', act)]));
  const held = (chosen.data?.offices ?? []).filter(
    (o) => o.confirmed && positions.has(o.position) && o.person.id !== me.person.id,
  );
  const options = [...Map.groupBy(held, (o) => o.position)].flatMap(([position, holders]) => [
    { key: position, to: { unitId, position }, label: t.anyHolder(domain.positions[position]) },
    ...holders.map((o) => ({
      key: `${position} ${o.person.id}`,
      to: { unitId, position, personId: o.person.id },
      label: t.holder(o.title, o.person.name, o.onLeave),
    })),
  ]);
  const key = value ? [value.position, value.personId].filter(Boolean).join(' ') : '';
  return (
    <div className="form-row">
      <TextField
        select
        label={t.toUnit}
        value={unitId}
        onChange={(e) => {
          setUnitId(e.target.value);
          onChange(null);
        }}
      >
        {units.map((u) => (
          <MenuItem key={u.id} value={u.id} sx={{ whiteSpace: 'normal' }}>
            {u.name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        required
        label={t.toOffice}
        value={options.some((o) => o.key === key) ? key : ''}
        onChange={(e) => {
          onChange(options.find((o) => o.key === e.target.value)?.to ?? null);
        }}
        helperText={chosen.data && options.length === 0 ? t.nobody : undefined}
        disabled={options.length === 0}
      >
        {options.map((o) => (
          <MenuItem key={o.key} value={o.key} sx={{ whiteSpace: 'normal' }}>
            {o.label}
          </MenuItem>
        ))}
      </TextField>
    </div>
  );
}
