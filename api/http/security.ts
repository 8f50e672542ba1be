import type { MiddlewareHandler } from 'hono';
import type { Env } from './asked.ts';

/** The console loads nothing from elsewhere; MUI writes its styles at run time. */
const contentSecurity = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers every answer carries. HSTS only where people come by https. */
export const securityHeaders = (publicUrl: string): MiddlewareHandler<Env> => {
  const secure = publicUrl.startsWith('https://');
  return async (c, next) => {
    await next();
    const set = (name: string, value: string): void => {
      c.res.headers.set(name, value);
    };
    if (!c.res.headers.has('content-security-policy'))
      set('content-security-policy', contentSecurity);
    set('x-content-type-options', 'nosniff');
    set('x-frame-options', 'DENY');
    set('referrer-policy', 'same-origin');
    set('cross-origin-opener-policy', 'same-origin');
    set('cross-origin-resource-policy', 'same-origin');
    set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (secure) set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control'))
      set('cache-control', 'no-store');
  };
};
