import { createHash } from 'node:crypto';
import type { SignedIn } from '../http/signed-in.ts';
import type { Auth } from './auth.ts';
import { proofToken, type Proofs } from './proof.ts';

/** How long a process goes on with a session another process has ended, in milliseconds. */
const FRESH_MS = 5_000;
const KEPT = 20_000;
/** better-auth's name for it; over https it begins with `__Secure-`. */
export const SESSION_COOKIE = 'nien-khoa.session_token';
const cookieName = new RegExp(
  `(?:^|;\\s*)((?:__Secure-)?${SESSION_COOKIE.replace('.', '\\.')})=([^;]+)`,
);

/**
 * Remembers sessions for five seconds, so that a click does not ask Postgres who clicked. Signing
 * out and resetting a password take effect at once in this process and within five seconds in
 * others. A proof given in another process is seen at once: its cookie is new, and what was
 * remembered with the old one does not count.
 */
export function sessions(auth: Auth, proofs: Proofs) {
  const known = new Map<
    string,
    Omit<SignedIn, 'setCookies'> & { at: number; token: string | null }
  >();
  const keyOf = (headers: Headers): string | null => {
    const found = cookieName.exec(headers.get('cookie') ?? '');
    // The cookie is a secret: only its hash is kept. Its signature is part of it, so a hit was
    // verified when it came first.
    return found ? createHash('sha256').update(found[0]).digest('base64') : null;
  };
  return {
    of: async (headers: Headers): Promise<SignedIn | null> => {
      const key = keyOf(headers);
      if (key === null) return null;
      const clock = performance.now();
      const token = proofToken(headers);
      const found = known.get(key);
      if (found && found.token === token && clock - found.at < FRESH_MS)
        return { ...found, setCookies: [] };
      known.delete(key);
      const { response, headers: set } = await auth.getSession(headers);
      if (!response) return null;
      const proof = token === null ? null : await proofs.of(response.session.id, token);
      const signedIn = { personId: response.user.id, sessionId: response.session.id, proof };
      if (known.size >= KEPT) known.clear();
      known.set(key, { ...signedIn, at: clock, token });
      return { ...signedIn, setCookies: set.getSetCookie() };
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
