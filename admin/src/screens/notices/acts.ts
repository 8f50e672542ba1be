import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { NoticeView } from '#domain/contracts/notice';
import { apiPost, attempt } from '../../providers/api.ts';
import { readKey } from '../../providers/read.ts';

/** Where a notice leads: to the spot where it is answered, when it asks for something. */
export function placeOfNotice({ kind, submissionId, planId }: NoticeView): string {
  if (
    planId &&
    ['extension-asked', 'extension-reminder', 'extension-late', 'extension-escalation'].includes(
      kind,
    )
  )
    return `/plans/${planId}/show?at=extension`;
  if (submissionId)
    return `/submissions/${submissionId}${kind === 'advice-asked' ? '?at=advice' : ''}`;
  return planId ? `/plans/${planId}` : '/notices';
}

/** Marks notices as read. A failed mark is no news: the notice simply stays unread. */
export function useReadNotices(): {
  read: (id: string) => Promise<void>;
  readAll: () => Promise<void>;
} {
  const client = useQueryClient();
  const afterwards = useCallback(
    async (sent: Promise<unknown>) => {
      const result = await attempt(sent);
      if (!result.ok) return;
      await Promise.all([
        client.invalidateQueries({ queryKey: ['notices'] }),
        client.invalidateQueries({ queryKey: readKey('/me') }),
        client.invalidateQueries({ queryKey: readKey('/notices', latest) }),
      ]);
    },
    [client],
  );
  return {
    read: useCallback(
      async (id) => afterwards(apiPost('/notices/{id}/read', { params: { id } })),
      [afterwards],
    ),
    readAll: useCallback(async () => afterwards(apiPost('/notices/read-all')), [afterwards]),
  };
}

/** The notices the bell shows. */
export const latest = { query: { sort: 'at', order: 'desc', page: 1, perPage: 8 } } as const;
