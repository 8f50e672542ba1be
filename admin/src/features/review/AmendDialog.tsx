import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { SubmissionView } from '#domain/contracts/submission';
import { focusOnce } from '../../components/anchors.ts';
import { ConfirmDialog, useCommand } from '../../components/index.ts';
import { useActWords } from './act-words.ts';
import { Reason } from './ForwardDialog.tsx';

interface Props {
  readonly view: SubmissionView;
  readonly onClose: () => void;
}

/** Opens the next revision of what is approved; the one in force stays so. */
export function AmendDialog({ view, onClose }: Props): ReactElement {
  const t = useActWords();
  const notify = useNotify();
  const command = useCommand(view.planId);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const amend = async () => {
    const outcome = await command.run('amend', { submissionId: view.id, reason: reason.trim() });
    if (!outcome.ok) return;
    notify(t.done.amend, { type: 'success' });
    onClose();
  };
  const ready = () => {
    setAsked(true);
    return reason.trim() !== '';
  };
  return (
    <ConfirmDialog
      open
      title={t.amend.title}
      confirmLabel={t.amend.confirm}
      onClose={onClose}
      onConfirm={() => {
        void amend();
      }}
      ready={ready}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
    >
      <p>{t.amend.lead(view.inForce ?? view.revision)}</p>
      <Reason
        label={t.amend.reason}
        hint={t.amend.hint}
        value={reason}
        onChange={setReason}
        asked={asked}
        focus={focusOnce}
      />
    </ConfirmDialog>
  );
}

/** Gives the amendment up; what is in force was never touched. */
export function DropAmendmentDialog({ view, onClose }: Props): ReactElement {
  const t = useActWords();
  const notify = useNotify();
  const command = useCommand(view.planId);
  const drop = async () => {
    const outcome = await command.run('drop-amendment', { submissionId: view.id });
    if (!outcome.ok) return;
    notify(t.done['drop-amendment'], { type: 'success' });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.amend.drop}
      confirmLabel={t.amend.drop}
      onClose={onClose}
      onConfirm={() => {
        void drop();
      }}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
      kept={false}
      quiet
    >
      <p>{t.amend.dropLead(view.inForce ?? view.revision)}</p>
    </ConfirmDialog>
  );
}
