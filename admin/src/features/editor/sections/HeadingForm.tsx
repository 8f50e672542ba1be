import type { ReactElement } from 'react';
import { usePart } from '../context.ts';
import { useFieldWords } from '../field-words.ts';
import { KeyedList } from '../KeyedList.tsx';
import { Write, WriteDate } from '../Write.tsx';

/** What the document is about, and the texts it rests on. */
export function HeadingForm(): ReactElement {
  const field = useFieldWords();
  const [heading, set] = usePart('heading');
  return (
    <>
      <Write
        path="heading/subject"
        label={field.subject}
        hint={field.subjectHint}
        strong
        lines
        value={heading.subject}
        max={500}
        onChange={(subject) => {
          set({ ...heading, subject });
        }}
      />
      <h3>{field.bases}</h3>
      <KeyedList
        path="heading/bases"
        items={heading.bases}
        onChange={(bases) => {
          set({ ...heading, bases });
        }}
        prefix="b"
        most={40}
        addLabel={field.addBasis}
        name={field.basis}
        blank={(key) => ({ key, symbol: '', date: '', text: '' })}
      >
        {(basis, change, at, n) => (
          <>
            <Write
              path={`${at}/text`}
              label={field.basis(n + 1)}
              bare
              lines
              value={basis.text}
              max={1000}
              onChange={(text) => {
                change({ text });
              }}
            />
            <div className="write-row">
              <Write
                path={`${at}/symbol`}
                label={field.symbol}
                value={basis.symbol}
                max={60}
                onChange={(symbol) => {
                  change({ symbol });
                }}
              />
              <WriteDate
                path={`${at}/date`}
                label={field.date}
                value={basis.date}
                onChange={(date) => {
                  change({ date });
                }}
              />
            </div>
          </>
        )}
      </KeyedList>
    </>
  );
}
