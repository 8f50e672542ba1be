import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useRef, type FormEvent, type ReactElement, type ReactNode } from 'react';
import type { Problem } from '#domain/contracts/shared';
import type { Confirmation } from '#domain/shapes/review-route';
import { useWords } from '../i18n/bilingual.ts';
import { ConfirmationFields } from './ConfirmationFields.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useConfirmation } from './useConfirmation.ts';

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
  /**
   * The act leads away from the good course (return, recall, end): an outlined button, not the
   * accent.
   */
  readonly quiet?: boolean;
  /**
   * What the act asks beside the click: its fields are shown inside, and proved before `onConfirm`.
   */
  readonly needs?: Confirmation;
  /** There is only something to read: the keyboard must reach it to scroll. */
  readonly onlyText?: boolean;
  /** Asks also when an earlier proof looks fresh. */
  readonly anew?: boolean;
  /**
   * Is everything there that the act needs? Asked before any proof; it shows what is missing
   * itself.
   */
  readonly ready?: () => boolean;
}

/**
 * Asks before an act, or takes the few words it needs. Enter in a field confirms; the act's refusal
 * is shown inside.
 */
export function ConfirmDialog({
  open,
  title,
  children,
  confirmLabel,
  onConfirm,
  onClose,
  pending = false,
  waiting = false,
  problem = null,
  disabled = false,
  kept = true,
  quiet = false,
  onlyText = false,
  needs = 'click',
  anew = false,
  ready,
}: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const confirmation = useConfirmation(open ? needs : 'click', anew);
  const busy = pending || confirmation.pending;
  const confirm = async () => {
    if ((!ready || ready()) && (await confirmation.prove())) onConfirm();
    // What is missing may stand below a long list: it is brought into view, once it is drawn as
    // missing.
    else
      requestAnimationFrame(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      });
  };
  const submit = (e: FormEvent) => {
    e.preventDefault();
    e.stopPropagation();
    if (!busy && !disabled) void confirm();
  };
  return (
    <Dialog
      open={open}
      onClose={() => {
        if (!busy) onClose();
      }}
      aria-labelledby={id}
      fullWidth
      maxWidth="sm"
    >
      <form ref={form} onSubmit={submit} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent className="dialog-content" {...(onlyText && { tabIndex: 0 })}>
          {children}
          <ConfirmationFields confirmation={confirmation} alone={anew} />
          {waiting && (
            <p role="status" className="due-soon">
              {words.problem.waiting}
            </p>
          )}
          <ProblemAlert problem={problem} kept={kept} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy} color="inherit">
            {words.act.cancel}
          </Button>
          <Button
            type="submit"
            variant={quiet ? 'outlined' : 'contained'}
            disabled={busy || disabled}
          >
            {busy ? words.act.sending : confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
