import { TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { ConfirmDialog, useSend, useWords } from '../../components/index.ts';
import type { Secret } from './PasswordDialog.tsx';
import { usePeopleWords } from './words.ts';

export function CreateDialog({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (secret: Secret) => void;
}): ReactElement {
  const words = useWords();
  const t = usePeopleWords();
  const { send, pending, waiting, problem } = useSend();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [email, setEmail] = useState('');
  const create = async () => {
    const outcome = await send('/people', {
      body: {
        name: name.trim(),
        login: login.trim().toLowerCase(),
        ...(email.trim() && { email: email.trim() }),
      },
    });
    if (outcome.ok)
      onMade({
        name: name.trim(),
        login: login.trim().toLowerCase(),
        password: outcome.answer.password,
      });
  };
  return (
    <ConfirmDialog
      open
      title={t.createTitle}
      confirmLabel={words.act.add}
      onConfirm={() => {
        void create();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={!name.trim() || !login.trim()}
    >
      <TextField
        label={t.name}
        value={name}
        required
        onChange={(e) => {
          setName(e.target.value);
        }}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
      <TextField
        label={t.login}
        helperText={t.loginHint}
        value={login}
        required
        onChange={(e) => {
          setLogin(e.target.value);
        }}
        slotProps={{
          htmlInput: { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false },
        }}
      />
      <TextField
        type="email"
        label={t.emailOptional}
        value={email}
        onChange={(e) => {
          setEmail(e.target.value);
        }}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
      <p className="quiet small">{t.createHint}</p>
    </ConfirmDialog>
  );
}
