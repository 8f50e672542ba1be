import { useEffect } from 'react';
import { useRead } from '../../components/index.ts';
import { urgentQueue, usePrefetch } from '../../features/review/use-queue.ts';

/**
 * From the list of what waits: the most urgent document and the code of the screen are there before
 * they are asked for.
 */
export function useReadingAhead(): void {
  const { data } = useRead('/work/queue', urgentQueue);
  const first = data?.ids[0] ?? null;
  usePrefetch(first);
  useEffect(() => {
    if (first !== null) void import('../submissions/SubmissionPage.tsx').catch(() => {});
  }, [first]);
}
