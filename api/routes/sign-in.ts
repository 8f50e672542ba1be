import { z } from 'zod';
import type { Db } from '#db/postgres/connect';
import {
  resetAnswer,
  resetInput,
  resetRequest,
  sessionAnswer,
  signInAnswer,
  signInByEmail,
  signInByName,
  signOutAnswer,
} from '#domain/contracts/account';
import type { Detail, ProblemCode } from '#domain/problems';
import { addressOf } from '../auth/address.ts';
import type { Auth } from '../auth/auth.ts';
import { accountKey, countAttempt, forgive, limits } from '../auth/limits.ts';
import type { Sessions } from '../auth/session.ts';
import { JSON_LIMIT, readJson } from '../http/body.ts';
import { describe, type App, type Contract } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';

const post = { method: 'post', tag: 'Tài khoản / account', open: true } as const;
const signIn = {
  ...post,
  answer: signInAnswer,
  setsCookie: true,
  problems: ['sign-in-failed', 'too-many-requests'],
} as const;
/**
 * What of better-auth is open. Everything else it could do (signing up, changing names, deleting)
 * is not there.
 */
const open: readonly Contract[] = [
  {
    ...signIn,
    name: 'signIn',
    path: '/api/auth/sign-in/username',
    summary: 'Đăng nhập bằng tên đăng nhập / Sign in by user name',
    body: signInByName,
  },
  {
    ...signIn,
    name: 'signInByEmail',
    path: '/api/auth/sign-in/email',
    summary: 'Đăng nhập bằng địa chỉ thư / Sign in by e-mail address',
    body: signInByEmail,
  },
  {
    ...post,
    name: 'signOut',
    path: '/api/auth/sign-out',
    summary: 'Đăng xuất: phiên này kết thúc / Sign out: this session ends',
    body: z.object({}),
    answer: signOutAnswer,
    setsCookie: true,
  },
  {
    ...post,
    name: 'getSession',
    method: 'get',
    path: '/api/auth/get-session',
    summary: 'Phiên hiện tại, hoặc null / The present session, or null',
    answer: sessionAnswer,
  },
  {
    ...post,
    name: 'requestPasswordReset',
    path: '/api/auth/request-password-reset',
    summary:
      'Xin đường dẫn đặt lại mật khẩu; trả lời như nhau dù địa chỉ có hay không / Ask for a link to reset the password; the answer is the same for an unknown address',
    body: resetRequest,
    answer: resetAnswer,
    problems: ['too-many-requests'],
  },
  {
    ...post,
    name: 'resetPassword',
    path: '/api/auth/reset-password',
    summary:
      'Đặt mật khẩu mới bằng mã trong thư; mọi phiên kết thúc / Set a new password with the token from the mail; every session ends',
    body: resetInput,
    answer: resetAnswer,
    problems: ['too-many-requests'],
  },
];
const methodOf = new Map(
  open.map((c) => [c.path.slice('/api/auth'.length), c.method.toUpperCase()]),
);

const email = z.email();

/** Ours, under the same address, for who is signed in: confirm-routes.ts. */
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
  for (const contract of open) describe(app, contract);
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
    await Promise.all(counted.map(async ([key, all]) => forgive(sql, key, all)));
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

/** Counts the attempt; returns the keys to forgive when it succeeds. */
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
