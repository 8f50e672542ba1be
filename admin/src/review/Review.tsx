import '../editor/editor.css';
import './review.css';
import './comments.css';
import { useMediaQuery } from '@mui/material';
import { useMemo, useState, type ReactElement } from 'react';
import type { Content } from '#domain/contracts/content';
import type { SubmissionView } from '#domain/contracts/views';
import { numberLine } from '#domain/content/paper';
import { DueDate, EmptyState, Page, showDate, Strip, useMe, useWords } from '../components/index.ts';
import { PaperLinks } from '../document/PaperLinks.tsx';
import { useDocumentWords } from '../i18n/documents.ts';
import { Actions, type Act } from './Actions.tsx';
import { shownParts } from './Contents.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { NumberDialog } from './NumberDialog.tsx';
import { QueueLinks } from './QueueLinks.tsx';
import { Reader } from './Reader.tsx';
import { threadsOf } from './threads.ts';
import { useReadMarks } from './use-read-marks.ts';

/** A signed document before the eyes of those who decide on it, or of whoever may read it. */
export default function Review({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useDocumentWords();
  const { domain } = useWords();
  const me = useMe();
  const narrow = useMediaQuery('(max-width: 899px)');
  const [act, setAct] = useState<Act | null>(null);
  const marks = useReadMarks(me.person.id, view.id, view.revision);
  const threads = useMemo(() => threadsOf(view.comments), [view.comments]);
  const content = view.source === 'none' ? null : (view.content as Content);
  const unread = content ? shownParts(view.kind, content).filter(({ part }) => !marks.read.has(part)).length : 0;
  const close = () => { setAct(null); };
  const actions = <Actions view={view} onAct={setAct} />;
  const mayAct = view.allowedActions.some((a) => ['return', 'recall', 'number', 'endorse', 'approve'].includes(a));

  return (
    <Page wide title={view.title} back={{ to: `/plans/${view.planId}/show`, label: t.plans.of(view.unit.name) }} actions={<><PaperLinks id={view.id} />{!narrow && actions}</>}
      lead={[view.unit.name, domain.submissionKinds[view.kind], view.revision > 0 ? `${t.revision(view.revision)}, ${t.review.round(view.round)}` : ''].filter(Boolean).join(' · ')}>
      <QueueLinks submissionId={view.id} />
      {view.onBehalf && <p className="save-note">{t.onBehalf}. {t.onBehalfHint}</p>}
      {content ? <Reader key={`${view.id} ${view.revision}`} view={view} content={content} threads={threads} read={marks.read} onRead={marks.toggle} narrow={narrow} standing={<Standing view={view} />} />
        : <><Standing view={view} /><div className="panel"><EmptyState title={t.noText}>{t.noTextHint}</EmptyState></div></>}
      {narrow && mayAct && <div className="action-bar no-print">{actions}</div>}
      {act === 'number' && <NumberDialog view={view} onClose={close} />}
      {act !== null && act !== 'number' && <DecideDialog view={view} decision={act} unread={unread} openComments={threads.filter((thread) => thread.open).length} onClose={close} onDone={close} />}
    </Page>
  );
}

/** Where the document stands: whose desk, since when, until when, and its number once it has one. */
function Standing({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useDocumentWords();
  const { domain } = useWords();
  return (
    <div className="panel review-strip">
      <Strip strip={view.strip} of={view.title} />
      {view.dueOn && <p className="small">{t.plans.due}: <DueDate date={view.dueOn} why={view.why} /></p>}
      {view.registered && <p className="small">{domain.events.numbered}: <strong>{numberLine(view.kind, view.registered)}</strong>, {showDate(view.registered.date)}</p>}
    </div>
  );
}
