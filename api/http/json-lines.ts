import type { Context } from 'hono';
import type { Env } from './asked.ts';

/**
 * An answer of JSON objects, one a line (`application/x-ndjson`), each sent as soon as it is there.
 * The work goes on when nobody listens any more: what was asked for is done all the same, and told
 * again under the same idempotency key.
 */
export function jsonLines(c: Context<Env>, objects: AsyncIterable<object>): Response {
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(out) {
      const toListener = (send: () => void): void => {
        try {
          send();
        } catch {
          // Whoever asked has gone.
        }
      };
      for await (const object of objects)
        toListener(() => {
          out.enqueue(text.encode(`${JSON.stringify(object)}\n`));
        });
      toListener(() => {
        out.close();
      });
    },
  });
  return c.body(body, 200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
}
