import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Change } from '#domain/contracts/live';
import type { Resource } from './contracts.ts';

/** Reads that no plan's act changes; they are not asked again on each event. */
const still: ReadonlySet<unknown> = new Set<Resource>([
  'units',
  'people',
  'calendar',
  'programmes',
  'kept-mail',
]);
const stillPath = /^\/(units|people|calendar|programmes|kept-mail|demo|saved-views)/;

/** At most one round of asking in this time, so that a deadline day does not drown the browser. */
const pause = 1500;

function refresh(client: QueryClient, changes: readonly Change[]): void {
  const plans = changes.some((c) => c.planId !== undefined);
  void client.invalidateQueries({
    predicate: ({ queryKey: [first, second] }) => {
      if (first === 'api') {
        const path = String(second);
        return plans ? !stillPath.test(path) : path === '/me' || path.startsWith('/notices');
      }
      return plans ? !still.has(first) : first === 'notices';
    },
  });
}

/**
 * Listens to `/api/live` and asks again for what may have changed. @returns false while the
 * connection is down
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const source = new EventSource('/api/live');
    let waiting: Change[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasDown = false;
    let downTimer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const flush = () => {
      timer = undefined;
      last = Date.now();
      refresh(client, waiting);
      waiting = [];
    };
    source.addEventListener('changed', (e: MessageEvent<string>) => {
      waiting.push(JSON.parse(e.data) as Change);
      timer ??= setTimeout(flush, Math.max(150, last + pause - Date.now()));
    });
    source.addEventListener('open', () => {
      clearTimeout(downTimer);
      setConnected(true);
      // What happened while nobody listened is not told again.
      if (wasDown) void client.invalidateQueries();
      wasDown = false;
    });
    source.addEventListener('error', () => {
      wasDown = true;
      clearTimeout(downTimer);
      // A proxy that ends the stream after a minute is no outage: say so only when it lasts.
      downTimer = setTimeout(() => {
        setConnected(false);
      }, 8000);
    });
    return () => {
      clearTimeout(timer);
      clearTimeout(downTimer);
      source.close();
    };
  }, [client]);
  return connected;
}
