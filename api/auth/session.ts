import { createHash } from 'node:crypto';
import type { Auth } from './auth.ts';

/** Who a request comes from. `setCookies` are better-auth's, when it prolonged the session. */
export interface SignedIn {
  readonly personId: string;
  readonly setCookies: readonly string[];
}

/** How long a process goes on with a session another process has ended, in milliseconds. */
const FRESH_MS = 5_000;
const KEPT = 20_000;
const cookieName = /(?:^|;\s*)((?:__Secure-)?nien-khoa\.session_token)=([^;]+)/;

/**
 * Remembers sessions for five seconds, so that a click does not ask Postgres who clicked. Signing out and resetting a
 * password take effect at once in this process and within five seconds in others.
 */
export function sessions(auth: Auth) {
  const known = new Map<string, { at: number; personId: string }>();
  const keyOf = (headers: Headers): string | null => {
    const found = cookieName.exec(headers.get('cookie') ?? '');
    // The cookie is a secret: only its hash is kept. Its signature is part of it, so a hit was verified when it came first.
    return found ? createHash('sha256').update(found[0]).digest('base64') : null;
  };
  return {
    of: async (headers: Headers): Promise<SignedIn | null> => {
      const key = keyOf(headers);
      if (key === null) return null;
      const clock = performance.now();
      const found = known.get(key);
      if (found && clock - found.at < FRESH_MS) return { personId: found.personId, setCookies: [] };
      known.delete(key);
      const { response, headers: set } = await auth.getSession(headers);
      if (!response) return null;
      if (known.size >= KEPT) known.clear();
      known.set(key, { at: clock, personId: response.user.id });
      return { personId: response.user.id, setCookies: set.getSetCookie() };
    },
    forget: (headers: Headers): void => {
      const key = keyOf(headers);
      if (key !== null) known.delete(key);
    },
    forgetPerson: (personId: string): void => {
      for (const [key, session] of known) if (session.personId === personId) known.delete(key);
    },
  };
}

export type Sessions = ReturnType<typeof sessions>;
