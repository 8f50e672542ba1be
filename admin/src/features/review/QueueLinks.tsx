import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import { IconButton } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Queue } from './use-queue.ts';
import { useReviewWords } from './words.ts';
import './QueueLinks.css';

/**
 * Where this document stands among those that wait for me, the way to its neighbours, and the keys
 * of the screen.
 */
export function QueueLinks({
  queue,
  onHelp,
}: {
  readonly queue: Queue;
  readonly onHelp: () => void;
}): ReactElement {
  const t = useReviewWords();
  const to = (id: string | null) =>
    id ? { component: Link, to: queue.to(id) } : { disabled: true };
  return (
    <nav className="queue no-print" aria-label={t.queue.title}>
      {queue.length > 0 && (
        <>
          <IconButton
            size="small"
            aria-label={t.queue.previous}
            title={`${t.queue.previous} (p)`}
            {...to(queue.previous)}
          >
            <ChevronLeft />
          </IconButton>
          <span role="status">
            {queue.place === null ? (
              <Link to="/work">
                {t.queue.title} ({queue.length})
              </Link>
            ) : (
              t.queue.place(queue.place, queue.length)
            )}
            {queue.filtered && ` · ${t.queue.filtered}`}
          </span>
          <IconButton
            size="small"
            aria-label={t.queue.next}
            title={`${t.queue.next} (n)`}
            {...to(queue.next)}
          >
            <ChevronRight />
          </IconButton>
        </>
      )}
      <span className="wide-only">
        <IconButton size="small" aria-label={t.keys.open} title={t.keys.open} onClick={onHelp}>
          <KeyboardOutlined />
        </IconButton>
      </span>
    </nav>
  );
}
