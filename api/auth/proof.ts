import { randomBytes } from 'node:crypto';
import type { Db } from '#db/postgres/connect';
import type { Confirmation } from '#domain/shapes/review-route';
import type { Proof } from '../http/signed-in.ts';
import { hashed } from './limits.ts';

/**
 * How long a proof holds, in seconds: enough to sign hundreds, too short for a desk that was left.
 */
export const PROOF_SECONDS = 300;

const cookiePattern = /(?:^|;\s*)(?:__Secure-)?nien-khoa\.confirmed=([\w-]{20,64})(?:;|$)/;

/**
 * The token of a proof among a request's cookies. It opens nothing by itself: the proof counts for
 * its own session only.
 */
export const proofToken = (headers: Headers): string | null =>
  cookiePattern.exec(headers.get('cookie') ?? '')?.[1] ?? null;

/** Proofs in Postgres, each beside its session, gone with it. @param sql better-auth's own pool */
export function proofs(sql: Db, secureCookies: boolean) {
  return {
    /**
     * Keeps a proof for five minutes; a session has one, the newest. @returns it, with the cookie
     * for the browser
     */
    async keep(
      sessionId: string,
      level: Proof['level'],
    ): Promise<Proof & { readonly cookie: string }> {
      const token = randomBytes(24).toString('base64url');
      const until = Date.now() + PROOF_SECONDS * 1000;
      await sql`
        insert into auth.confirmation (session_id, token_hash, level, until)
        values (${sessionId}, ${hashed(token)}, ${level}, ${new Date(until).toISOString()})
        on conflict (session_id) do update
          set token_hash = excluded.token_hash, level = excluded.level, until = excluded.until`;
      const cookie = [
        `${secureCookies ? '__Secure-' : ''}nien-khoa.confirmed=${token}`,
        'Path=/api',
        `Max-Age=${PROOF_SECONDS}`,
        'HttpOnly',
        'SameSite=Strict',
        ...(secureCookies ? ['Secure'] : []),
      ].join('; ');
      return { level, until, cookie };
    },
    async of(sessionId: string, token: string): Promise<Proof | null> {
      const [row] = await sql<{ level: Proof['level']; until: Date | string }[]>`
        select level, until
        from auth.confirmation
        where session_id = ${sessionId}
          and token_hash = ${hashed(token)}`;
      return row ? { level: row.level, until: new Date(row.until).getTime() } : null;
    },
    /** Ends every proof of a person, on all their devices. */
    async endOf(personId: string): Promise<void> {
      await sql`
        delete from auth.confirmation c using auth.session s
        where s.id = c.session_id
          and s.user_id = ${personId}`;
    },
  };
}

export type Proofs = ReturnType<typeof proofs>;

/** What a proof is worth now: nothing beyond a click once it has run out. */
export const levelOf = (proof: Proof | null): Confirmation =>
  proof && proof.until > Date.now() ? proof.level : 'click';
