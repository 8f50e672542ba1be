import { useState, type ReactElement } from 'react';
import type { UnitRef } from '#domain/contracts/shared';
import type { OwnFieldProps } from '../../components/FilterBar.tsx';
import { useRead } from '../../components/index.ts';
import { useDocumentWords } from '../../i18n/documents.ts';
import { UnitPicker } from '../units/UnitPicker.tsx';
import './UnitFilter.css';

/**
 * Narrows a list to a unit and those under it. The list remembers the id alone, so its name may
 * have to be read.
 */
export function UnitFilter({ value, onChange }: OwnFieldProps): ReactElement {
  const t = useDocumentWords();
  const [chosen, setChosen] = useState<UnitRef | null>(null);
  const { data } = useRead(
    '/units/{id}',
    value !== '' && value !== chosen?.id ? { params: { id: value } } : null,
  );
  const unit = [chosen, data].find((u) => u?.id === value) ?? null;
  return (
    <div className="filter-unit">
      <UnitPicker
        label={t.tasks.unit}
        value={unit}
        onChange={(to) => {
          setChosen(to);
          onChange(to?.id ?? '');
        }}
      />
    </div>
  );
}
