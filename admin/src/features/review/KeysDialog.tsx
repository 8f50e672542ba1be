import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, type ReactElement } from 'react';
import { useReviewWords } from './words.ts';
import './KeysDialog.css';

/** The keys of the screen. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useReviewWords().keys;
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{t.title}</DialogTitle>
      <DialogContent className="dialog-content">
        <dl className="keys">
          {t.list.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet small">{t.hint}</p>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
