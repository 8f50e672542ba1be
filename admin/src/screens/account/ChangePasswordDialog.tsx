import { TextField } from '@mui/material';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { passwordFits } from '#domain/access/password';
import { ConfirmDialog, PasswordField } from '../../components/index.ts';
import { useAttempt } from './useAttempt.ts';
import { useAccountWords } from './words.ts';

/**
 * The present password, and the new one twice. The rule stands under the field before it can be
 * broken.
 */
export function ChangePasswordDialog({
  onClose,
  onDone,
}: {
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const t = useAccountWords();
  const { post, pending, problem } = useAttempt();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const wrong = problem?.code === 'wrong-password' ? problem : null;
  const [fits, same] = [passwordFits(newPassword), newPassword === again];
  const ready = () => {
    setTried(true);
    return currentPassword !== '' && fits && same;
  };
  const go = async () => {
    if (await post('/auth/change-password', { body: { currentPassword, newPassword } })) onDone();
  };
  // A wrong password is said at its field, and typed over at once.
  useEffect(() => {
    const field = wrong && form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]');
    field?.focus();
    field?.select();
  }, [wrong]);
  return (
    <ConfirmDialog
      open
      title={t.changeTitle}
      confirmLabel={t.change}
      ready={ready}
      onConfirm={() => {
        void go();
      }}
      onClose={onClose}
      pending={pending}
      problem={wrong ? null : problem}
      kept={false}
    >
      <div className="form" ref={form}>
        <p>{t.changeHint}</p>
        <PasswordField
          label={t.current}
          value={currentPassword}
          onChange={setCurrent}
          missing={tried}
          wrong={wrong?.title}
          focus
        />
        <TextField
          required
          fullWidth
          type="password"
          label={t.new}
          value={newPassword}
          onChange={(e) => {
            setNew(e.target.value);
          }}
          error={tried && !fits}
          helperText={tried && !fits ? t.misfit(newPassword.length) : t.rule}
          slotProps={{ htmlInput: { autoComplete: 'new-password' } }}
        />
        <TextField
          required
          fullWidth
          type="password"
          label={t.again}
          value={again}
          onChange={(e) => {
            setAgain(e.target.value);
          }}
          error={tried && !same}
          helperText={tried && !same ? t.differ : undefined}
          slotProps={{ htmlInput: { autoComplete: 'new-password' } }}
        />
      </div>
    </ConfirmDialog>
  );
}
