import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { ChangePasswordDialog } from './ChangePasswordDialog.tsx';
import { useAccountWords } from './words.ts';

/** The way to a new password; what it has ended elsewhere stays on the screen. */
export function OwnPassword(): ReactElement {
  const t = useAccountWords();
  const [state, setState] = useState<'rest' | 'open' | 'changed'>('rest');
  return (
    <div className="form">
      <p role="status" className={state === 'changed' ? 'strong' : 'quiet'}>
        {state === 'changed' ? t.changed : t.forgotten}
      </p>
      <div className="account-acts">
        <Button
          variant="outlined"
          onClick={() => {
            setState('open');
          }}
        >
          {t.change}
        </Button>
      </div>
      {state === 'open' && (
        <ChangePasswordDialog
          onClose={() => {
            setState('rest');
          }}
          onDone={() => {
            setState('changed');
          }}
        />
      )}
    </div>
  );
}
