import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { IconButton } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useDocumentWords } from '../i18n/documents.ts';
import { useQueue } from './use-queue.ts';

/** Where this document stands among those that wait for me, and the way to its neighbours. */
export function QueueLinks({ submissionId }: { readonly submissionId: string }): ReactElement | null {
  const t = useDocumentWords().review;
  const queue = useQueue(submissionId);
  if (queue.length === 0) return null;
  const to = (id: string | null) => (id ? { component: Link, to: `/submissions/${id}` } : { disabled: true });
  return (
    <nav className="queue no-print" aria-label={t.back}>
      <IconButton size="small" aria-label={t.previous} {...to(queue.previous)}><ChevronLeft /></IconButton>
      <span>{queue.place === null ? <Link to="/work">{t.back} ({queue.length})</Link> : t.queue(queue.place, queue.length)}</span>
      <IconButton size="small" aria-label={t.next} {...to(queue.next)}><ChevronRight /></IconButton>
    </nav>
  );
}
