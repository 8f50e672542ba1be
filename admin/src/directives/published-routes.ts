import { useQuery } from '@tanstack/react-query';
import type { RouteRow, RouteView } from '#domain/route/views';
import { apiGet } from '../providers/api.ts';
import { readKey } from '../components/index.ts';

const path = `/routes?page=1&perPage=100&sort=name&order=asc&filter=${encodeURIComponent('{"published":true,"archived":false}')}`;

/** The routes a directive may send its papers over: published and not archived. Undefined while they are asked for. */
export function usePublishedRoutes(): { routes: readonly RouteRow[] | undefined; failed: Error | null; retry: () => void } {
  const { data, error, refetch } = useQuery({ queryKey: readKey(path), queryFn: async ({ signal }) => (await apiGet(path, { signal })) as { data: RouteRow[] } });
  return { routes: data?.data, failed: data ? null : error, retry: () => { void refetch(); } };
}

/** One route by id; null when it is not for this person, or there is none. */
export function useRoute(id: string): RouteView | null | undefined {
  const one = `/routes/${id}`;
  const { data, isError } = useQuery({ queryKey: readKey(one), queryFn: async ({ signal }) => (await apiGet(one, { signal })) as RouteView, enabled: id !== '', retry: false });
  return isError ? null : data;
}
