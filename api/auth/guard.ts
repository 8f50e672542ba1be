import type { MiddlewareHandler } from 'hono';
import type { Env } from '../http/asked.ts';
import { Problem } from '../http/problem.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site's page sends with the person's cookie (CSRF). Browsers name the
 * page's origin with every such request; programs that send no origin carry no browser's cookie.
 */
export const sameOrigin = (publicUrl: string): MiddlewareHandler<Env> => {
  const ours = new URL(publicUrl).host;
  return async (c, next) => {
    if (!reading.has(c.req.method)) {
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const host = origin === undefined ? undefined : URL.parse(origin)?.host;
      if (
        origin !== undefined &&
        (host === undefined || (host !== ours && host !== c.req.header('host')))
      )
        throw new Problem('cross-site');
      if (origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none')
        throw new Problem('cross-site');
    }
    await next();
  };
};
