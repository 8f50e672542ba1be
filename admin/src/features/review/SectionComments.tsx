import { useMemo, type ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import type { Part } from '#domain/shapes/content';
import { useCommentWords } from './comment-words.ts';
import { ThreadCard } from './ThreadCard.tsx';
import { threadsAt, threadsOf } from './threads.ts';

/** Open comments on one section, for whoever mends it. */
export function SectionComments({
  view,
  part,
}: {
  readonly view: SubmissionView;
  readonly part: Part;
}): ReactElement | null {
  const t = useCommentWords();
  const open = useMemo(
    () => threadsAt(threadsOf(view.comments), part).filter((thread) => thread.open),
    [view.comments, part],
  );
  if (open.length === 0) return null;
  return (
    <section>
      <h2>
        {t.onSection} ({open.length})
      </h2>
      {open.map((thread) => (
        <ThreadCard key={thread.first.id} view={view} thread={thread} placed />
      ))}
    </section>
  );
}
