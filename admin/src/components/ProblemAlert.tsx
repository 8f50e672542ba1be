import { Alert, AlertTitle, Button } from '@mui/material';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Problem } from '#domain/contracts/shared';
import { useWords } from '../i18n/bilingual.ts';
import { offline, Refused } from '../providers/api.ts';
import { signInAddress } from '../providers/auth.ts';
import { isKnownDetail } from './details.ts';
import './ProblemAlert.css';

interface Props {
  /** A problem of the API, or an error of a read; nothing is shown for null. */
  readonly problem: Problem | Error | null | undefined;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
  /**
   * Turns the path of a field (`tasks/3/dueOn`) into an address, so that each line leads to its
   * spot.
   */
  readonly linkOf?: (at: string) => string | null;
  /** Something typed is kept on the screen: say so. */
  readonly kept?: boolean;
}

/**
 * What happened, what was kept, what to do. Takes the focus when it appears, so that nobody misses
 * it.
 */
export function ProblemAlert({
  problem: given,
  onRetry,
  onClose,
  linkOf,
  kept = false,
}: Props): ReactElement | null {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (given) box.current?.scrollIntoView({ block: 'nearest' });
  }, [given]);
  if (!given) return null;
  const problem = asProblem(given);
  const t = words.problem;
  const sentence =
    problem.code === offline
      ? kept
        ? t.offline
        : t.offlineRead
      : problem.title || words.domain.problems.internal({});
  const button = onRetry && (
    <Button color="inherit" size="small" onClick={onRetry}>
      {words.act.retry}
    </Button>
  );
  return (
    <Alert
      ref={box}
      severity={problem.retryable ? 'warning' : 'error'}
      variant="outlined"
      {...(onClose && { onClose })}
      {...(button && { action: button })}
      className="problem"
    >
      <AlertTitle>{t.title}</AlertTitle>
      <p>{sentence}</p>
      {problem.detail && problem.detail !== problem.title && <p>{problem.detail}</p>}
      {problem.errors && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((e) => {
            const text =
              e.message || (isKnownDetail(e.code) ? words.domain.details[e.code] : e.code);
            const to = linkOf?.(e.at);
            return <li key={`${e.at} ${e.code} ${text}`}>{to ? <a href={to}>{text}</a> : text}</li>;
          })}
        </ul>
      )}
      {problem.code === 'not-signed-in' && (
        <p>
          <a href={signInAddress()}>{t.signIn}</a>
        </p>
      )}
      {kept && <p className="quiet">{t.kept}</p>}
    </Alert>
  );
}

function asProblem(given: Problem | Error): Problem {
  if (given instanceof Refused) return given.problem;
  return given instanceof Error
    ? { type: 'about:blank', title: '', status: 500, code: 'internal', retryable: true }
    : given;
}
