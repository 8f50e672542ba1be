import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '#domain/contracts/shared';
import { apiPost, attempt } from '../../providers/api.ts';

/** Sends once: passwords and codes are not tried again by themselves, each try counts. */
export function useAttempt(): {
  readonly post: <T>(path: string, body: unknown) => Promise<T | null>;
  readonly pending: boolean;
  readonly problem: Problem | null;
} {
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const post = async <T>(path: string, body: unknown): Promise<T | null> => {
    setPending(true);
    setProblem(null);
    const outcome = await attempt(apiPost<T>(path, body));
    setPending(false);
    if (!outcome.ok) {
      setProblem(outcome.problem);
      return null;
    }
    await client.invalidateQueries();
    return outcome.answer;
  };
  return { post, pending, problem };
}
