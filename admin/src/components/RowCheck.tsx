import type { KeyboardEvent, ReactElement } from 'react';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly mixed?: boolean;
  readonly disabled?: boolean;
  readonly onToggle: (range: boolean) => void;
}

/**
 * A tick at the head of a row: space ticks, Shift ticks all from the last one, arrows go to the
 * next row's.
 */
export function RowCheck({
  label,
  checked,
  mixed = false,
  disabled = false,
  onToggle,
}: Props): ReactElement {
  return (
    <label>
      <input
        type="checkbox"
        className="row-check"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        ref={(box) => {
          if (box) box.indeterminate = mixed && !checked;
        }}
        onChange={(e) => {
          onToggle((e.nativeEvent as MouseEvent).shiftKey);
        }}
        onKeyDown={move}
      />
    </label>
  );
}

function move(e: KeyboardEvent<HTMLInputElement>): void {
  const step = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  e.preventDefault();
  const all = [...document.querySelectorAll<HTMLInputElement>('input.row-check:not(:disabled)')];
  all[all.indexOf(e.currentTarget) + step]?.focus();
}
