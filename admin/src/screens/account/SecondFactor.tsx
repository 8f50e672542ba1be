import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { ConfirmationView } from '#domain/contracts/account';
import { BackupCodesDialog } from './BackupCodesDialog.tsx';
import { EnrolDialog } from './EnrolDialog.tsx';
import { ProveDialog } from './ProveDialog.tsx';
import { useAccountWords } from './words.ts';

/** Whether the second factor is on, and the ways to change that. */
export function SecondFactor({ account }: { readonly account: ConfirmationView }): ReactElement {
  const t = useAccountWords();
  const notify = useNotify();
  const [open, setOpen] = useState<'enrol' | 'renew' | 'remove' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const close = () => {
    setOpen(null);
  };
  const show = (made: readonly string[]) => {
    setOpen(null);
    setCodes(made);
  };
  const left = account.backupCodesLeft;
  return (
    <div className="form">
      <p className="strong" role="status">
        {account.secondFactor ? t.on : t.off}
      </p>
      <p>{t.what}</p>
      {account.secondFactor && (
        <p className={left === null || left < 3 ? 'due-soon' : 'quiet'}>
          {left === null ? t.unreadable : t.left(left)}
        </p>
      )}
      <p className="quiet">{t.lost}</p>
      <div className="account-acts">
        {account.secondFactor ? (
          <>
            <Button
              variant="outlined"
              onClick={() => {
                setOpen('renew');
              }}
            >
              {t.renew}
            </Button>
            <Button
              variant="outlined"
              color="inherit"
              onClick={() => {
                setOpen('remove');
              }}
            >
              {t.remove}
            </Button>
          </>
        ) : (
          <Button
            variant="contained"
            onClick={() => {
              setOpen('enrol');
            }}
          >
            {t.setUp}
          </Button>
        )}
      </div>
      {open === 'enrol' && <EnrolDialog onClose={close} onDone={show} />}
      {open === 'renew' && (
        <ProveDialog
          title={t.renewTitle}
          hint={t.renewHint}
          label={t.renew}
          ask={async (post, body) => post('/auth/second-factor/backup-codes', { body })}
          onClose={close}
          onDone={(made) => {
            show(made.backupCodes);
          }}
        />
      )}
      {open === 'remove' && (
        <ProveDialog
          title={t.removeTitle}
          hint={t.removeHint}
          label={t.remove}
          ask={async (post, body) => post('/auth/second-factor/remove', { body })}
          onClose={close}
          onDone={() => {
            close();
            notify(t.turnedOff, { type: 'success' });
          }}
        />
      )}
      {codes && (
        <BackupCodesDialog
          codes={codes}
          onClose={() => {
            setCodes(null);
          }}
        />
      )}
    </div>
  );
}
