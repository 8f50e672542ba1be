import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, type FormEvent, type ReactElement, type ReactNode } from 'react';
import type { Problem } from '#domain/contracts/views';
import { useWords } from '../i18n/bilingual.ts';
import { ProblemAlert } from './ProblemAlert.tsx';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** The verb on the button. */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly pending?: boolean;
  /** No answer yet, trying again: see `useCommand`. */
  readonly waiting?: boolean;
  readonly problem?: Problem | null;
  readonly disabled?: boolean;
  /** There is something typed to keep; false for a plain question. */
  readonly kept?: boolean;
  /** The act leads away from the good course (return, recall, end): an outlined button, not the accent. */
  readonly quiet?: boolean;
}

/** Asks before an act, or takes the few words it needs. Enter in a field confirms; the act's refusal is shown inside. */
export function ConfirmDialog({ open, title, children, confirmLabel, onConfirm, onClose, pending = false, waiting = false, problem = null, disabled = false, kept = true, quiet = false }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const submit = (e: FormEvent) => {
    e.preventDefault();
    e.stopPropagation();
    if (!pending && !disabled) onConfirm();
  };
  return (
    <Dialog open={open} onClose={() => { if (!pending) onClose(); }} aria-labelledby={id} fullWidth maxWidth="sm">
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent className="dialog-content">
          {children}
          {waiting && <p role="status" className="due-soon">{words.problem.waiting}</p>}
          <ProblemAlert problem={problem} kept={kept} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={pending} color="inherit">{words.act.cancel}</Button>
          <Button type="submit" variant={quiet ? 'outlined' : 'contained'} disabled={pending || disabled}>{pending ? words.act.sending : confirmLabel}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
