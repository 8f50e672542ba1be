import type { ReactElement } from 'react';
import { subHeadings } from '#domain/content/numbering';
import { usePart } from '../context.ts';
import { useFieldWords } from '../field-words.ts';
import { Paragraphs } from './Paragraphs.tsx';

export function PurposeForm(): ReactElement {
  const field = useFieldWords();
  const [purpose, set] = usePart('purpose');
  return (
    <>
      <h3 lang="vi">{subHeadings.purposes}</h3>
      <Paragraphs
        path="purpose/purposes"
        title={field.purposes}
        items={purpose.purposes}
        onChange={(purposes) => {
          set({ ...purpose, purposes });
        }}
        prefix="p"
        most={30}
        addLabel={field.addPurpose}
      />
      <h3 lang="vi">{subHeadings.requirements}</h3>
      <Paragraphs
        path="purpose/requirements"
        title={field.requirements}
        items={purpose.requirements}
        onChange={(requirements) => {
          set({ ...purpose, requirements });
        }}
        prefix="q"
        most={30}
        addLabel={field.addRequirement}
      />
    </>
  );
}
