import { Button } from '@mui/material';
import { Fragment, useState, type ReactElement } from 'react';
import type { CommentView, SubmissionView } from '#domain/contracts/submission';
import { goTo, itemId, sectionId } from '../../components/anchors.ts';
import { ProblemAlert, useCommand, useFormats, useWords } from '../../components/index.ts';
import { useCommentWords } from './comment-words.ts';
import { CommentForm } from './CommentForm.tsx';
import type { Thread } from './threads.ts';
import './ThreadCard.css';

interface Props {
  readonly view: SubmissionView;
  readonly thread: Thread;
  /** The place is known where the card stands; otherwise it is named, and leads there. */
  readonly placed?: boolean;
}

/** One comment with its answers; whoever may comment may answer and mark it as done. */
export function ThreadCard({ view, thread, placed = false }: Props): ReactElement {
  const t = useCommentWords();
  const { domain } = useWords();
  const formats = useFormats();
  const command = useCommand(view.planId);
  const [replying, setReplying] = useState(false);
  const { first } = thread;
  const mayComment = view.allowedActions.includes('comment');
  const resolve = () => {
    void command.run('resolve-comment', { submissionId: view.id, commentId: first.id });
  };
  const lead = () => {
    if (!(first.anchor && goTo(itemId(first.part, first.anchor)))) goTo(sectionId(first.part));
  };
  return (
    <article className={`thread${thread.open ? '' : ' thread-done'}`} data-comment={first.id}>
      {!placed && (
        <button type="button" className="link small" onClick={lead}>
          {t.place(domain.parts[first.part])}
        </button>
      )}
      {[first, ...thread.replies].map((c) => (
        <Said key={c.id} comment={c} now={view.revision} />
      ))}
      {first.resolvedAt && (
        <p className="quiet small">
          {t.resolved(first.resolvedBy?.name ?? '', formats.moment(first.resolvedAt))}
        </p>
      )}
      <ProblemAlert problem={command.problem} onClose={command.clear} />
      {replying ? (
        <CommentForm
          view={view}
          part={first.part}
          anchor={first.anchor}
          replyTo={first}
          onDone={() => {
            setReplying(false);
          }}
        />
      ) : (
        mayComment && (
          <div className="row">
            <Button
              size="small"
              variant="text"
              onClick={() => {
                setReplying(true);
              }}
              aria-label={t.replyTo(first.by.name)}
            >
              {t.reply}
            </Button>
            {thread.open && (
              <Button size="small" variant="text" disabled={command.pending} onClick={resolve}>
                {t.resolve}
              </Button>
            )}
          </div>
        )
      )}
    </article>
  );
}

function Said({
  comment,
  now,
}: {
  readonly comment: CommentView;
  readonly now: number;
}): ReactElement {
  const t = useCommentWords();
  const formats = useFormats();
  const named = (comment.mentions ?? []).map((p) => p.name);
  const unsaid = named.filter((name) => !comment.text?.includes(`@${name}`));
  return (
    <div className="said">
      <p className="small">
        <strong>{comment.by.name}</strong>{' '}
        <span className="quiet">
          {comment.office.title}, {comment.office.unit.name} · {formats.moment(comment.at)}
          {comment.revision !== now && comment.revision > 0 && ` · ${t.revision(comment.revision)}`}
        </span>
      </p>
      <p className="said-text" lang="vi">
        {comment.text === null ? (
          <em>{t.erased}</em>
        ) : (
          <WithNames text={comment.text} names={named} />
        )}
      </p>
      {unsaid.length > 0 && <p className="small quiet">{t.mention.called(unsaid.join(', '))}</p>}
    </div>
  );
}

/** The text with the names of those it calls made to stand out. */
function WithNames({
  text,
  names,
}: {
  readonly text: string;
  readonly names: readonly string[];
}): ReactElement {
  if (names.length === 0) return <>{text}</>;
  const pattern = new RegExp(
    `(@(?:${names
      .toSorted((a, b) => b.length - a.length)
      .map((n) => n.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('|')}))`,
    'u',
  );
  // Split keeps what the group found at the odd places.
  return (
    <>
      {text.split(pattern).map((piece, n) =>
        n % 2 === 1 ? (
          <strong key={`${String(n)} ${piece}`} className="mentioned">
            {piece}
          </strong>
        ) : (
          <Fragment key={`${String(n)} ${piece}`}>{piece}</Fragment>
        ),
      )}
    </>
  );
}
