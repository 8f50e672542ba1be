import { Alert, AlertTitle } from '@mui/material';
import type { ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import { DueDate } from '../../components/index.ts';
import { useActWords } from '../../i18n/acts.ts';
import { useDocumentWords } from '../../i18n/documents.ts';
import { Stated } from '../review/Stated.tsx';

/** Why it came back, who said so, and until when it is to be mended: before everything else. */
export function Returned({ view }: { readonly view: SubmissionView }): ReactElement | null {
  const t = useDocumentWords().editor;
  const { refused } = useActWords();
  const last = view.decisions.at(-1);
  if (last?.kind !== 'returned' && last?.kind !== 'refused') return null;
  const isRefused = last.kind === 'refused';
  return (
    <Alert severity="warning" variant="outlined" className="returned">
      <AlertTitle>{isRefused ? refused.title : t.returned}</AlertTitle>
      <Stated said={last} sentence={isRefused ? refused.text : t.returnedText} />
      {view.dueOn && !isRefused && (
        <p>
          {t.mendBy}{' '}
          <DueDate
            date={view.dueOn}
            daysLeft={view.strip.until === view.dueOn ? view.strip.daysLeft : null}
            why={view.why}
          />
        </p>
      )}
    </Alert>
  );
}
