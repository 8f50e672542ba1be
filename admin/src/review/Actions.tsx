import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/views';
import { useWords } from '../components/index.ts';
import type { Decision } from './DecideDialog.tsx';

export type Act = Decision | 'number';

/** The quiet ones first, the one that carries the accent last; which there are is the server's verdict. */
const order: readonly Act[] = ['return', 'recall', 'number', 'endorse', 'approve'];

export function Actions({ view, onAct }: { readonly view: SubmissionView; readonly onAct: (act: Act) => void }): ReactElement {
  const { domain } = useWords();
  return (
    <>
      {order.filter((act) => view.allowedActions.includes(act)).map((act) => (
        <Button key={act} variant={act === 'return' || act === 'recall' ? 'outlined' : 'contained'} onClick={() => { onAct(act); }}>{domain.actions[act]}</Button>
      ))}
    </>
  );
}
