import type { RouteRow } from '#domain/contracts/review-route';
import { useRead } from '../../components/index.ts';

/**
 * The routes a directive may send its papers over: published and not archived. Undefined while they
 * are asked for.
 */
export function usePublishedRoutes(): {
  routes: readonly RouteRow[] | undefined;
  failed: Error | null;
  retry: () => void;
} {
  const { data, error, refetch } = useRead('/routes', {
    query: { page: 1, perPage: 100, sort: 'name', order: 'asc' },
    filter: { published: true, archived: false },
  });
  return {
    routes: data?.data,
    failed: data ? null : error,
    retry: () => {
      void refetch();
    },
  };
}
