import { Skeleton } from '@mui/material';
import type { ReactElement } from 'react';
import { useWords } from '../i18n/bilingual.ts';
import './Skeletons.css';

/** Lines where text will stand, as many as are likely, so that nothing jumps. */
export function LinesSkeleton({
  lines = 4,
  height = 24,
}: {
  readonly lines?: number;
  readonly height?: number;
}): ReactElement {
  const words = useWords();
  return (
    <div aria-busy="true" role="status">
      <span className="hear">{words.loading}</span>
      {Array.from({ length: lines }, (_, n) => (
        <Skeleton key={n} height={height} width={`${96 - ((n * 17) % 40)}%`} />
      ))}
    </div>
  );
}

/** Rows of a table or cards of a list that is on its way. */
export function RowsSkeleton({ rows = 8 }: { readonly rows?: number }): ReactElement {
  const words = useWords();
  return (
    <div aria-busy="true" role="status" className="panel rows-skeleton">
      <span className="hear">{words.list.loading}</span>
      {Array.from({ length: rows }, (_, n) => (
        <Skeleton key={n} variant="rounded" height={36} />
      ))}
    </div>
  );
}

/** A whole screen on its way. */
export function PageSkeleton(): ReactElement {
  return (
    <div className="page">
      <Skeleton width="40%" height={44} />
      <div className="panel">
        <LinesSkeleton lines={5} />
      </div>
      <div className="panel">
        <LinesSkeleton lines={3} />
      </div>
    </div>
  );
}
