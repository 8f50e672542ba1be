import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '#domain/contracts/shared';
import { apiPost, attempt } from '../../providers/api.ts';
import type { Answer, Last, Path, Sent } from '../../providers/contracts.ts';

export type Post = <P extends Path<'post'>>(
  path: P,
  ...sent: Last<Sent<'post', P>>
) => Promise<Answer<'post', P> | null>;

/** Sends once: passwords and codes are not tried again by themselves, each try counts. */
export function useAttempt(): {
  readonly post: Post;
  readonly pending: boolean;
  readonly problem: Problem | null;
} {
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const post: Post = async (path, ...sent) => {
    setPending(true);
    setProblem(null);
    const outcome = await attempt(apiPost(path, ...sent));
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
