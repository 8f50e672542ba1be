import type { ReactElement } from 'react';
import { usePart } from '../context.ts';
import { useFieldWords } from '../field-words.ts';
import { KeyedList } from '../KeyedList.tsx';
import { Write } from '../Write.tsx';

export function OrganisationForm(): ReactElement {
  const field = useFieldWords();
  const [organisation, set] = usePart('organisation');
  return (
    <KeyedList
      path="organisation/duties"
      items={organisation.duties}
      onChange={(duties) => {
        set({ duties });
      }}
      prefix="d"
      most={40}
      addLabel={field.addDuty}
      name={field.duty}
      blank={(key) => ({ key, who: '', duties: '' })}
    >
      {(duty, change, at) => (
        <>
          <Write
            path={`${at}/who`}
            label={field.who}
            strong
            value={duty.who}
            max={300}
            onChange={(who) => {
              change({ who });
            }}
          />
          <Write
            path={`${at}/duties`}
            label={field.does}
            lines
            value={duty.duties}
            max={3000}
            onChange={(duties) => {
              change({ duties });
            }}
          />
        </>
      )}
    </KeyedList>
  );
}
