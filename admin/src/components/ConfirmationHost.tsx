import { useCallback, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Confirmation } from '#domain/shapes/review-route';
import { useWords } from '../i18n/bilingual.ts';
import { useConfirmationWords } from './confirmation-words.ts';
import { AskConfirmationContext, type AskConfirmation } from './confirmation.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface Open {
  readonly level: Confirmation;
  readonly answer: Promise<boolean>;
  readonly settle: (given: boolean) => void;
}

/**
 * Around the screens: answers `useAskConfirmation` with a dialog on top, so that what is typed
 * below stays. Many askers share one dialog.
 */
export function ConfirmationHost({ children }: { readonly children: ReactNode }): ReactElement {
  const t = useConfirmationWords();
  const words = useWords();
  const current = useRef<Open | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const ask = useCallback<AskConfirmation>(async (level) => {
    if (current.current) return current.current.answer;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const next: Open = { level, answer: promise, settle: resolve };
    current.current = next;
    setOpen(next);
    return promise;
  }, []);
  const close = (given: boolean) => {
    current.current = null;
    setOpen(null);
    open?.settle(given);
  };
  return (
    <AskConfirmationContext value={ask}>
      {children}
      {open && (
        <ConfirmDialog
          open
          title={t.title}
          confirmLabel={words.act.confirm}
          needs={open.level}
          anew
          onConfirm={() => {
            close(true);
          }}
          onClose={() => {
            close(false);
          }}
          kept={false}
        />
      )}
    </AskConfirmationContext>
  );
}
