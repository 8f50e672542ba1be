import { useRead } from '../providers/read.ts';

export interface Queue {
  /** Place of the document among those that wait for me, from 1; null when it is not among them. */
  readonly place: number | null;
  readonly length: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** The documents that wait for my review, the most urgent first, and where this one stands among them. */
export function useQueue(submissionId: string): Queue {
  const { data } = useRead(`/work?sort=dueOn&order=asc&page=1&perPage=100&filter=${encodeURIComponent('{"kind":"review"}')}`);
  const ids = (data?.data ?? []).filter((w) => w.kind === 'review').flatMap((w) => w.submissionId ?? []);
  const at = ids.indexOf(submissionId);
  return { place: at < 0 ? null : at + 1, length: ids.length, previous: ids[at - 1] ?? null, next: (at < 0 ? ids[0] : ids[at + 1]) ?? null };
}
