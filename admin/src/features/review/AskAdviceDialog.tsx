import { TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { SubmissionReader } from '#domain/contracts/submission';
import type { SubmissionView } from '#domain/contracts/submission';
import { ConfirmDialog, useCommand, useMe } from '../../components/index.ts';
import { useActWords } from './act-words.ts';
import { ReaderPicker } from './ReaderPicker.tsx';

/** Asks somebody who may read the document; the decision stays with who asks. */
export function AskAdviceDialog({
  view,
  onClose,
}: {
  readonly view: SubmissionView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useActWords();
  const notify = useNotify();
  const me = useMe();
  const command = useCommand(view.planId);
  const [whom, setWhom] = useState<SubmissionReader | null>(null);
  const [question, setQuestion] = useState('');
  const [asked, setAsked] = useState(false);
  const ask = async () => {
    if (!whom) return;
    const outcome = await command.run('ask-advice', {
      submissionId: view.id,
      revision: view.revision,
      sha256: view.sha256 ?? '',
      personId: whom.id,
      question: question.trim(),
    });
    if (!outcome.ok) return;
    notify(t.done['ask-advice'], { type: 'success' });
    onClose();
  };
  const ready = () => {
    setAsked(true);
    return whom !== null && question.trim() !== '';
  };
  const lacks = asked && question.trim() === '';
  return (
    <ConfirmDialog
      open
      title={t.advice.title}
      confirmLabel={t.advice.send}
      onClose={onClose}
      onConfirm={() => {
        void ask();
      }}
      ready={ready}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
    >
      <p>{t.advice.lead}</p>
      <ReaderPicker
        submissionId={view.id}
        label={t.advice.whom}
        hint={t.advice.search}
        none={t.advice.none}
        value={whom}
        onChange={setWhom}
        isFit={(p) => p.id !== me.person.id}
        wrong={asked && whom === null ? t.advice.need : undefined}
      />
      <TextField
        required
        multiline
        minRows={3}
        label={t.advice.question}
        value={question}
        onChange={(e) => {
          setQuestion(e.target.value);
        }}
        error={lacks}
        helperText={lacks ? t.advice.questionNeed : undefined}
        slotProps={{ htmlInput: { maxLength: 3000, lang: 'vi' } }}
      />
    </ConfirmDialog>
  );
}
