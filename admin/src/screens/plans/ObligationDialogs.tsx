import { Checkbox, FormControlLabel, FormGroup, FormLabel, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { addDays } from '#domain/calendar/dates';
import type { ObligationView, PlanView } from '#domain/contracts/plan';
import { ConfirmDialog, DateField, showDate, useCommand, useMe } from '../../components/index.ts';
import { ScanField, useScan } from '../../features/document/ScanField.tsx';
import { useObligationWords } from './obligation-words.ts';

interface Props {
  readonly plan: PlanView;
  readonly obligation: ObligationView;
  readonly onClose: () => void;
}

/**
 * Begins the draft, and with it answers further obligations of the same kind when the author wants
 * (lồng ghép).
 */
export function BeginDialog({ plan, obligation, onClose }: Props): ReactElement {
  const t = useObligationWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const command = useCommand(plan.id);
  const others = plan.obligations.filter(
    (o) =>
      o.id !== obligation.id && o.kind === obligation.kind && o.allowedActions.includes('begin'),
  );
  const [also, setAlso] = useState<readonly string[]>([]);
  const begin = async () => {
    const outcome = await command.run('begin', {
      kind: obligation.kind,
      obligationIds: [obligation.id, ...also],
    });
    if (!outcome.ok) return;
    notify(t.done.begin, { type: 'success' });
    onClose();
    if (outcome.answer.submission) void navigate(`/submissions/${outcome.answer.submission.id}`);
  };
  return (
    <ConfirmDialog
      open
      title={t.begin.title}
      confirmLabel={t.begin.title}
      onClose={onClose}
      onConfirm={() => {
        void begin();
      }}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
    >
      <p>{t.begin.text(obligation.title)}</p>
      {others.length > 0 && (
        <FormGroup>
          <FormLabel>{t.begin.also}</FormLabel>
          {others.map((o) => (
            <FormControlLabel
              key={o.id}
              label={o.title}
              control={
                <Checkbox
                  checked={also.includes(o.id)}
                  onChange={(_, on) => {
                    setAlso(on ? [...also, o.id] : also.filter((id) => id !== o.id));
                  }}
                />
              }
            />
          ))}
        </FormGroup>
      )}
    </ConfirmDialog>
  );
}

/** A superior's office enters the unit's signed paper, with its scan. */
export function OnBehalfDialog({ plan, obligation, onClose }: Props): ReactElement {
  const t = useObligationWords();
  const notify = useNotify();
  const { clock } = useMe();
  const command = useCommand(plan.id);
  const scan = useScan(plan.unit.id);
  const [subject, setSubject] = useState('');
  const [signedOn, setSignedOn] = useState('');
  const enter = async () => {
    const fileId = await scan.upload();
    if (fileId === null) return;
    const outcome = await command.run('enter-on-behalf', {
      kind: obligation.kind,
      obligationIds: [obligation.id],
      fileId,
      signedOn,
      subject: subject.trim(),
    });
    if (!outcome.ok) return;
    notify(t.done['enter-on-behalf'], { type: 'success' });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.behalf.title}
      confirmLabel={t.behalf.title}
      onClose={onClose}
      onConfirm={() => {
        void enter();
      }}
      disabled={!scan.ready || subject.trim() === '' || signedOn === ''}
      pending={command.pending || scan.pending}
      waiting={command.waiting}
      problem={scan.problem ?? command.problem}
    >
      <p>{t.behalf.text(plan.unit.name)}</p>
      <p className="strong">{obligation.title}</p>
      <ScanField scan={scan} label={t.behalf.fileFirst} />
      <TextField
        required
        multiline
        label={t.behalf.subject}
        value={subject}
        onChange={(e) => {
          setSubject(e.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500, lang: 'vi' } }}
      />
      <DateField
        required
        label={t.behalf.signedOn}
        value={signedOn}
        onChange={setSignedOn}
        max={clock.today}
      />
    </ConfirmDialog>
  );
}

/** Gives the unit more time; it reads why. */
export function ExtendDialog({ plan, obligation, onClose }: Props): ReactElement {
  const t = useObligationWords();
  const notify = useNotify();
  const { clock } = useMe();
  const command = useCommand(plan.id);
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const extend = async () => {
    const outcome = await command.run('extend', {
      obligationId: obligation.id,
      dueOn,
      reason: reason.trim(),
    });
    if (!outcome.ok) return;
    notify(t.done.extend, { type: 'success' });
    onClose();
  };
  const least = obligation.dueOn > clock.today ? obligation.dueOn : clock.today;
  return (
    <ConfirmDialog
      open
      title={t.extend.title}
      confirmLabel={t.extend.title}
      onClose={onClose}
      onConfirm={() => {
        void extend();
      }}
      disabled={dueOn === '' || reason.trim() === ''}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
    >
      <p>{t.extend.text(obligation.title, showDate(obligation.dueOn))}</p>
      <DateField
        required
        label={t.extend.dueOn}
        value={dueOn}
        onChange={setDueOn}
        min={addDays(least, 1)}
      />
      <TextField
        required
        multiline
        minRows={2}
        label={t.extend.reason}
        helperText={t.extend.reasonHint}
        value={reason}
        onChange={(e) => {
          setReason(e.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 2000, lang: 'vi' } }}
      />
    </ConfirmDialog>
  );
}

/** Urges a unit below by hand. */
export function UrgeDialog({ plan, obligation, onClose }: Props): ReactElement {
  const t = useObligationWords();
  const notify = useNotify();
  const command = useCommand(plan.id);
  const [note, setNote] = useState('');
  const urge = async () => {
    const outcome = await command.run('urge', {
      obligationId: obligation.id,
      ...(note.trim() && { note: note.trim() }),
    });
    if (!outcome.ok) return;
    notify(t.done.urge, { type: 'success' });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.urge.title}
      confirmLabel={t.urge.title}
      onClose={onClose}
      onConfirm={() => {
        void urge();
      }}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
    >
      <p>{t.urge.text(obligation.title, plan.unit.name)}</p>
      <TextField
        multiline
        minRows={2}
        label={t.urge.note}
        value={note}
        onChange={(e) => {
          setNote(e.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 1000, lang: 'vi' } }}
      />
    </ConfirmDialog>
  );
}
