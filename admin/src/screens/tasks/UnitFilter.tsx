import { useState, type ReactElement } from 'react';
import type { UnitRef } from '#domain/contracts/shared';
import type { OwnFieldProps } from '../../components/FilterBar.tsx';
import { useRead } from '../../components/index.ts';
import { UnitPicker } from '../units/UnitPicker.tsx';
import { useTaskWords } from './words.ts';
import './UnitFilter.css';

/**
 * Narrows a list to a unit and those under it. The list remembers the id alone, so its name may
 * have to be read.
 */
export function UnitFilter({ value, onChange }: OwnFieldProps): ReactElement {
  const t = useTaskWords();
  const [chosen, setChosen] = useState<UnitRef | null>(null);
  const { data } = useRead(
    '/units/{id}',
    value !== '' && value !== chosen?.id ? { params: { id: value } } : null,
  );
  const unit = [chosen, data].find((u) => u?.id === value) ?? null;
  return (
    <div className="filter-unit">
      <UnitPicker
        label={t.unit}
        value={unit}
        onChange={(to) => {
          setChosen(to);
          onChange(to?.id ?? '');
        }}
      />
    </div>
  );
}
