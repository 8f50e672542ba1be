import { useMemo, useState } from 'react';
import { alignKeys, NEARLY_SAME_PERCENT, samePercent } from '#domain/content/across-years';
import { changes } from '#domain/content/changes';
import type { SubmissionView } from '#domain/contracts/submission';
import { isPlanContent, type Content } from '#domain/shapes/content';
import { useRead } from '../../components/index.ts';
import { marksOf, type Marks } from '../document/marks.ts';

/**
 * What the text is held against: an earlier revision, what the unit had approved a year before, or
 * nothing.
 */
export type Against = number | 'last-year' | null;

export interface Compared {
  readonly against: Against;
  readonly setAgainst: (against: Against) => void;
  readonly marks: Marks | null;
  readonly failed: boolean;
  /** How much of a plan reads as last year's, in percent, when that is nearly all of it. */
  readonly same: number | null;
}

/**
 * The changes since an earlier text: at first since the revision the reader last decided on or read
 * to the end.
 */
export function useCompared(view: SubmissionView, content: Content): Compared {
  const seen = view.lastSeenRevision;
  const [against, setAgainst] = useState<Against>(
    seen !== null && seen < view.revision ? seen : null,
  );
  const last = useRead(
    '/submissions/{id}/revisions/{n}',
    view.lastYear && { params: { id: view.lastYear.submissionId, n: view.lastYear.revision } },
  );
  const earlier = useRead(
    '/submissions/{id}/revisions/{n}',
    typeof against === 'number' ? { params: { id: view.id, n: against } } : null,
  );
  const lastContent = last.data?.content;
  const marks = useMemo(() => {
    if (against === 'last-year')
      return lastContent ? marksOf(changes(alignKeys(lastContent, content), content)) : null;
    return against !== null && earlier.data
      ? marksOf(changes(earlier.data.content, content))
      : null;
  }, [against, earlier.data, lastContent, content]);
  const percent = useMemo(
    () =>
      lastContent && isPlanContent(lastContent) && isPlanContent(content)
        ? samePercent(lastContent, content)
        : null,
    [lastContent, content],
  );
  const failed =
    (against === 'last-year' && last.isError) || (typeof against === 'number' && earlier.isError);
  return {
    against,
    setAgainst,
    marks,
    failed,
    same: percent !== null && percent >= NEARLY_SAME_PERCENT ? percent : null,
  };
}
