import type { Problem } from '#domain/contracts/shared';
import type { Path, Sent } from '../providers/contracts.ts';
import { storedLanguage } from '../providers/language.ts';
import { signInWords, type SignInWords } from './words.ts';

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

type Door = Extract<Path<'post'>, `/auth/${string}`>;
type Body<P extends Door> = Sent<'post', P> extends { readonly body: infer B } ? B : never;

/**
 * Posts to the sign-in service and turns its refusals into a sentence. `wrong` says what a plain
 * refusal means here.
 */
export async function send<P extends Door>(
  path: P,
  body: Body<P>,
  wrong: (w: SignInWords) => string,
): Promise<Outcome> {
  const w = signInWords[storedLanguage()];
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': storedLanguage() },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, message: w.offline };
  }
  if (response.ok) return { ok: true };
  if (response.status === 429)
    return {
      ok: false,
      message: w.tooMany(
        Number(
          response.headers.get('x-retry-after') ?? response.headers.get('retry-after') ?? 60,
        ) || 60,
      ),
    };
  const said = await sentence(response);
  return { ok: false, message: said ?? (response.status >= 500 ? w.unavailable : wrong(w)) };
}

/** Signs in by what was typed: a user name of a unit, or an e-mail address. */
export const signIn = async (login: string, password: string): Promise<Outcome> =>
  login.includes('@')
    ? send('/auth/sign-in/email', { email: login, password }, (w) => w.wrong)
    : send('/auth/sign-in/username', { username: login.toLowerCase(), password }, (w) => w.wrong);

/** What the server itself says, in the reader's language (RFC 9457). */
async function sentence(response: Response): Promise<string | null> {
  if (!response.headers.get('content-type')?.includes('problem+json')) return null;
  const { title, errors = [] } = (await response.json()) as Partial<Problem>;
  return (
    errors
      .map((e) => e.message)
      .filter(Boolean)
      .join(' ') ||
    (title ?? null)
  );
}

/** Where to go after signing in: the screen that asked for it, never another site. */
export function nextPlace(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) && new URL(next, location.origin).origin === location.origin
    ? next
    : '/';
}
