import type { ReactElement, ReactNode } from 'react';
import './EmptyState.css';

interface Props {
  /** What this is. */
  readonly title: string;
  /** What will appear here, and when. */
  readonly children?: ReactNode;
  /** The one thing to do: a button or a link. */
  readonly action?: ReactNode;
  readonly level?: 2 | 3;
}

/** An empty place that teaches: what it is, what will appear, the one thing to do. */
export function EmptyState({ title, children, action, level = 2 }: Props): ReactElement {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty">
      <svg viewBox="0 0 120 64" aria-hidden="true">
        <rect x="8" y="10" width="104" height="12" rx="6" />
        <rect x="8" y="28" width="72" height="12" rx="6" />
        <rect x="8" y="46" width="88" height="12" rx="6" />
      </svg>
      <Heading>{title}</Heading>
      {children && <div className="empty-text">{children}</div>}
      {action && <div>{action}</div>}
    </div>
  );
}
