import { TextareaAutosize } from '@mui/material';
import { useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { DateField } from '../../components/index.ts';
import { useDetailText } from '../document/details.ts';
import { fieldId, useEditing } from './context.ts';
import './Write.css';

// What the contract refuses to store, as it cannot be printed, is left out while typing or pasting.
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/gu;

interface Common {
  /** Path of the field inside the draft: `heading/bases/0/text`. */
  readonly path: string;
  readonly label: string;
  /** The label is heard but not drawn: the place says what it is. */
  readonly bare?: boolean;
  readonly hint?: ReactNode;
}

interface WriteProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max: number;
  /** Several lines may be written; otherwise a line break becomes a space. */
  readonly lines?: boolean;
  readonly placeholder?: string;
  readonly strong?: boolean;
  readonly describedBy?: string;
  readonly onKeyDown?: (e: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/**
 * A text of the document: it looks like the line it will be, grows as it is written, and says what
 * is odd about it.
 */
export function Write({
  path,
  label,
  bare = false,
  hint,
  value,
  onChange,
  max,
  lines = false,
  placeholder,
  strong = false,
  describedBy,
  onKeyDown,
}: WriteProps): ReactElement {
  const id = fieldId(path);
  const remarks = useRemarks(path);
  const described = [
    hint ? `${id}-hint` : '',
    remarks.length > 0 ? `${id}-remarks` : '',
    describedBy ?? '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`write${strong ? ' write-strong' : ''}`}>
      <label htmlFor={id} className={bare ? 'hear' : undefined}>
        {label}
      </label>
      <TextareaAutosize
        id={id}
        lang="vi"
        value={value}
        maxLength={max}
        minRows={1}
        {...(placeholder && { placeholder })}
        {...(described && { 'aria-describedby': described })}
        onChange={(e) => {
          onChange(e.target.value.replace(unprintable, '').replace(lines ? /(?!)/u : /\n/gu, ' '));
        }}
        onKeyDown={onKeyDown}
        spellCheck={false}
      />
      {hint && (
        <div className="write-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <Remarks id={id} remarks={remarks} />
    </div>
  );
}

interface DateProps extends Omit<Common, 'hint' | 'bare'> {
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A date that may still be open. */
export function WriteDate({ path, label, value, onChange, hint }: DateProps): ReactElement {
  const id = fieldId(path);
  const remarks = useRemarks(path);
  return (
    <div className="write write-date" id={id}>
      <DateField
        label={label}
        value={value}
        onChange={onChange}
        {...(hint && { helperText: hint })}
      />
      <Remarks id={id} remarks={remarks} />
    </div>
  );
}

interface NumberProps extends Common {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly most: number;
  readonly whole?: boolean;
}

const parsed = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.'));

/**
 * A number that may still be open; a comma is the decimal sign, a point is taken too. What is no
 * number is not stored.
 */
export function WriteNumber({
  path,
  label,
  value,
  onChange,
  most,
  whole = false,
  hint,
}: NumberProps): ReactElement {
  const id = fieldId(path);
  const remarks = useRemarks(path);
  // `87,` is kept as it is typed; a value that came from elsewhere is written anew.
  const [typed, setTyped] = useState('');
  const text =
    parsed(typed) === value ? typed : value === null ? '' : String(value).replace('.', ',');
  const type = (raw: string) => {
    const clean = raw.replace(whole ? /[^\d]/gu : /[^\d.,]/gu, '');
    const number = parsed(clean);
    if (number !== null && (Number.isNaN(number) || number > most)) return;
    setTyped(clean);
    onChange(number);
  };
  return (
    <div className="write write-short">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={text}
        onChange={(e) => {
          type(e.target.value);
        }}
        {...(remarks.length > 0 && { 'aria-describedby': `${id}-remarks` })}
      />
      {hint && <div className="write-hint">{hint}</div>}
      <Remarks id={id} remarks={remarks} />
    </div>
  );
}

interface Remark {
  readonly kind: 'gap' | 'warning';
  readonly text: string;
}

/** What is missing at this path, once asked for, and what looks odd. */
function useRemarks(path: string): readonly Remark[] {
  const { gaps, warnings, showGaps } = useEditing();
  const say = useDetailText();
  const of = (found: typeof gaps, kind: Remark['kind']): Remark[] =>
    found
      .filter(({ at }) => at === path || `${at}/text` === path || `${at}/numerator` === path)
      .map((g) => ({ kind, text: say(g) }));
  return [...(showGaps ? of(gaps, 'gap') : []), ...of(warnings, 'warning')];
}

function Remarks({
  id,
  remarks,
}: {
  readonly id: string;
  readonly remarks: readonly Remark[];
}): ReactElement | null {
  if (remarks.length === 0) return null;
  return (
    <ul className="write-remarks" id={`${id}-remarks`}>
      {remarks.map((r) => (
        <li key={r.text} className={`write-${r.kind}`}>
          {r.text}
        </li>
      ))}
    </ul>
  );
}
