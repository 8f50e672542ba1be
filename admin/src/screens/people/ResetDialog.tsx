import type { ReactElement } from 'react';
import type { PersonRow } from '#domain/contracts/people';
import { ConfirmDialog, useSend } from '../../components/index.ts';
import type { Secret } from './PasswordDialog.tsx';
import { usePeopleWords } from './words.ts';

interface Props {
  readonly person: PersonRow;
  readonly onClose: () => void;
  readonly onMade: (secret: Secret) => void;
}

export function ResetDialog({ person, onClose, onMade }: Props): ReactElement {
  const t = usePeopleWords();
  const { send, pending, waiting, problem } = useSend();
  const reset = async () => {
    const outcome = await send('/people/{id}/reset-password', { params: { id: person.id } });
    if (outcome.ok)
      onMade({ name: person.name, login: person.login, password: outcome.answer.password });
  };
  return (
    <ConfirmDialog
      open
      title={t.resetTitle(person.name)}
      confirmLabel={t.reset}
      onConfirm={() => {
        void reset();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      kept={false}
    >
      <p>{t.resetHint}</p>
    </ConfirmDialog>
  );
}
