import type { ReactElement } from 'react';
import { usePart } from '../context.ts';
import { useFieldWords } from '../field-words.ts';
import { KeyedList } from '../KeyedList.tsx';
import { Write, WriteNumber } from '../Write.tsx';

export function FundingForm(): ReactElement {
  const field = useFieldWords();
  const [funding, set] = usePart('funding');
  return (
    <KeyedList
      path="funding/sources"
      items={funding.sources}
      onChange={(sources) => {
        set({ sources });
      }}
      prefix="f"
      most={30}
      addLabel={field.addSource}
      name={field.source}
      blank={(key) => ({ key, text: '', amount: null })}
    >
      {(source, change, at, n) => (
        <div className="write-row">
          <Write
            path={`${at}/text`}
            label={field.source(n + 1)}
            value={source.text}
            max={1000}
            onChange={(text) => {
              change({ text });
            }}
          />
          <WriteNumber
            path={`${at}/amount`}
            label={field.amount}
            value={source.amount}
            most={1_000_000}
            onChange={(amount) => {
              change({ amount });
            }}
          />
        </div>
      )}
    </KeyedList>
  );
}
