import { useState, type ReactElement } from 'react';
import { CodeField, ConfirmDialog, PasswordField } from '../../components/index.ts';
import { useAttempt, type Post } from './useAttempt.ts';

interface Props<T> {
  readonly title: string;
  readonly hint: string;
  /** The verb on the button. */
  readonly label: string;
  /** Sends what was typed. */
  readonly ask: (post: Post, body: { password: string; code: string }) => Promise<T | null>;
  readonly onClose: () => void;
  readonly onDone: (answer: T) => void;
}

/**
 * Changes the second factor itself: password and code are asked every time, whatever was proved
 * before.
 */
export function ProveDialog<T>({
  title,
  hint,
  label,
  ask,
  onClose,
  onDone,
}: Props<T>): ReactElement {
  const { post, pending, problem } = useAttempt();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const go = async () => {
    setTried(true);
    if (password === '' || code.trim() === '') return;
    const answer = await ask(post, { password, code: code.trim() });
    setCode('');
    if (answer !== null) onDone(answer);
  };
  return (
    <ConfirmDialog
      open
      quiet
      title={title}
      confirmLabel={label}
      onConfirm={() => {
        void go();
      }}
      onClose={onClose}
      pending={pending}
      problem={problem}
      kept={false}
    >
      <div className="form">
        <p>{hint}</p>
        <PasswordField value={password} onChange={setPassword} missing={tried} focus />
        <CodeField value={code} onChange={setCode} missing={tried} />
      </div>
    </ConfirmDialog>
  );
}
