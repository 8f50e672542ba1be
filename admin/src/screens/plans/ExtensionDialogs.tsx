import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { addDays } from '#domain/calendar/dates';
import type { ObligationView, PlanView } from '#domain/contracts/plan';
import { ANSWER_DAYS } from '#domain/deadlines/limits';
import { focusOnce } from '../../components/anchors.ts';
import { ConfirmDialog, DateField, showDate, useCommand, useMe } from '../../components/index.ts';
import { Reason } from '../../features/review/ForwardDialog.tsx';
import { useObligationWords } from './obligation-words.ts';
import './Obligations.css';

interface Props {
  readonly plan: PlanView;
  readonly obligation: ObligationView;
  readonly onClose: () => void;
}

/** The unit's head asks for a later date, before the present one is past. */
export function AskExtensionDialog({ plan, obligation, onClose }: Props): ReactElement {
  const { extension: t, done } = useObligationWords();
  const notify = useNotify();
  const command = useCommand(plan.id);
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const ask = async () => {
    const outcome = await command.run('ask-extension', {
      obligationId: obligation.id,
      dueOn,
      reason: reason.trim(),
    });
    if (!outcome.ok) return;
    notify(done['ask-extension'], { type: 'success' });
    onClose();
  };
  const ready = () => {
    setAsked(true);
    return dueOn !== '' && reason.trim() !== '';
  };
  return (
    <ConfirmDialog
      open
      title={t.ask}
      confirmLabel={t.ask}
      onClose={onClose}
      onConfirm={() => {
        void ask();
      }}
      ready={ready}
      disabled={dueOn === ''}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
    >
      <p>{t.askLead(obligation.title, showDate(obligation.dueOn))}</p>
      <p className="quiet">{t.answerIn(ANSWER_DAYS)}</p>
      <DateField
        required
        label={t.dueOn}
        value={dueOn}
        onChange={setDueOn}
        min={addDays(obligation.dueOn, 1)}
      />
      <Reason
        label={t.reason}
        hint={t.reasonHint}
        value={reason}
        onChange={setReason}
        asked={asked}
        max={2000}
      />
    </ConfirmDialog>
  );
}

/** The office above says yes: to the date that was asked for, or to another one. */
export function GrantExtensionDialog({ plan, obligation, onClose }: Props): ReactElement {
  const t = useObligationWords();
  const notify = useNotify();
  const { clock } = useMe();
  const command = useCommand(plan.id);
  const [dueOn, setDueOn] = useState(obligation.asked?.dueOn ?? '');
  const [reason, setReason] = useState(t.extension.gaveWay);
  const [asked, setAsked] = useState(false);
  const grant = async () => {
    const outcome = await command.run('extend', {
      obligationId: obligation.id,
      dueOn,
      reason: reason.trim(),
    });
    if (!outcome.ok) return;
    notify(t.done.extend, { type: 'success' });
    onClose();
  };
  const ready = () => {
    setAsked(true);
    return reason.trim() !== '';
  };
  const least = obligation.dueOn > clock.today ? obligation.dueOn : clock.today;
  return (
    <ConfirmDialog
      open
      title={t.extension.grant}
      confirmLabel={t.extension.grant}
      onClose={onClose}
      onConfirm={() => {
        void grant();
      }}
      ready={ready}
      disabled={dueOn === ''}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
    >
      <p>
        {t.extension.grantLead(
          plan.unit.name,
          obligation.title,
          showDate(obligation.asked?.dueOn ?? obligation.dueOn),
        )}
      </p>
      {obligation.asked?.reason && (
        <blockquote className="asked-reason" lang="vi">
          {obligation.asked.reason}
        </blockquote>
      )}
      <DateField
        required
        label={t.extension.grantOn}
        value={dueOn}
        onChange={setDueOn}
        min={addDays(least, 1)}
      />
      <Reason
        label={t.extension.grantReason}
        hint={t.extension.hint}
        value={reason}
        onChange={setReason}
        asked={asked}
        max={2000}
      />
    </ConfirmDialog>
  );
}

/** Or no, with the reason; the date stays. */
export function RefuseExtensionDialog({ plan, obligation, onClose }: Props): ReactElement {
  const { extension: t, done } = useObligationWords();
  const notify = useNotify();
  const command = useCommand(plan.id);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const refuse = async () => {
    const outcome = await command.run('refuse-extension', {
      obligationId: obligation.id,
      extensionId: obligation.asked?.extensionId ?? '',
      reason: reason.trim(),
    });
    if (!outcome.ok) return;
    notify(done['refuse-extension'], { type: 'success' });
    onClose();
  };
  const ready = () => {
    setAsked(true);
    return reason.trim() !== '';
  };
  return (
    <ConfirmDialog
      open
      title={t.refuse}
      confirmLabel={t.refuse}
      onClose={onClose}
      onConfirm={() => {
        void refuse();
      }}
      ready={ready}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
      quiet
    >
      <p>{t.refuseLead(obligation.title, showDate(obligation.dueOn))}</p>
      <Reason
        label={t.refuseReason}
        hint={t.hint}
        value={reason}
        onChange={setReason}
        asked={asked}
        max={2000}
        focus={focusOnce}
      />
    </ConfirmDialog>
  );
}
