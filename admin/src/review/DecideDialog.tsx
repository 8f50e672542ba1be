import { TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { addDays } from '#domain/calendar/dates';
import type { SubmissionView } from '#domain/contracts/views';
import { focusOnce } from '../document/anchors.ts';
import { ConfirmDialog, DateField, useCommand, useMe, useWords } from '../components/index.ts';
import { useDocumentWords } from '../i18n/documents.ts';
import { standingOf } from './standing.ts';

export type Decision = 'return' | 'endorse' | 'approve' | 'recall';

interface Props {
  readonly view: SubmissionView;
  readonly decision: Decision;
  /** Sections the reader has not ticked as read. */
  readonly unread: number;
  readonly openComments: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks before a decision and names what it is about: unit, document, revision, hash, office. The server's answer is shown, nothing is assumed. */
export function DecideDialog({ view, decision, unread, openComments, onClose, onDone }: Props): ReactElement {
  const t = useDocumentWords().decide;
  const notify = useNotify();
  const { clock } = useMe();
  const command = useCommand(view.planId);
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [asked, setAsked] = useState(false);
  const lacksReason = decision === 'return' && text.trim() === '';
  const decide = async () => {
    setAsked(true);
    if (lacksReason) return;
    const seen = { submissionId: view.id, revision: view.revision, sha256: view.sha256 ?? '' };
    const note = text.trim() === '' ? {} : { note: text.trim() };
    const outcome = decision === 'return' ? await command.run('return', { ...seen, reason: text.trim(), ...(dueOn && { dueOn }) })
      : decision === 'endorse' ? await command.run('endorse', { ...seen, ...note })
        : decision === 'approve' ? await command.run('approve', { ...seen, ...note })
          : await command.run('recall', seen);
    if (!outcome.ok) return;
    notify(t.done[decision], { type: 'success' });
    onDone();
  };
  return (
    <ConfirmDialog open title={t[decision].title} confirmLabel={decision === 'approve' || decision === 'recall' ? t[decision].confirm : t[decision].title} onClose={onClose} onConfirm={() => { void decide(); }}
      pending={command.pending} waiting={command.waiting} problem={command.problem} quiet={decision === 'return' || decision === 'recall'}>
      {decision === 'recall' && <p>{t.recall.text}</p>}
      <Facts view={view} />
      {decision === 'return' && (
        <>
          <TextField required multiline minRows={4} inputRef={focusOnce} label={t.return.reason} value={text} onChange={(e) => { setText(e.target.value); }} error={asked && lacksReason} helperText={asked && lacksReason ? t.return.need : t.return.hint}
            slotProps={{ htmlInput: { maxLength: 5000, lang: 'vi' } }} />
          <DateField label={t.return.dueOn} value={dueOn} onChange={setDueOn} min={addDays(clock.today, 1)} />
          {openComments > 0 && <p className="quiet">{t.return.openComments(openComments)}</p>}
        </>
      )}
      {(decision === 'endorse' || decision === 'approve') && (
        <TextField multiline minRows={2} label={t[decision].note} value={text} onChange={(e) => { setText(e.target.value); }} slotProps={{ htmlInput: { maxLength: 2000, lang: 'vi' } }} />
      )}
      {(decision === 'endorse' || decision === 'approve') && unread > 0 && <p className="due-soon">{t.approve.unread(unread)}</p>}
    </ConfirmDialog>
  );
}

function Facts({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useDocumentWords();
  const { domain } = useWords();
  const me = useMe();
  const office = standingOf(view.route.find((s) => s.state === 'current'), me)?.office ?? me.offices.find((o) => o.unit.id === view.unit.id) ?? me.offices[0];
  return (
    <div className="signs">
      <p>{t.decide.signs}</p>
      <dl className="facts">
        <dt>{t.sign.unit}</dt><dd>{view.unit.name}</dd>
        <dt>{t.sign.document}</dt><dd>{domain.submissionKinds[view.kind]}: {view.title}</dd>
        <dt>{t.sign.revision}</dt><dd>{view.revision}</dd>
        {view.sha256 && <><dt>{t.decide.approve.hash}</dt><dd className="hash">{view.sha256}</dd></>}
        {office && <><dt>{t.decide.office}</dt><dd>{office.authority && `${office.authority} `}{office.title}, {office.unit.name} ({me.person.name})</dd></>}
      </dl>
    </div>
  );
}
