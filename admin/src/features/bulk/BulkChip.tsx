import DoneAll from '@mui/icons-material/DoneAll';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import { CircularProgress } from '@mui/material';
import { lazy, Suspense, type ReactElement } from 'react';
import { showJob, useBulk } from './store.ts';
import { useBulkWords } from './words.ts';
import './BulkChip.css';

const Host = lazy(async () => import('./BulkHost.tsx'));

/** How far a bulk act in the background is; pressing it brings its dialog back. */
export function BulkChip(): ReactElement | null {
  const t = useBulkWords();
  const { job, isOpen } = useBulk();
  if (!job || isOpen) return null;
  const { told, targets, state, waiting } = job;
  const name = t.chip(t.verbs[job.name], told.size, targets.length);
  return (
    <button
      type="button"
      className="bulk-chip"
      aria-label={
        state === 'stopped'
          ? `${name}. ${t.chipStopped}`
          : waiting
            ? `${name}. ${t.chipWaiting}`
            : name
      }
      onClick={() => {
        showJob(true);
      }}
    >
      {state === 'running' ? (
        <CircularProgress size={16} color="inherit" aria-hidden="true" />
      ) : state === 'stopped' ? (
        <ErrorOutlined fontSize="inherit" aria-hidden="true" />
      ) : (
        <DoneAll fontSize="inherit" aria-hidden="true" />
      )}
      <span aria-hidden="true">{t.progress(told.size, targets.length)}</span>
    </button>
  );
}

/** Loads the dialogs when there is something to ask or to show; they stay loaded while it runs. */
export function BulkHost(): ReactElement | null {
  const { order, job } = useBulk();
  return order || job ? (
    <Suspense>
      <Host />
    </Suspense>
  ) : null;
}
