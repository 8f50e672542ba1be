import { useMediaQuery } from '@mui/material';
import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { numberLine } from '#domain/content/paper';
import type { SubmissionView } from '#domain/contracts/submission';
import { DueDate, EmptyState, Page, showDate, Strip, useWords } from '../../components/index.ts';
import { PaperLinks } from '../document/PaperLinks.tsx';
import { useDocumentWords } from '../document/words.ts';
import { useActWords } from './act-words.ts';
import { ActDialog } from './ActDialog.tsx';
import { Actions } from './Actions.tsx';
import { actsOf, type Act } from './acts.ts';
import { AdviceAsked } from './Advice.tsx';
import { shownParts } from './Contents.tsx';
import { InForce } from './InForce.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { QueueLinks } from './QueueLinks.tsx';
import { Reader } from './Reader.tsx';
import { threadsOf } from './threads.ts';
import { useKeys } from './use-keys.ts';
import { usePrefetch, useQueue, type Queue } from './use-queue.ts';
import { useSectionMarks } from './use-section-marks.ts';
import { useReviewWords } from './words.ts';
import './Review.css';

/** A signed document before the eyes of those who decide on it, or of whoever may read it. */
export default function Review({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useDocumentWords();
  const review = useReviewWords();
  const { domain } = useWords();
  const narrow = useMediaQuery('(max-width: 899px)');
  const [act, setAct] = useState<Act | null>(null);
  const [keys, setKeys] = useState(false);
  const marks = useSectionMarks(view);
  const queue = useQueue(view.id);
  const showKeys = useCallback(() => {
    setKeys(true);
  }, []);
  const onDecided = useWayOn(queue, showKeys);
  const threads = useMemo(() => threadsOf(view.comments), [view.comments]);
  const { content } = view;
  const unread = content
    ? shownParts(view.kind, content).filter(({ part }) => !marks.mine.has(part)).length
    : 0;
  const close = () => {
    setAct(null);
  };
  const actions = <Actions view={view} onAct={setAct} narrow={narrow} />;
  const shown = actsOf(view, narrow);
  const mayAct = shown.quiet.length + shown.onward.length > 0;

  return (
    <Page
      wide
      title={view.title}
      back={{ to: `/plans/${view.planId}/show`, label: t.planOf(view.unit.name) }}
      lead={[
        view.unit.name,
        domain.submissionKinds[view.kind],
        view.revision > 0 ? `${t.revision(view.revision)}, ${review.round(view.round)}` : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <div className="review-bar no-print">
        <QueueLinks queue={queue} onHelp={showKeys} />
        <div className="page-actions">
          <PaperLinks id={view.id} />
          {!narrow && actions}
        </div>
      </div>
      {view.onBehalf && (
        <p className="save-note">
          {t.onBehalf}. {t.onBehalfHint}
        </p>
      )}
      <AdviceAsked view={view} />
      <InForce view={view} />
      {content ? (
        <Reader
          key={`${view.id} ${view.revision}`}
          view={view}
          content={content}
          threads={threads}
          read={marks}
          narrow={narrow}
          standing={<Standing view={view} />}
        />
      ) : (
        <>
          <Standing view={view} />
          <div className="panel">
            <EmptyState title={t.noText}>{t.noTextHint}</EmptyState>
          </div>
        </>
      )}
      {narrow && mayAct && <div className="action-bar no-print">{actions}</div>}
      {act !== null && (
        <ActDialog
          view={view}
          act={act}
          unread={unread}
          openComments={threads.filter((thread) => thread.open).length}
          onClose={close}
          onDecided={onDecided}
        />
      )}
      {keys && (
        <KeysDialog
          onClose={() => {
            setKeys(false);
          }}
        />
      )}
    </Page>
  );
}

/**
 * `n`, `p`, `?`; the neighbour that is read next is brought in before. @returns what to do once a
 * decision is taken: the next document opens by itself
 */
function useWayOn(queue: Queue, onHelp: () => void): () => void {
  const navigate = useNavigate();
  const notify = useNotify();
  const t = useReviewWords();
  const { previous, next, to, after } = queue;
  usePrefetch(next);
  // Each document is read from its beginning.
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  const go = useCallback(
    (id: string | null) => {
      if (id !== null) void navigate(to(id));
    },
    [navigate, to],
  );
  useKeys(
    useMemo(
      () => ({
        n: () => {
          go(next);
        },
        p: () => {
          go(previous);
        },
        '?': onHelp,
      }),
      [go, next, previous, onHelp],
    ),
  );
  return useCallback(() => {
    const id = after();
    if (id === undefined) return;
    if (id !== null) {
      go(id);
      return;
    }
    notify(t.queue.done, { type: 'info' });
    void navigate('/work');
  }, [after, go, navigate, notify, t.queue]);
}

/**
 * Where the document stands: whose desk, since when, until when, and its number once it has one.
 */
function Standing({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useReviewWords();
  const acts = useActWords();
  const { domain } = useWords();
  return (
    <div className="panel review-strip">
      <Strip strip={view.strip} of={view.title} />
      {view.dueOn && (
        <p className="small">
          {t.due}: <DueDate date={view.dueOn} why={view.why} />
        </p>
      )}
      {view.registered && (
        <p className="small">
          {domain.events.numbered}: <strong>{numberLine(view.kind, view.registered)}</strong>,{' '}
          {showDate(view.registered.date)}
        </p>
      )}
      {view.withdrawUntil && view.allowedActions.includes('withdraw-approval') && (
        <p className="small quiet">{acts.withdrawUntil(showDate(view.withdrawUntil))}</p>
      )}
    </div>
  );
}
