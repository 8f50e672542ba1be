import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { JobDialog } from './JobDialog.tsx';
import type { BulkLine } from './order.ts';
import { PrepareDialog } from './PrepareDialog.tsx';
import { closeJob, continueJob, dropOrder, startJob, useBulk, type Job } from './store.ts';
import { useBulkWords } from './words.ts';
import './bulk.css';

/**
 * The dialogs of bulk acts, beside the screens: going to another screen does not take them along.
 */
export default function BulkHost(): ReactElement | null {
  const t = useBulkWords();
  const client = useQueryClient();
  const notify = useNotify();
  const { order, job, isOpen } = useBulk();
  const onEnd = (ended: Job, isSeen: boolean) => {
    const done = [...ended.told.values()].filter((i) => i.outcome === 'done').length;
    if (!isSeen)
      notify(t.ended(t.verbs[ended.name], done, ended.targets.length - done), {
        type: done === ended.targets.length ? 'success' : 'warning',
      });
    // Lists and bell tell what is true now; nothing was assumed meanwhile.
    void client.invalidateQueries();
  };
  const start = (lines: readonly BulkLine[]) => {
    if (order) startJob(order, lines, onEnd);
  };
  if (order) return <PrepareDialog order={order} onStart={start} onClose={dropOrder} />;
  return job && isOpen ? (
    <JobDialog
      job={job}
      onContinue={() => {
        continueJob(onEnd);
      }}
      onClose={closeJob}
    />
  ) : null;
}
