import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { RouteChecked, RouteTarget, RouteView } from '#domain/contracts/review-route';
import { apiPost, type Refused } from '../../providers/api.ts';

/**
 * Tries the newest version of a route on units: all schools under its owner when no target is
 * chosen. Changes nothing.
 */
export function useRouteCheck(
  route: RouteView,
  target: RouteTarget | null,
): UseQueryResult<RouteChecked, Refused> {
  const [newest] = route.versions;
  return useQuery<RouteChecked, Refused>({
    queryKey: ['route-check', route.id, newest?.version, newest?.draftVersion, target],
    queryFn: async ({ signal }) =>
      apiPost('/routes/{id}/check', {
        params: { id: route.id },
        body: target ? { target } : {},
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}
