import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { actors } from '#db/access/people';
import type { Db } from '#db/postgres/connect';
import { localDate } from '#domain/calendar/dates';
import { withStack } from '#log';
import { authenticate, bySession } from './auth/authenticate.ts';
import { sameOrigin } from './auth/guard.ts';
import { proofs } from './auth/proof.ts';
import { sessions } from './auth/session.ts';
import type { Deps } from './deps.ts';
import type { App, Env } from './http/asked.ts';
import { problemOf } from './http/errors.ts';
import type { Place } from './http/mount.ts';
import { languageOf, problemResponse } from './http/problem.ts';
import { securityHeaders } from './http/security.ts';
import { openRoutes, routes } from './routes/all.ts';
import { authRoutes } from './routes/sign-in.ts';
import { serveConsole } from './static/console.ts';

/**
 * The whole application without a port: give it a request, get the answer.
 * Order: what everybody may ask (health, documents of the API, sign-in), then who asks, then the
 * routes.
 */
export function createApp(deps: Deps): App {
  const app = new Hono<Env>();
  const proved = proofs(deps.auth.pool as unknown as Db, deps.auth.secureCookies);
  const known = sessions(deps.auth, proved);
  const people = actors(deps.reading);
  const whoAsks = authenticate(bySession(known, people));
  const place: Place = {
    app,
    deps,
    forgetOffices: people.forget,
    forgetSessions: known.forgetPerson,
  };

  app.use('*', async (c, next) => {
    const began = performance.now();
    c.set('requestId', randomUUID());
    c.set('language', languageOf(c.req.header('accept-language')));
    await next();
    c.res.headers.set('x-request-id', c.get('requestId'));
    deps.log('info', 'request', {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      ms: Math.round((performance.now() - began) * 10) / 10,
      person: c.get('personId') ?? null,
      problem: c.get('problem') ?? null,
    });
  });
  app.use('*', securityHeaders(deps.publicUrl));
  app.onError((error, c) => {
    const language = c.get('language') ?? 'vi';
    const problem = problemOf(error);
    if (problem) {
      c.set('problem', problem.refusal.refused);
      return problemResponse(problem.refusal, language, problem.more);
    }
    const requestId = c.get('requestId');
    c.set('problem', 'internal');
    deps.log('error', 'unexpected', {
      requestId,
      route: c.req.routePath,
      why: withStack(error),
    });
    return problemResponse({ refused: 'internal' }, language, {
      instance: `urn:uuid:${requestId}`,
    });
  });
  app.notFound((c) => problemResponse({ refused: 'not-found' }, c.get('language')));

  app.use('/api/*', sameOrigin(deps.publicUrl));
  openRoutes(place);
  authRoutes(app, deps.auth, known, deps.publicUrl);
  app.use('/api/*', async (c, next) => {
    const { id, session, actorOn } = await whoAsks(c.req.raw);
    c.set('signedIn', session);
    c.set('personId', id);
    const now = await deps.clock.now();
    const today = localDate(now, deps.zone);
    const actor = await actorOn(today);
    c.set('asked', { actor, read: async (body) => deps.reading(actor, body), now, today });
    await next();
    // A handler that gave the session a new token has the last word.
    if (!c.res.headers.getSetCookie().some((cookie) => cookie.includes('nien-khoa.session_token=')))
      for (const cookie of session.setCookies) c.res.headers.append('set-cookie', cookie);
  });
  routes(place);
  if (deps.console !== undefined) serveConsole(app, deps.console);
  return app;
}
