import type { ReactElement } from 'react';
import { useFieldWords } from '../field-words.ts';
import { KeyedList } from '../KeyedList.tsx';
import { Write } from '../Write.tsx';

interface Paragraph {
  readonly key: string;
  readonly text: string;
}

interface Props {
  readonly path: string;
  readonly title: string;
  readonly items: readonly Paragraph[];
  readonly onChange: (items: Paragraph[]) => void;
  readonly prefix: string;
  readonly most: number;
  readonly addLabel: string;
}

/** A list of paragraphs under a heading of its own. */
export function Paragraphs({
  path,
  title,
  items,
  onChange,
  prefix,
  most,
  addLabel,
}: Props): ReactElement {
  const field = useFieldWords();
  const name = (n: number) => field.paragraph(title, n);
  return (
    <KeyedList
      path={path}
      items={items}
      onChange={onChange}
      prefix={prefix}
      most={most}
      addLabel={addLabel}
      name={name}
      blank={(key) => ({ key, text: '' })}
    >
      {(item, set, at, n) => (
        <Write
          path={`${at}/text`}
          label={name(n + 1)}
          bare
          lines
          value={item.text}
          max={5000}
          onChange={(text) => {
            set({ text });
          }}
        />
      )}
    </KeyedList>
  );
}
