import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState, type ReactElement } from 'react';
import { useAccountWords } from './words.ts';

/** Shows backup codes, once. Only its button closes it: a stray click must not lose them. */
export function BackupCodesDialog({
  codes,
  onClose,
}: {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}): ReactElement {
  const t = useAccountWords();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="xs">
      <DialogTitle id={id}>{t.codesTitle}</DialogTitle>
      <DialogContent className="dialog-content">
        <p>{t.codesHint}</p>
        <ul className="backup-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
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
          {t.kept}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
