import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { SubmissionView } from '#domain/contracts/submission';
import { readKey, useRead } from '../../components/index.ts';
import { apiGet } from '../../providers/api.ts';

export interface Queue {
  /** Place of the document among those that wait for me, from 1; null when it is not among them. */
  readonly place: number | null;
  readonly length: number;
  readonly previous: string | null;
  readonly next: string | null;
  /** Narrowed by the filter of the list it was opened from. */
  readonly filtered: boolean;
  /** The address of another document of the same queue. */
  readonly to: (id: string) => string;
  /**
   * After a decision: what comes behind this one, null when nothing waits any more, undefined when
   * this one was not in the queue or still is.
   */
  readonly after: () => string | null | undefined;
}

interface Wanted {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: string;
  readonly order: string;
}
const urgent: Wanted = { filter: {}, sort: 'urgency', order: 'asc' };

/**
 * The filter and order of the list from which a document is opened, as `?queue=` of its address; ''
 * for the usual ones.
 */
export function queueParam(
  filter: Readonly<Record<string, unknown>>,
  sort: { readonly field: string; readonly order: string },
): string {
  const { kind: _, ...rest } = filter;
  const wanted: Wanted = { filter: rest, sort: sort.field, order: sort.order.toLowerCase() };
  return JSON.stringify(wanted) === JSON.stringify(urgent) ? '' : JSON.stringify(wanted);
}

function parsed(text: string | null): Wanted {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Wanted> | null;
    return value &&
      typeof value.filter === 'object' &&
      typeof value.sort === 'string' &&
      typeof value.order === 'string'
      ? { filter: value.filter, sort: value.sort, order: value.order }
      : urgent;
  } catch {
    return urgent;
  }
}

const pathOf = ({ sort, order, filter }: Wanted) =>
  `/work/queue?${new URLSearchParams({ sort, order, filter: JSON.stringify(filter) }).toString()}` as const;

/** The queue as it is when no list has narrowed it, the most urgent first. */
export const urgentQueue = pathOf(urgent);

/**
 * The documents that wait for my review, in the order of the list this one was opened from, and
 * where it stands among them.
 */
export function useQueue(submissionId: string): Queue {
  const [search] = useSearchParams();
  const client = useQueryClient();
  const param = search.get('queue');
  const wanted = useMemo(() => parsed(param), [param]);
  const path = pathOf(wanted);
  const { data } = useRead(path);
  const ids = useMemo(() => data?.ids ?? [], [data]);
  const at = ids.indexOf(submissionId);
  // What the queue was while this document was in it: the way on after it has left.
  const order = useRef<readonly string[]>([]);
  useEffect(() => {
    if (at >= 0) order.current = ids;
  }, [ids, at]);
  const after = useCallback(() => {
    const then = order.current;
    const now = client.getQueryData<{ ids: string[] }>(readKey(path))?.ids ?? [];
    const here = then.indexOf(submissionId);
    if (here < 0 || now.includes(submissionId)) return undefined;
    return (
      [...then.slice(here + 1), ...then.slice(0, here)].find((id) => now.includes(id)) ??
      now[0] ??
      null
    );
  }, [client, path, submissionId]);
  const to = useCallback(
    (id: string) =>
      `/submissions/${id}${param === null ? '' : `?queue=${encodeURIComponent(param)}`}`,
    [param],
  );
  return {
    place: at < 0 ? null : at + 1,
    length: ids.length,
    previous: ids[at - 1] ?? null,
    next: (at < 0 ? ids.find((id) => id !== submissionId) : ids[at + 1]) ?? null,
    filtered: Object.keys(wanted.filter).length > 0,
    to,
    after,
  };
}

/**
 * Brings in what is read next while this one is read: the document, and the revision it will be
 * held against.
 */
export function usePrefetch(id: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (id === null) return undefined;
    const fetch = async (path: string) =>
      client.fetchQuery({
        queryKey: readKey(path),
        queryFn: async ({ signal }) => apiGet(path, { signal }),
        staleTime: 60_000,
      });
    // Behind what this page itself still asks for.
    const timer = setTimeout(() => {
      void fetch(`/submissions/${id}`)
        .then(async (next) => {
          const view = next as SubmissionView;
          if (view.lastSeenRevision !== null && view.lastSeenRevision < view.revision)
            await fetch(`/submissions/${id}/revisions/${view.lastSeenRevision}`);
          if (view.lastYear)
            await fetch(
              `/submissions/${view.lastYear.submissionId}/revisions/${view.lastYear.revision}`,
            );
        })
        .catch(() => {});
    }, 400);
    return () => {
      clearTimeout(timer);
    };
  }, [client, id]);
}
