import Add from '@mui/icons-material/Add';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Close from '@mui/icons-material/Close';
import { Button, IconButton } from '@mui/material';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { fieldId, newItemKey } from './context.ts';
import { useEditorWords } from './words.ts';
import './KeyedList.css';

interface Keyed {
  readonly key: string;
}

interface Props<T extends Keyed> {
  /** Path of the list: `purpose/purposes`. */
  readonly path: string;
  readonly items: readonly T[];
  readonly onChange: (items: T[]) => void;
  /** First letter of new keys, as the blank documents have them. */
  readonly prefix: string;
  readonly blank: (key: string) => T;
  readonly most: number;
  readonly addLabel: string;
  readonly name: (n: number) => string;
  readonly children: (
    item: T,
    set: (change: Partial<T>) => void,
    path: string,
    index: number,
  ) => ReactNode;
}

/** A list whose items can be written, added, moved and taken out. */
export function KeyedList<T extends Keyed>({
  path,
  items,
  onChange,
  prefix,
  blank,
  most,
  addLabel,
  name,
  children,
}: Props<T>): ReactElement {
  const t = useEditorWords();
  const box = useRef<HTMLOListElement>(null);
  const fresh = useRef<string | null>(null);
  useEffect(() => {
    if (!fresh.current) return;
    box.current
      ?.querySelector<HTMLElement>(`[data-key="${fresh.current}"] :is(textarea, input)`)
      ?.focus();
    fresh.current = null;
  });
  const add = () => {
    const key = newItemKey(prefix);
    fresh.current = key;
    onChange([...items, blank(key)]);
  };
  const move = (from: number, to: number) => {
    const item = items[from];
    if (item && to >= 0 && to < items.length)
      onChange(items.toSpliced(from, 1).toSpliced(to, 0, item));
  };
  return (
    <div className="keyed">
      <ol ref={box}>
        {items.map((item, n) => (
          <li key={item.key} data-key={item.key}>
            <div className="keyed-fields">
              {children(
                item,
                (change) => {
                  onChange(items.map((i) => (i.key === item.key ? { ...i, ...change } : i)));
                },
                `${path}/${n}`,
                n,
              )}
            </div>
            <div className="keyed-tools">
              <IconButton
                size="small"
                aria-label={`${t.up}: ${name(n + 1)}`}
                disabled={n === 0}
                onClick={() => {
                  move(n, n - 1);
                }}
              >
                <ArrowUpward fontSize="inherit" />
              </IconButton>
              <IconButton
                size="small"
                aria-label={`${t.down}: ${name(n + 1)}`}
                disabled={n === items.length - 1}
                onClick={() => {
                  move(n, n + 1);
                }}
              >
                <ArrowDownward fontSize="inherit" />
              </IconButton>
              <IconButton
                size="small"
                aria-label={t.remove(name(n + 1))}
                onClick={() => {
                  onChange(items.filter((i) => i.key !== item.key));
                }}
              >
                <Close fontSize="inherit" />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      <Button
        id={`${fieldId(path)}-add`}
        size="small"
        variant="text"
        startIcon={<Add />}
        disabled={items.length >= most}
        onClick={add}
      >
        {addLabel}
      </Button>
    </div>
  );
}
