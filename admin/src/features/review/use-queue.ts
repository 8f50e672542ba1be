import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { readKey, useRead, type ListAsked } from '../../components/index.ts';
import type { Filter, SortField } from '../../providers/contracts.ts';
import { readOptions } from '../../providers/read.ts';

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
  readonly filter: Filter<'work'>;
  readonly sort: SortField<'work'>;
  readonly order: 'asc' | 'desc';
}
const urgent: Wanted = { filter: {}, sort: 'urgency', order: 'asc' };

/**
 * The filter and order of the list from which a document is opened, as `?queue=` of its address; ''
 * for the usual ones.
 */
export function queueParam({ filter, sort }: ListAsked<'work'>): string {
  const { kind: _, ...rest } = filter;
  const wanted: Wanted = {
    filter: rest,
    sort: sort.field,
    order: sort.order === 'DESC' ? 'desc' : 'asc',
  };
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

const askedBy = ({ sort, order, filter }: Wanted) => ({ query: { sort, order }, filter });

/** The queue as it is when no list has narrowed it, the most urgent first. */
export const urgentQueue = askedBy(urgent);

/**
 * The documents that wait for my review, in the order of the list this one was opened from, and
 * where it stands among them.
 */
export function useQueue(submissionId: string): Queue {
  const [search] = useSearchParams();
  const client = useQueryClient();
  const param = search.get('queue');
  const wanted = useMemo(() => parsed(param), [param]);
  const { data } = useRead('/work/queue', askedBy(wanted));
  const ids = useMemo(() => data?.ids ?? [], [data]);
  const at = ids.indexOf(submissionId);
  // What the queue was while this document was in it: the way on after it has left.
  const order = useRef<readonly string[]>([]);
  useEffect(() => {
    if (at >= 0) order.current = ids;
  }, [ids, at]);
  const after = useCallback(() => {
    const then = order.current;
    const now = client.getQueryData(readKey('/work/queue', askedBy(wanted)))?.ids ?? [];
    const here = then.indexOf(submissionId);
    if (here < 0 || now.includes(submissionId)) return undefined;
    return (
      [...then.slice(here + 1), ...then.slice(0, here)].find((id) => now.includes(id)) ??
      now[0] ??
      null
    );
  }, [client, wanted, submissionId]);
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
    const staleTime = 60_000;
    const revision = async (of: string, n: number) =>
      client.fetchQuery({
        ...readOptions('/submissions/{id}/revisions/{n}', { params: { id: of, n } }),
        staleTime,
      });
    // Behind what this page itself still asks for.
    const timer = setTimeout(() => {
      void client
        .fetchQuery({ ...readOptions('/submissions/{id}', { params: { id } }), staleTime })
        .then(async ({ lastSeenRevision, lastYear, revision: current }) => {
          if (lastSeenRevision !== null && lastSeenRevision < current)
            await revision(id, lastSeenRevision);
          if (lastYear) await revision(lastYear.submissionId, lastYear.revision);
        })
        .catch(() => {});
    }, 400);
    return () => {
      clearTimeout(timer);
    };
  }, [client, id]);
}
