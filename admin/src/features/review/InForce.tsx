import { Alert } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { SubmissionView } from '#domain/contracts/submission';
import { useActWords } from './act-words.ts';
import { Stated } from './Stated.tsx';
import './InForce.css';

/** The address of the revisions of a document, at one of them or between two. */
export const revisionsPath = (
  view: Pick<SubmissionView, 'planId' | 'id'>,
  from: number,
  to = from,
): string => `/plans/${view.planId}/show?tab=revisions&paper=${view.id}&from=${from}&to=${to}`;

/**
 * While an amendment is under way: which revision counts meanwhile, why it is amended, with the way
 * to each and to what differs.
 */
export function InForce({
  view,
  action,
}: {
  readonly view: SubmissionView;
  readonly action?: ReactNode;
}): ReactElement | null {
  const t = useActWords().amend;
  const { inForce, revision, state } = view;
  if (inForce === null || state === 'approved' || state === 'executing' || state === 'closed')
    return null;
  const later = revision > inForce ? revision : null;
  return (
    <Alert severity="info" variant="outlined" className="in-force" {...(action && { action })}>
      <p>{later === null ? t.drafting(inForce) : t.reviewing(inForce, later)}</p>
      {view.amendment && <Stated said={view.amendment} sentence={t.opened} />}
      <nav className="row small" aria-label={t.links}>
        <Link to={revisionsPath(view, inForce)}>{t.see(inForce)}</Link>
        {later !== null && (
          <>
            <Link to={revisionsPath(view, later)}>{t.see(later)}</Link>
            <Link to={revisionsPath(view, inForce, later)}>{t.difference}</Link>
          </>
        )}
      </nav>
    </Alert>
  );
}
