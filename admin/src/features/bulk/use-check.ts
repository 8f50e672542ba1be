import { useCallback, useEffect, useState } from 'react';
import type { BulkCheck } from '#domain/contracts/bulk';
import type { Problem } from '#domain/contracts/shared';
import { attempt, request } from '../../providers/api.ts';
import type { Answer } from '../../providers/contracts.ts';
import { targetKey, type BulkLine, type BulkName } from './order.ts';

export type Checked = BulkCheck['items'][number];
export interface CheckState {
  readonly needs: BulkCheck['needs'];
  readonly of: (target: {
    readonly planId: string;
    readonly submissionId: string | null;
  }) => Checked | undefined;
  readonly problem: Problem | null;
  readonly isDone: boolean;
  readonly again: () => void;
}

/**
 * Tries the act without doing it, and anew whenever what is tried changes. Null tries nothing yet.
 */
export function useCheck(name: BulkName, lines: readonly BulkLine[] | null): CheckState {
  const text = lines && JSON.stringify({ items: lines });
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{
    readonly text: string;
    readonly round: number;
    readonly check: BulkCheck | null;
    readonly problem: Problem | null;
  } | null>(null);
  useEffect(() => {
    if (text === null) return undefined;
    const stop = new AbortController();
    void attempt(
      request<Answer<'post', `/bulk/${BulkName}/check`>>('post', `/bulk/${name}/check`, {
        body: JSON.parse(text),
        signal: stop.signal,
      }),
    ).then(
      (outcome) => {
        setAnswer({
          text,
          round,
          check: outcome.ok ? outcome.answer : null,
          problem: outcome.ok ? null : outcome.problem,
        });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => {
      stop.abort();
    };
  }, [name, text, round]);
  const now = answer?.text === text && answer.round === round ? answer : null;
  const items = new Map(now?.check?.items.map((i) => [targetKey(i), i]));
  return {
    needs: now?.check?.needs ?? 'click',
    of: (target) => items.get(targetKey(target)),
    problem: now?.problem ?? null,
    isDone: now?.check !== null && now !== null,
    again: useCallback(() => {
      setRound((n) => n + 1);
    }, []),
  };
}
