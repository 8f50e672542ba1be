import { FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { ObligationView, PlanView } from '#domain/contracts/plan';
import { ConfirmDialog, useCommand } from '../../components/index.ts';
import { useObligationWords } from './obligation-words.ts';

/**
 * Answers an obligation with a document the unit has under another directive: one plan for several
 * directives (lồng ghép).
 */
export function AnswerWithDialog({
  plan,
  obligation,
  onClose,
}: {
  readonly plan: PlanView;
  readonly obligation: ObligationView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useObligationWords();
  const notify = useNotify();
  const command = useCommand(plan.id);
  const [submissionId, choose] = useState(obligation.candidates[0]?.submissionId ?? '');
  const answer = async () => {
    const outcome = await command.run('answer-with', {
      submissionId,
      obligationIds: [obligation.id],
    });
    if (!outcome.ok) return;
    notify(t.done['answer-with'], { type: 'success' });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.answerWith.title}
      confirmLabel={t.answerWith.confirm}
      onClose={onClose}
      onConfirm={() => {
        void answer();
      }}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
    >
      <p>{t.answerWith.text(obligation.title)}</p>
      <RadioGroup
        aria-label={t.answerWith.choose}
        value={submissionId}
        onChange={(_, value) => {
          choose(value);
        }}
      >
        {obligation.candidates.map((c) => (
          <FormControlLabel
            key={c.submissionId}
            value={c.submissionId}
            control={<Radio />}
            label={c.title}
          />
        ))}
      </RadioGroup>
    </ConfirmDialog>
  );
}
