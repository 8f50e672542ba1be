import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
} from '@mui/material';
import { useId, type ReactElement } from 'react';
import { askedLevel } from '../../components/confirmation.ts';
import { ConfirmationFields, ProblemAlert, useConfirmation } from '../../components/index.ts';
import { useWords } from '../../i18n/bilingual.ts';
import { Blocked } from './Blocked.tsx';
import { targetKey } from './order.ts';
import { mayRetry, type Job } from './store.ts';
import { useBulkWords } from './words.ts';

interface Props {
  readonly job: Job;
  readonly onContinue: () => void;
  readonly onClose: () => void;
}

/** How far it is, and what became of each. Closing it ends nothing. */
export function JobDialog({ job, onContinue, onClose }: Props): ReactElement {
  const t = useBulkWords();
  const words = useWords();
  const id = useId();
  const { targets, told, state, problem } = job;
  const needs = problem?.code === 'confirmation-needed' ? askedLevel(problem) : 'click';
  const confirmation = useConfirmation(needs, true);
  const isRunning = state === 'running';
  const done = targets.filter((x) => told.get(targetKey(x))?.outcome === 'done');
  const held = targets.flatMap((target) => {
    const item = told.get(targetKey(target));
    return item && item.outcome !== 'done' ? [{ target, title: item.title ?? t.failed }] : [];
  });
  const again = [...told.values()].filter(mayRetry).length;
  const what = t.titles[job.name](targets.length);
  const goOn = async () => {
    if (await confirmation.prove()) onContinue();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>
        {isRunning ? t.running(what) : state === 'stopped' ? t.stopped(what) : t.over(what)}
      </DialogTitle>
      <DialogContent className="dialog-content">
        <div className="bulk-progress">
          <LinearProgress
            variant="determinate"
            color="inherit"
            value={(told.size / Math.max(1, targets.length)) * 100}
            aria-label={t.progressName}
            aria-valuetext={t.progress(told.size, targets.length)}
          />
          <strong>{t.progress(told.size, targets.length)}</strong>
        </div>
        <p role="status" className={job.waiting ? 'due-soon' : undefined}>
          {job.waiting
            ? t.waiting
            : [
                t.done(done.length),
                held.length > 0 && t.notDone(held.length),
                !isRunning && told.size < targets.length && t.untold(targets.length - told.size),
              ]
                .filter(Boolean)
                .join(' · ')}
        </p>
        {isRunning && <p className="quiet">{t.backgroundHint}</p>}
        {problem && needs === 'click' && <ProblemAlert problem={problem} />}
        {needs !== 'click' && !isRunning && (
          <form
            id={`${id}-proof`}
            onSubmit={(e) => {
              e.preventDefault();
              void goOn();
            }}
          >
            <ConfirmationFields confirmation={confirmation} alone />
          </form>
        )}
        <Blocked held={held} />
        {held.length > 0 && !isRunning && <p className="quiet">{t.lookHint}</p>}
        {done.length > 0 && !isRunning && (
          <details className="bulk-list">
            <summary>{t.resultsDone(done.length)}</summary>
            <ul className="plain-list">
              {done.map((x) => (
                <li key={targetKey(x)}>
                  {x.unit} <span className="quiet small">{x.title}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </DialogContent>
      <DialogActions>
        {state === 'ended' && again > 0 && (
          <Button variant="outlined" onClick={onContinue}>
            {t.retry(again)}
          </Button>
        )}
        {state === 'stopped' && (
          <Button
            variant="contained"
            {...(needs === 'click'
              ? { onClick: onContinue }
              : { type: 'submit', form: `${id}-proof` })}
            disabled={confirmation.pending}
          >
            {t.goOn}
          </Button>
        )}
        <Button color="inherit" onClick={onClose}>
          {isRunning ? t.background : words.act.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
