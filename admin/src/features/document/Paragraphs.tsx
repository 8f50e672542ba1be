import type { ReactElement } from 'react';
import { Field, Items } from './Items.tsx';

interface Paragraph {
  readonly key: string;
  readonly text: string;
}

/** A list of paragraphs, each behind a dash; the lines inside one are kept. */
export function Paragraphs({
  list,
  items,
  dash = true,
}: {
  readonly list: string;
  readonly items: readonly Paragraph[];
  readonly dash?: boolean;
}): ReactElement {
  return (
    <Items list={list} items={items} filled={(p) => p.text.trim() !== ''} label={(p) => p.text}>
      {(p) => (
        <p className="doc-lines">
          {dash && !p.text.startsWith('-') && '- '}
          <Field name="text" text={p.text} />
        </p>
      )}
    </Items>
  );
}
