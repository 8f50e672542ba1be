import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState, type ReactElement } from 'react';
import { usePeopleWords } from './words.ts';

export interface Secret {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/**
 * Shows a temporary password, once. Only its button closes it: a stray click must not lose the
 * password.
 */
export function PasswordDialog({
  secret,
  onClose,
}: {
  readonly secret: Secret;
  readonly onClose: () => void;
}): ReactElement {
  const t = usePeopleWords();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret.password);
    setCopied(true);
  };
  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="xs">
      <DialogTitle id={id}>{t.passwordTitle}</DialogTitle>
      <DialogContent className="dialog-content">
        <p>{t.passwordHint(secret.name)}</p>
        <dl className="facts">
          <dt>{t.login}</dt>
          <dd>{secret.login}</dd>
          <dt>{t.passwordTitle}</dt>
          <dd>
            <code className="secret">{secret.password}</code>
          </dd>
        </dl>
      </DialogContent>
      <DialogActions>
        <Button
          variant="outlined"
          onClick={() => {
            void copy();
          }}
        >
          <span aria-live="polite">{copied ? t.copied : t.copy}</span>
        </Button>
        <Button variant="contained" onClick={onClose}>
          {t.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
