import type { ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import { useFormats } from '../../components/index.ts';
import './Stated.css';

interface Props {
  readonly said: Pick<NonNullable<SubmissionView['amendment']>, 'by' | 'office' | 'at' | 'text'>;
  /** `Trần Quang Minh, Chuyên viên …, trả lại 08:05 28/11/2026:` */
  readonly sentence: (who: string, when: string) => string;
}

/** The reason somebody gave for what they did, word for word: who, in which office, when. */
export function Stated({ said, sentence }: Props): ReactElement {
  const formats = useFormats();
  return (
    <div className="stated">
      <p>
        {sentence(
          `${said.by.name}, ${said.office.title} ${said.office.unit.name},`,
          formats.moment(said.at),
        )}
      </p>
      {said.text && <blockquote lang="vi">{said.text}</blockquote>}
    </div>
  );
}
