import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import { IconButton } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useDocumentWords } from '../../i18n/documents.ts';
import type { Queue } from './use-queue.ts';
import { useReadingWords } from './words.ts';
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
  const t = useDocumentWords().review;
  const words = useReadingWords();
  const to = (id: string | null) =>
    id ? { component: Link, to: queue.to(id) } : { disabled: true };
  return (
    <nav className="queue no-print" aria-label={t.back}>
      {queue.length > 0 && (
        <>
          <IconButton
            size="small"
            aria-label={t.previous}
            title={`${t.previous} (p)`}
            {...to(queue.previous)}
          >
            <ChevronLeft />
          </IconButton>
          <span role="status">
            {queue.place === null ? (
              <Link to="/work">
                {t.back} ({queue.length})
              </Link>
            ) : (
              words.queue.place(queue.place, queue.length)
            )}
            {queue.filtered && ` · ${words.queue.filtered}`}
          </span>
          <IconButton size="small" aria-label={t.next} title={`${t.next} (n)`} {...to(queue.next)}>
            <ChevronRight />
          </IconButton>
        </>
      )}
      <span className="wide-only">
        <IconButton
          size="small"
          aria-label={words.keys.open}
          title={words.keys.open}
          onClick={onHelp}
        >
          <KeyboardOutlined />
        </IconButton>
      </span>
    </nav>
  );
}
