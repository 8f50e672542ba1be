import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Enrolment } from '#domain/contracts/account';
import { CodeField, ConfirmDialog, PasswordField } from '../../components/index.ts';
import { useAttempt } from './useAttempt.ts';
import { useAccountWords } from './words.ts';

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }));

/**
 * Password, then the secret for the app, then a first code that shows the app has it. Until then
 * nothing has changed.
 */
export function EnrolDialog({
  onClose,
  onDone,
}: {
  readonly onClose: () => void;
  readonly onDone: (backupCodes: readonly string[]) => void;
}): ReactElement {
  const t = useAccountWords();
  const { post, pending, problem } = useAttempt();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const begin = async () => {
    setTried(true);
    if (password === '') return;
    const made = await post('/auth/second-factor/begin', { body: { password } });
    setPassword('');
    if (!made) return;
    setTried(false);
    setEnrolment(made);
  };
  const activate = async () => {
    setTried(true);
    if (code.trim() === '') return;
    const done = await post('/auth/second-factor/activate', { body: { code: code.trim() } });
    setCode('');
    if (done) onDone(done.backupCodes);
  };
  return (
    <ConfirmDialog
      open
      title={t.beginTitle}
      confirmLabel={enrolment ? t.activate : t.next}
      onConfirm={() => {
        void (enrolment ? activate() : begin());
      }}
      onClose={onClose}
      pending={pending}
      problem={problem}
      kept={false}
    >
      {enrolment ? (
        <div className="form">
          <p>{t.scan}</p>
          <Suspense>
            <QrCode text={enrolment.uri} label={t.qr} />
          </Suspense>
          <div>
            <p>{t.orType}</p>
            <p>
              <code className="secret wraps">
                {enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
              </code>
            </p>
            <p>
              <a href={enrolment.uri}>{t.openApp}</a>
            </p>
          </div>
          <p>{t.firstCode}</p>
          <CodeField value={code} onChange={setCode} missing={tried} appOnly />
        </div>
      ) : (
        <div className="form">
          <p>{t.beginHint}</p>
          <PasswordField value={password} onChange={setPassword} missing={tried} focus />
        </div>
      )}
    </ConfirmDialog>
  );
}
