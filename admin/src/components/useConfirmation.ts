import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { confirmedEnough } from '#domain/access/proof';
import type { Problem } from '#domain/contracts/shared';
import type { Confirmation } from '#domain/shapes/review-route';
import { apiPost, attempt } from '../providers/api.ts';
import { readKey, useRead } from '../providers/read.ts';

/**
 * A proof that runs out within this is asked anew, so that it does not end between typing and
 * sending; milliseconds.
 */
const MARGIN_MS = 10_000;

export interface ConfirmationState {
  readonly level: Confirmation;
  /**
   * Until when an earlier proof is enough; null when fields are to be filled, or nothing is asked.
   */
  readonly until: string | null;
  /** Fields are to be filled. */
  readonly asks: boolean;
  /** A second factor is asked of an account that has none. */
  readonly notSet: boolean;
  readonly password: string;
  readonly setPassword: (text: string) => void;
  readonly code: string;
  readonly setCode: (text: string) => void;
  /** The person tried to go on with an empty field. */
  readonly tried: boolean;
  readonly pending: boolean;
  readonly problem: Problem | null;
  /**
   * Sends what was typed, unless an earlier proof is enough. @returns whether the commands may be
   * sent now
   */
  readonly prove: () => Promise<boolean>;
}

/**
 * What a step asks beside the click, for `<ConfirmationFields>`. Confirm once, then send as many
 * commands as the proof lasts.
 * @param anew asks also when an earlier proof looks fresh: the server has just said that it is not
 * enough
 */
export function useConfirmation(level: Confirmation, anew = false): ConfirmationState {
  const client = useQueryClient();
  const { data } = useRead('/auth/confirmation', level === 'click' ? null : {});
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const until = data?.until ?? null;
  const fresh =
    !anew &&
    until !== null &&
    Date.parse(until) - now > MARGIN_MS &&
    confirmedEnough(data?.level, level);
  const asks = level !== 'click' && !fresh;
  const withCode = level === 'second-factor';
  const notSet = asks && withCode && data?.secondFactor === false;

  // While a dialog stays open its proof may run out: the fields come then, not with the server's
  // refusal.
  useEffect(() => {
    if (!fresh) return undefined;
    const timer = setTimeout(
      () => {
        setNow(Date.now());
      },
      Math.max(0, Date.parse(until) - Date.now() - MARGIN_MS) + 50,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [fresh, until]);

  const prove = async (): Promise<boolean> => {
    if (!asks) return true;
    setTried(true);
    if (notSet || password === '' || (withCode && code.trim() === '')) return false;
    setPending(true);
    const outcome = await attempt(
      apiPost('/auth/confirm', { body: { password, ...(withCode && { code: code.trim() }) } }),
    );
    setPending(false);
    // A code is good for one try.
    setCode('');
    if (!outcome.ok) {
      setProblem(outcome.problem);
      if (outcome.problem.code === 'wrong-password') setPassword('');
      return false;
    }
    setProblem(null);
    setPassword('');
    setTried(false);
    client.setQueryData(readKey('/auth/confirmation'), (old) => ({
      secondFactor: withCode,
      backupCodesLeft: null,
      ...old,
      ...outcome.answer,
    }));
    return true;
  };
  return {
    level,
    until: level !== 'click' && fresh ? until : null,
    asks,
    notSet,
    password,
    setPassword,
    code,
    setCode,
    tried,
    pending,
    problem,
    prove,
  };
}
