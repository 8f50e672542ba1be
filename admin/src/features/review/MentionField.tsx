import { TextField } from '@mui/material';
import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { SubmissionReader } from '#domain/contracts/submission';
import { focusOnce } from '../../components/anchors.ts';
import { useMe, useRead } from '../../components/index.ts';
import { useCommentWords } from './comment-words.ts';
import './MentionField.css';

export interface Called {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly submissionId: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onCall: (person: Called) => void;
  readonly onSend: () => void;
}

/**
 * What stands between `@` and the cursor: a name of up to five words being typed; null when there
 * is none.
 */
export function beingCalled(text: string, cursor: number): string | null {
  const found = /(?:^|[\s(])@([\p{L}\p{M}]*(?: [\p{L}\p{M}]+){0,4})$/u.exec(text.slice(0, cursor));
  return found ? (found[1] ?? '') : null;
}

/**
 * A field for a comment. `@` opens the people who may read the document; who is chosen stands in
 * the text by name.
 */
export function MentionField({
  submissionId,
  label,
  value,
  onChange,
  onCall,
  onSend,
}: Props): ReactElement {
  const t = useCommentWords().mention;
  const { person } = useMe();
  const id = useId();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [cursor, setCursor] = useState(0);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const wanted = !closed ? beingCalled(value, cursor) : null;
  const { data } = useRead(
    '/submissions/{id}/people',
    wanted === null ? null : { params: { id: submissionId }, query: { q: wanted } },
  );
  const people = wanted === null ? [] : (data?.data ?? []).filter((p) => p.id !== person.id);
  const active = Math.min(at, people.length - 1);
  const choose = (p: SubmissionReader) => {
    const start = cursor - (wanted?.length ?? 0);
    onChange(`${value.slice(0, start)}${p.name} ${value.slice(cursor)}`);
    onCall({ id: p.id, name: p.name });
    setClosed(true);
    const behind = start + p.name.length + 1;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(behind, behind);
    });
  };
  const press = (e: KeyboardEvent) => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) onSend();
    else if (people.length === 0) return;
    else if (e.key === 'ArrowDown') setAt((active + 1) % people.length);
    else if (e.key === 'ArrowUp') setAt((active - 1 + people.length) % people.length);
    else if (e.key === 'Escape') setClosed(true);
    else if ((e.key === 'Enter' || e.key === 'Tab') && people[active]) choose(people[active]);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  const open = people.length > 0;
  return (
    <div className="mention">
      <TextField
        multiline
        minRows={2}
        inputRef={(e: HTMLTextAreaElement | null) => {
          if (e && !field.current) focusOnce(e);
          field.current = e;
        }}
        label={label}
        value={value}
        helperText={t.hint}
        onChange={(e) => {
          onChange(e.target.value);
          setCursor(e.target.selectionStart ?? e.target.value.length);
          setAt(0);
          setClosed(false);
        }}
        onSelect={(e) => {
          setCursor((e.target as HTMLTextAreaElement).selectionStart);
        }}
        onKeyDown={press}
        slotProps={{
          htmlInput: {
            maxLength: 5000,
            lang: 'vi',
            'aria-autocomplete': 'list',
            ...(open && {
              'aria-controls': `${id}-people`,
              'aria-activedescendant': `${id}-${String(active)}`,
            }),
          },
        }}
      />
      <span className="hear" role="status">
        {open ? t.found(people.length) : ''}
      </span>
      {open && (
        <div className="mention-people" role="listbox" id={`${id}-people`} aria-label={t.list}>
          {people.map((p, n) => (
            // The keys are the field's: the list never has the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={p.id}
              id={`${id}-${String(n)}`}
              role="option"
              aria-selected={n === active}
              onMouseDown={(e) => {
                e.preventDefault();
              }}
              onClick={() => {
                choose(p);
              }}
            >
              <strong>{p.name}</strong>{' '}
              <span className="small">
                {p.office.title}, {p.office.unit.name}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
