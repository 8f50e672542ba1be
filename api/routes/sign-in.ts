import { z } from 'zod';
import type { Db } from '#db/postgres/connect';
import { signInContracts } from '#domain/contracts/account';
import type { Detail, ProblemCode } from '#domain/problems';
import { addressOf } from '../auth/address.ts';
import type { Auth } from '../auth/auth.ts';
import { accountKey, countAttempt, takeBackAttempt, limits } from '../auth/limits.ts';
import type { Sessions } from '../auth/session.ts';
import type { App } from '../http/asked.ts';
import { JSON_LIMIT, readJson } from '../http/body.ts';
import { describe } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';

const doors = Object.values(signInContracts);
const methodOf = new Map(
  doors.map((c) => [c.path.slice('/api/auth'.length), c.method.toUpperCase()]),
);

const email = z.email();

/** Ours, under the same address, for who is signed in: confirmation.ts. */
const ours = /^\/(?:change-password|confirm|confirmation|second-factor\/[a-z-]+)$/;

/**
 * What better-auth answers whether the address is known or not; we answer it ourselves where no
 * link is made.
 */
const LINK_ASKED = {
  status: true,
  message: 'If this email exists in our system, check your email for the reset link',
};

/** Mounts sign-in under /api/auth, with counters before it and our problems after it. */
export function authRoutes(app: App, auth: Auth, sessions: Sessions, publicUrl: string): void {
  // The account tables are better-auth's: they are read with its own pool and role.
  const sql = auth.pool as unknown as Db;
  for (const contract of doors) describe(app, contract);
  app.all('/api/auth/*', async (c, next) => {
    const path = c.req.path.slice('/api/auth'.length);
    if (ours.test(path)) return next();
    if (methodOf.get(path) !== c.req.method) throw new Problem('not-found');
    const body = c.req.method === 'POST' ? await fields(c.req.raw) : {};
    const address = addressOf(c);
    const counted = await count(sql, path, body, address);
    if (path === '/request-password-reset' && !email.safeParse(body['email']).success)
      throw refused(path, 400, 'INVALID_EMAIL');
    if (!auth.makesLinks && path === '/request-password-reset') return c.json(LINK_ASKED);
    // A link from before the mail server was taken away may lie where it does not belong.
    if (!auth.makesLinks && path === '/reset-password') throw refused(path, 400, 'INVALID_TOKEN');
    // The body was read for counting; better-auth gets a copy of what was read, nothing else.
    const request = new Request(c.req.raw.url, {
      method: c.req.method,
      headers: c.req.raw.headers,
      ...(c.req.method === 'POST' && { body: JSON.stringify(body) }),
    });
    request.headers.delete('content-length');
    // Origins were judged by guard.ts; a program without one is let in there, and better-auth would
    // not.
    if (!request.headers.has('origin')) request.headers.set('origin', publicUrl);
    if (path === '/sign-out') sessions.forget(c.req.raw.headers);
    const response = await auth.handler(request);
    if (!response.ok) throw refused(path, response.status, await codeOf(response));
    await Promise.all(counted.map(async ([key, all]) => takeBackAttempt(sql, key, all)));
    return path.startsWith('/sign-in/') ? withoutToken(response) : response;
  });
}

async function fields(request: Request): Promise<Record<string, unknown>> {
  const body = await readJson(request);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem({ refused: 'bad-input', details: [{ at: '', code: 'wrong-type' }] });
  const { callbackURL: _, ...rest } = body as Record<string, unknown>;
  return rest;
}

/** Counts the attempt; returns the keys to takeBackAttempt when it succeeds. */
async function count(
  sql: Db,
  path: string,
  body: Record<string, unknown>,
  address: string,
): Promise<readonly (readonly [key: string, all: boolean])[]> {
  const text = (name: string): string => {
    const value = body[name];
    if (typeof value !== 'string' || value === '')
      throw new Problem({
        refused: 'bad-input',
        details: [{ at: name, code: value === undefined ? 'required' : 'wrong-type' }],
      });
    if (value.length > 300)
      throw new Problem({ refused: 'bad-input', details: [{ at: name, code: 'too-long' }] });
    return value;
  };
  switch (path) {
    case '/sign-in/username':
    case '/sign-in/email': {
      const name = text(path === '/sign-in/email' ? 'email' : 'username');
      text('password');
      const account = `sign-in ${await accountKey(sql, name)}`;
      const from = `sign-in address:${address}`;
      await countAttempt(sql, [
        [account, limits.signInAccount],
        [from, limits.signInAddress],
      ]);
      return [
        [account, true],
        [from, false],
      ];
    }
    case '/request-password-reset':
      await countAttempt(sql, [
        [`reset ${await accountKey(sql, text('email'))}`, limits.resetAccount],
        [`reset address:${address}`, limits.resetAddress],
      ]);
      return [];
    case '/reset-password':
      text('newPassword');
      text('token');
      await countAttempt(sql, [[`token address:${address}`, limits.tokenAddress]]);
      return [];
    default:
      return [];
  }
}

async function codeOf(response: Response): Promise<string> {
  const text = (await response.text()).slice(0, JSON_LIMIT);
  try {
    const body = JSON.parse(text) as { code?: unknown };
    return typeof body.code === 'string' ? body.code : '';
  } catch {
    return '';
  }
}

const fieldOf: Readonly<Record<string, Detail>> = {
  PASSWORD_TOO_SHORT: { at: 'newPassword', code: 'password-too-short' },
  PASSWORD_TOO_LONG: { at: 'newPassword', code: 'too-long' },
  INVALID_TOKEN: { at: 'token', code: 'link-used' },
  INVALID_EMAIL: { at: 'email', code: 'not-accepted' },
};

/**
 * better-auth's refusal in our words. A wrong name and a wrong password are told apart to nobody.
 */
function refused(path: string, status: number, code: string): Problem {
  if (status >= 500) return new Problem('unavailable');
  const detail = fieldOf[code];
  if (path.startsWith('/sign-in/')) return new Problem('sign-in-failed' satisfies ProblemCode);
  if (detail) return new Problem({ refused: 'bad-input', details: [detail] });
  if (status === 401) return new Problem('not-signed-in');
  return new Problem(
    status === 403
      ? 'not-allowed'
      : { refused: 'bad-input', details: [{ at: '', code: 'not-accepted' }] },
  );
}

/** The session's token goes into the cookie only, where no script of a page can read it. */
async function withoutToken(response: Response): Promise<Response> {
  const { user } = (await response.json()) as { user?: { name?: string } };
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify({ name: user?.name ?? '' }), { status: 200, headers });
}
