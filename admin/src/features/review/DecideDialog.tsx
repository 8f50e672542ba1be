import { FormControlLabel, FormLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useId, useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { addDays } from '#domain/calendar/dates';
import type { RouteStepView, SubmissionView } from '#domain/contracts/submission';
import { focusOnce } from '../../components/anchors.ts';
import {
  ConfirmDialog,
  DateField,
  showDate,
  useCommand,
  useMe,
  useWords,
  type Outcome,
} from '../../components/index.ts';
import { useActWords } from './act-words.ts';
import type { Decision } from './acts.ts';
import { Facts } from './Facts.tsx';

/**
 * What cannot be said without words, and what is a signature or as good as one: it asks for the
 * proof its step wants.
 */
const needsText: ReadonlySet<Decision> = new Set<Decision>([
  'advise',
  'return',
  'refuse',
  'withdraw-approval',
]);
const asksProof: ReadonlySet<Decision> = new Set<Decision>([
  'endorse',
  'sign',
  'approve',
  'refuse',
  'withdraw-approval',
]);
const quiet: ReadonlySet<Decision> = new Set<Decision>([
  'return',
  'refuse',
  'recall',
  'withdraw-approval',
]);
const longest: Readonly<Record<Decision, number>> = {
  advise: 5000,
  return: 5000,
  refuse: 5000,
  'withdraw-approval': 5000,
  endorse: 2000,
  sign: 2000,
  approve: 2000,
  recall: 0,
};

interface Props {
  readonly view: SubmissionView;
  readonly decision: Decision;
  /** Sections the reader has not ticked as read. */
  readonly unread: number;
  readonly openComments: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/**
 * Asks before a decision, names what it is about, and asks for the proof its step wants. The
 * server's answer is shown, nothing is assumed.
 */
export function DecideDialog({
  view,
  decision,
  unread,
  openComments,
  onClose,
  onDone,
}: Props): ReactElement {
  const t = useActWords();
  const notify = useNotify();
  const { clock } = useMe();
  const command = useCommand(view.planId);
  const step =
    decision === 'withdraw-approval'
      ? view.route.at(-1)
      : decision === 'recall'
        ? undefined
        : view.route.find((s) => s.state === 'current');
  const ways = waysBack(view, step);
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [to, setTo] = useState<'author' | 'before'>(ways[0] ?? 'author');
  const [asked, setAsked] = useState(false);
  const said = t.decisions[decision];
  const lacksText = needsText.has(decision) && text.trim() === '';
  const toBefore = decision === 'return' && to === 'before';
  const title = toBefore && ways.length === 1 ? t.returnTo.beforeTitle : said.title;
  const send = async (): Promise<Outcome> => {
    const seen = { submissionId: view.id, revision: view.revision, sha256: view.sha256 ?? '' };
    const words = text.trim();
    const note = words === '' ? {} : { note: words };
    switch (decision) {
      case 'advise':
        return command.run('advise', { ...seen, note: words });
      case 'endorse':
        return command.run('endorse', { ...seen, ...note });
      case 'sign':
        return command.run('sign', { ...seen, ...note });
      case 'approve':
        return command.run('approve', { ...seen, ...note });
      case 'return':
        return command.run('return', {
          ...seen,
          reason: words,
          ...(ways.length > 0 && { to }),
          ...(dueOn && !toBefore && { dueOn }),
        });
      case 'refuse':
        return command.run('refuse', { ...seen, reason: words });
      case 'withdraw-approval':
        return command.run('withdraw-approval', { ...seen, reason: words });
      case 'recall':
        return command.run('recall', seen);
    }
  };
  const decide = async () => {
    const outcome = await send();
    if (!outcome.ok) return;
    notify(t.done[decision], { type: 'success' });
    onDone();
  };
  const ready = () => {
    setAsked(true);
    return !lacksText;
  };
  const wrong = asked && lacksText;
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={toBefore && ways.length === 1 ? title : said.confirm}
      onClose={onClose}
      onConfirm={() => {
        void decide();
      }}
      ready={ready}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
      quiet={quiet.has(decision)}
      needs={asksProof.has(decision) ? (step?.confirm ?? 'click') : 'click'}
    >
      {said.lead && <p>{said.lead}</p>}
      {decision === 'withdraw-approval' && view.withdrawUntil && (
        <p className="quiet">{t.withdrawUntil(showDate(view.withdrawUntil))}</p>
      )}
      <Facts view={view} step={step} signs={decision === 'sign' || decision === 'approve'} />
      {decision === 'return' && ways.length > 1 && (
        <WaysBack view={view} step={step} value={to} onChange={setTo} />
      )}
      {decision !== 'recall' && (
        <TextField
          multiline
          required={needsText.has(decision)}
          minRows={needsText.has(decision) ? 4 : 2}
          {...(needsText.has(decision) && { inputRef: focusOnce })}
          label={said.text}
          value={text}
          onChange={(e) => {
            setText(e.target.value);
          }}
          error={wrong}
          helperText={wrong ? said.need : said.hint || undefined}
          slotProps={{ htmlInput: { maxLength: longest[decision], lang: 'vi' } }}
        />
      )}
      {decision === 'return' && !toBefore && !step?.internal && (
        <DateField
          label={t.returnTo.dueOn}
          value={dueOn}
          onChange={setDueOn}
          min={addDays(clock.today, 1)}
          helperText={t.returnTo.moved}
        />
      )}
      {decision === 'return' && openComments > 0 && (
        <p className="quiet">{t.openComments(openComments)}</p>
      )}
      {(decision === 'endorse' || decision === 'approve' || decision === 'sign') && unread > 0 && (
        <p className="due-soon">{t.unread(unread)}</p>
      )}
    </ConfirmDialog>
  );
}

/**
 * To whom this step may send it back, the author first. Behind the head's signature nothing goes
 * back into the unit.
 */
function waysBack(
  view: SubmissionView,
  step: RouteStepView | undefined,
): readonly ('author' | 'before')[] {
  if (!step) return [];
  const before = view.route[step.index - 1];
  return [
    ...(step.returns === 'author' || step.returns === 'both' ? (['author'] as const) : []),
    ...((step.returns === 'before' || step.returns === 'both') && before && !before.internal
      ? (['before'] as const)
      : []),
  ];
}

function WaysBack({
  view,
  step,
  value,
  onChange,
}: {
  readonly view: SubmissionView;
  readonly step: RouteStepView | undefined;
  readonly value: 'author' | 'before';
  readonly onChange: (to: 'author' | 'before') => void;
}): ReactElement {
  const t = useActWords().returnTo;
  const { domain } = useWords();
  const id = useId();
  const before = view.route[(step?.index ?? 0) - 1];
  const who =
    before?.seats
      .map((seat) => `${domain.positions[seat.position]}, ${seat.unit.name}`)
      .join('; ') ?? '';
  return (
    <div>
      <FormLabel id={id}>{t.label}</FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onChange={(_, to) => {
          onChange(to as 'author' | 'before');
        }}
      >
        <FormControlLabel value="author" control={<Radio />} label={t.author(view.unit.name)} />
        <FormControlLabel value="before" control={<Radio />} label={t.before(who)} />
      </RadioGroup>
    </div>
  );
}
