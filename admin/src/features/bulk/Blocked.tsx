import OpenInNew from '@mui/icons-material/OpenInNew';
import type { ReactElement } from 'react';
import type { BulkTarget } from './order.ts';
import { useBulkWords } from './words.ts';

export interface Held {
  readonly target: BulkTarget;
  readonly title: string;
}

/**
 * What is not done, by reason, each with the way to it. The way opens a new tab: what is typed here
 * stays.
 */
export function Blocked({ held }: { readonly held: readonly Held[] }): ReactElement | null {
  const t = useBulkWords();
  if (held.length === 0) return null;
  const groups = [...Map.groupBy(held, (h) => h.title)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return (
    <div className="bulk-held">
      {groups.map(([title, those]) => (
        <details key={title} open={those.length <= 12}>
          <summary>
            {title} ({those.length})
          </summary>
          <ul className="plain-list">
            {those.map(({ target }) => (
              <li key={`${target.planId} ${target.submissionId ?? ''}`}>
                <a href={`#${target.to}`} target="_blank" rel="noopener">
                  {target.unit}: {target.title}{' '}
                  <OpenInNew fontSize="inherit" titleAccess={t.newTab} />
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
