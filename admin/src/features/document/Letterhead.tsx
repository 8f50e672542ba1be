import type { ReactElement } from 'react';
import { basisLine, documentType, numberLine, paper, placeAndDate } from '#domain/content/paper';
import type { Content } from '#domain/shapes/content';
import { Field, Items, PartField } from './Items.tsx';
import type { Letter } from './letter.ts';

/** Boxes 1 to 5a of the format: nation, bodies, number, place and date, name and subject. */
export function Letterhead({
  letter,
  content,
}: {
  readonly letter: Letter;
  readonly content: Content;
}): ReactElement {
  return (
    <header>
      <div className="doc-boxes">
        <div>
          {letter.superior && (
            <p className="doc-superior">{letter.superior.toLocaleUpperCase('vi')}</p>
          )}
          <p className="doc-issuer doc-rule">{letter.issuer.toLocaleUpperCase('vi')}</p>
          <p className="doc-number">{numberLine(letter.kind, letter.registered, letter.symbol)}</p>
        </div>
        <div>
          <p className="doc-nation">{paper.nation}</p>
          <p className="doc-motto">
            <span>{paper.motto}</span>
          </p>
          <p className="doc-place">{placeAndDate(content.closing.place, letter.date)}</p>
        </div>
      </div>
      <p className="doc-type">{documentType(letter.kind).name}</p>
      <p className="doc-subject doc-rule">
        <PartField name="subject" text={content.heading.subject} />
      </p>
      {letter.kind !== 'plan' && letter.superior && (
        <p className="doc-to">
          {paper.to} {letter.superior}
        </p>
      )}
    </header>
  );
}

/** Box 6, căn cứ: one line each, in italics. */
export function Bases({ content }: { readonly content: Content }): ReactElement {
  const { bases } = content.heading;
  const last = bases.findLastIndex((b) => b.text.trim() !== '');
  return (
    <div className="doc-bases">
      <Items
        list="bases"
        items={bases}
        filled={(b) => b.text.trim() !== ''}
        label={(b) => b.symbol || b.text}
      >
        {(b, n) => (
          <p>
            <Field name="text" text={basisLine(b, n === last)} />
          </p>
        )}
      </Items>
    </div>
  );
}
