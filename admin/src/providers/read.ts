import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Answer } from './answers.ts';
import { apiGet, type Refused } from './api.ts';

/** Key of a read in the cache; `['api', '/plans/1']`. */
export const readKey = (path: string): readonly [string, string] => ['api', path];

/** Reads a path below `/api` and keeps it fresh: live events ask again. Null reads nothing. */
export function useRead<P extends string>(path: P | null): UseQueryResult<Answer<P>, Refused> {
  return useQuery<Answer<P>, Refused>({
    queryKey: readKey(path ?? ''),
    queryFn: async ({ signal }) => apiGet<P>(path as P, { signal }),
    enabled: path !== null,
  });
}
