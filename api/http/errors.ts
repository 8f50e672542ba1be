import type { Problem } from './problem.ts';
import { Problem as ProblemError } from './problem.ts';

/**
 * Network errors of Node and of the driver, and the classes in which Postgres says it cannot serve
 * now.
 */
const away = new RegExp(
  [
    '^(?:ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ENOENT|CONNECTION_\\w+',
    'CONNECT_TIMEOUT|08\\w{3}|57P0\\d|53\\w{3}|25006)$',
  ].join('|'),
);

/** Is the database away, so that the same request may succeed in a moment? */
export function databaseAway(error: unknown): boolean {
  for (
    let e: unknown = error, depth = 0;
    typeof e === 'object' && e !== null && depth < 5;
    depth += 1
  ) {
    const { code, errors, cause } = e as { code?: unknown; errors?: unknown; cause?: unknown };
    if (typeof code === 'string' && away.test(code)) return true;
    if (Array.isArray(errors) && errors.some((inner) => databaseAway(inner))) return true;
    e = cause;
  }
  return false;
}

/**
 * A value Postgres cannot hold (a NUL, half a surrogate, a number too large) came from the request:
 * it is bad input, not a fault.
 */
const badValue = /^22(?:003|007|008|021|023|P02|P03|P05)$/;

const notText = /^22(?:021|P05)$/;

export function problemOf(error: unknown): Problem | null {
  if (error instanceof ProblemError) return error;
  if (databaseAway(error)) return new ProblemError('unavailable');
  const code =
    typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  // Which field it was, Postgres does not say.
  if (typeof code === 'string' && badValue.test(code))
    return new ProblemError({
      refused: 'bad-input',
      details: [{ at: '', code: notText.test(code) ? 'not-printable' : 'not-accepted' }],
    });
  // Two transactions in each other's way: nothing happened, the same request may pass.
  if (code === '40P01' || code === '40001') return new ProblemError('key-in-progress');
  return null;
}
