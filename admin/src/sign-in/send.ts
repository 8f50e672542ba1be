import type { Problem } from '#domain/contracts/shared';
import { storedLanguage } from '../providers/language.ts';
import { signInWords, type SignInWords } from './words.ts';

export type Sent = { readonly ok: true } | { readonly ok: false; readonly message: string };

/**
 * Posts to the sign-in service and turns its refusals into a sentence. `wrong` says what a plain
 * refusal means here.
 */
export async function send(
  path: string,
  body: unknown,
  wrong: (w: SignInWords) => string,
): Promise<Sent> {
  const w = signInWords[storedLanguage()];
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
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
