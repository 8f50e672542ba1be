import { TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { numberLine, twoDigits } from '#domain/content/paper';
import type { SubmissionView } from '#domain/contracts/submission';
import {
  ConfirmDialog,
  DateField,
  LinesSkeleton,
  ProblemAlert,
  useCommand,
  useRead,
} from '../../components/index.ts';
import type { Answer } from '../../providers/contracts.ts';
import { useActWords } from './act-words.ts';

type Proposal = Answer<'get', '/submissions/{id}/register-proposal'>;

/**
 * The clerk enters number and date in the unit's own register; the next number is proposed and may
 * be changed.
 */
export function NumberDialog({
  view,
  onClose,
}: {
  readonly view: SubmissionView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useActWords().number;
  const { data, error, refetch } = useRead('/submissions/{id}/register-proposal', {
    params: { id: view.id },
  });
  if (data) return <Register view={view} proposal={data} onClose={onClose} />;
  return (
    <ConfirmDialog
      open
      title={t.title}
      confirmLabel={t.confirm}
      onClose={onClose}
      onConfirm={onClose}
      disabled
    >
      {error ? (
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      ) : (
        <LinesSkeleton lines={3} />
      )}
    </ConfirmDialog>
  );
}

function Register({
  view,
  proposal,
  onClose,
}: {
  readonly view: SubmissionView;
  readonly proposal: Proposal;
  readonly onClose: () => void;
}): ReactElement {
  const t = useActWords();
  const notify = useNotify();
  const command = useCommand(view.planId);
  const [number, setNumber] = useState(String(proposal.number));
  const [written, setWritten] = useState<string | null>(null);
  const [date, setDate] = useState(proposal.date);
  const n = Number(number);
  const goodNumber = /^\d{1,5}$/.test(number) && n >= 1;
  // The symbol begins with the number (`12/KH-THTL`) and follows it until somebody writes another.
  const symbol =
    written ??
    (goodNumber ? proposal.symbol.replace(/^\d+(?=\/)/u, twoDigits(n)) : proposal.symbol);
  const good = goodNumber && symbol.trim() !== '' && date !== '';
  const enter = async () => {
    const outcome = await command.run('number', {
      submissionId: view.id,
      number: n,
      date,
      symbol: symbol.trim(),
    });
    if (!outcome.ok) return;
    notify(t.done.number, { type: 'success' });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.number.title}
      confirmLabel={t.number.confirm}
      onClose={onClose}
      onConfirm={() => {
        void enter();
      }}
      disabled={!good}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
    >
      <p className="quiet">{t.number.text}</p>
      <div className="form-row">
        <TextField
          label={t.number.number}
          value={number}
          onChange={(e) => {
            setNumber(e.target.value.replace(/\D/gu, ''));
          }}
          error={number !== '' && !goodNumber}
          helperText={number !== '' && !goodNumber ? t.number.badNumber : undefined}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 5 } }}
        />
        <TextField
          label={t.number.symbol}
          value={symbol}
          onChange={(e) => {
            setWritten(e.target.value);
          }}
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
        <DateField label={t.number.date} value={date} onChange={setDate} />
      </div>
      {good && (
        <p>
          {t.number.shown} <strong lang="vi">{numberLine(view.kind, { number: n, symbol })}</strong>
        </p>
      )}
    </ConfirmDialog>
  );
}
