import { streamSSE } from 'hono/streaming';
import { liveContracts } from '#domain/contracts/live';
import { mount, type Place } from '../http/mount.ts';

/** A sign of life this often, in milliseconds, so that no proxy takes the stream for dead. */
const HEARTBEAT_MS = 20_000;
/**
 * A stream is ended after this long; the browser comes back by itself, with its session looked at
 * anew.
 */
const LONGEST_MS = 10 * 60_000;

/**
 * Server-sent events: `changed` with `{planId}` or `{notice: true}`, only of what the listener may
 * read.
 */
export function liveRoutes(place: Place): void {
  const { deps } = place;
  mount(place)(liveContracts.watchChanges, async (asked, _given, c) => {
    const response = streamSSE(c, async (stream) => {
      const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
      const leave = deps.live.subscribe({
        personId: asked.actor.personId,
        end: () => {
          end(undefined);
        },
        send: (change) => {
          stream.writeSSE({ event: 'changed', data: JSON.stringify(change) }).catch(() => {
            end(undefined);
          });
        },
      });
      const beat = setInterval(() => {
        stream.writeSSE({ event: 'beat', data: '' }).catch(() => {
          end(undefined);
        });
      }, HEARTBEAT_MS);
      const longest = setTimeout(() => {
        end(undefined);
      }, LONGEST_MS);
      stream.onAbort(() => {
        end(undefined);
      });
      try {
        await stream.writeSSE({ event: 'open', data: '' });
        await ended;
      } finally {
        clearInterval(beat);
        clearTimeout(longest);
        leave();
      }
    });
    response.headers.set('cache-control', 'no-cache, no-transform');
    response.headers.set('x-accel-buffering', 'no');
    return response;
  });
}
