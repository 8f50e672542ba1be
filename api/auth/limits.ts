import { createHash } from 'node:crypto';
import { countOneAttempt, takeBackAttempt, type Limit } from '#db/account/attempts';
import type { Reader } from '#db/postgres/connect';
import { Problem } from '../http/problem.ts';

/** Strict for one account; loose for an address, behind which a whole commune's schools may sit. */
export const limits = {
  signInAccount: { max: 10, seconds: 900 },
  signInAddress: { max: 200, seconds: 900 },
  resetAccount: { max: 3, seconds: 900 },
  resetAddress: { max: 60, seconds: 900 },
  tokenAddress: { max: 60, seconds: 900 },
  /**
   * Codes of the second factor, counted by themselves: a right password, here or at sign-in, must
   * not open the next ten guesses.
   */
  codeAccount: { max: 5, seconds: 900 },
  /** A code is taken once; the authenticator's is good for 90 seconds in all. */
  sameCode: { max: 1, seconds: 120 },
} as const satisfies Record<string, Limit>;

export const hashed = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

/**
 * One account however it is named: user name and e-mail address lead to the same count, and unknown
 * names count too.
 */
export async function accountKey(sql: Reader, name: string): Promise<string> {
  const plain = name.slice(0, 200).trim().toLowerCase();
  const [row] = await sql<{ id: string }[]>`
    select id
    from auth."user"
    where username = ${plain}
      or email = ${plain}
    limit 1`;
  return row ? `person:${row.id}` : `name:${hashed(plain)}`;
}

/**
 * Counts one attempt under each key. @throws {Problem} too-many-requests, with the seconds to wait
 */
export async function countAttempt(
  sql: Reader,
  counted: readonly (readonly [key: string, limit: Limit])[],
): Promise<void> {
  const waits = await Promise.all(
    counted.map(async ([key, limit]) => countOneAttempt(sql, key, limit)),
  );
  const seconds = Math.max(...waits);
  if (seconds > 0) throw new Problem('too-many-requests', { seconds });
}

export { takeBackAttempt };
