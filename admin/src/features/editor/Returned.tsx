import { Alert, AlertTitle } from '@mui/material';
import type { ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import { DueDate } from '../../components/index.ts';
import { Stated } from '../review/Stated.tsx';
import { useEditorWords } from './words.ts';

/** Why it came back, who said so, and until when it is to be mended: before everything else. */
export function Returned({ view }: { readonly view: SubmissionView }): ReactElement | null {
  const t = useEditorWords();
  const last = view.decisions.at(-1);
  if (last?.kind !== 'returned' && last?.kind !== 'refused') return null;
  const isRefused = last.kind === 'refused';
  return (
    <Alert severity="warning" variant="outlined" className="returned">
      <AlertTitle>{isRefused ? t.refused.title : t.returned.title}</AlertTitle>
      <Stated said={last} sentence={isRefused ? t.refused.text : t.returned.text} />
      {view.dueOn && !isRefused && (
        <p>
          {t.returned.mendBy}{' '}
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
