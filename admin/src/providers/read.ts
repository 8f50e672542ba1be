import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { addressOf, request, type Parts, type Refused } from './api.ts';
import type { Answer, Last, Path, Sent } from './contracts.ts';

const optionsOf = <P extends Path<'get'>>(path: P, sent: Parts = {}) =>
  queryOptions<Answer<'get', P>, Refused, Answer<'get', P>, readonly ['api', string]>({
    queryKey: ['api', addressOf(path, sent)],
    queryFn: async ({ signal }) => request('get', path, { ...sent, signal }),
  });

/** A read for react-query, kept under `['api', '/plans/1']`. */
export const readOptions = <P extends Path<'get'>>(path: P, ...[sent]: Last<Sent<'get', P>>) =>
  optionsOf(path, sent);

/** The key of a read in the cache; it knows what is kept under it. */
export const readKey = <P extends Path<'get'>>(path: P, ...[sent]: Last<Sent<'get', P>>) =>
  optionsOf(path, sent).queryKey;

/** Reads a path below `/api` and keeps it fresh: live events ask again. Null reads nothing. */
export function useRead<P extends Path<'get'>>(
  path: P,
  ...[sent]: Last<Sent<'get', P>, null>
): UseQueryResult<Answer<'get', P>, Refused> {
  return useQuery({ ...optionsOf(path, sent ?? {}), enabled: sent !== null });
}
