import Close from '@mui/icons-material/Close';
import { Button, IconButton } from '@mui/material';
import { useState, type ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import type { Part } from '#domain/shapes/content';
import { useWords } from '../../components/index.ts';
import { useCommentWords } from './comment-words.ts';
import { CommentForm } from './CommentForm.tsx';
import { ThreadCard } from './ThreadCard.tsx';
import { threadsAt, type Thread } from './threads.ts';
import './Comments.css';

/** Where a comment hangs: a section, or an item of it by its key. */
export interface CommentPlace {
  readonly part: Part;
  readonly key: string | null;
  readonly label: string;
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text);

/** The threads of one place of the document, and a form to add one. */
export function PlaceComments({
  view,
  threads,
  place,
  onClose,
}: {
  readonly view: SubmissionView;
  readonly threads: readonly Thread[];
  readonly place: CommentPlace;
  readonly onClose: () => void;
}): ReactElement {
  const t = useCommentWords();
  const words = useWords();
  return (
    <div className="place-comments">
      <p className="row spread">
        <strong lang="vi">{t.addTo(short(place.label))}</strong>
        <IconButton size="small" aria-label={words.act.close} onClick={onClose}>
          <Close fontSize="inherit" />
        </IconButton>
      </p>
      {threadsAt(threads, place.part, place.key).map((thread) => (
        <ThreadCard key={thread.first.id} view={view} thread={thread} placed />
      ))}
      {view.allowedActions.includes('comment') && (
        <CommentForm
          key={`${place.part} ${place.key ?? ''}`}
          view={view}
          part={place.part}
          anchor={place.key}
          onDone={onClose}
        />
      )}
    </div>
  );
}

/** All threads, open ones first; what is done is folded away. */
export function AllComments({
  view,
  threads,
}: {
  readonly view: SubmissionView;
  readonly threads: readonly Thread[];
}): ReactElement {
  const t = useCommentWords();
  const [showDone, setShowDone] = useState(false);
  const open = threads.filter((thread) => thread.open);
  const done = threads.filter((thread) => !thread.open);
  if (threads.length === 0)
    return (
      <p className="quiet small">
        {view.allowedActions.includes('comment') ? t.none : t.noneAuthor}
      </p>
    );
  return (
    <>
      {open.map((thread) => (
        <ThreadCard key={thread.first.id} view={view} thread={thread} />
      ))}
      {done.length > 0 && (
        <Button
          size="small"
          variant="text"
          aria-expanded={showDone}
          onClick={() => {
            setShowDone(!showDone);
          }}
        >
          {showDone ? t.hideDone : t.showDone} ({done.length})
        </Button>
      )}
      {showDone &&
        done.map((thread) => <ThreadCard key={thread.first.id} view={view} thread={thread} />)}
    </>
  );
}
