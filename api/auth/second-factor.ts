import { APIError } from 'better-auth/api';
import { countOneAttempt } from '#db/account/attempts';
import type { Db } from '#db/postgres/connect';
import type { Enrolment } from '#domain/contracts/account';
import { databaseAway } from '../http/errors.ts';
import { Problem } from '../http/problem.ts';
import { ISSUER, type Auth } from './auth.ts';
import { countAttempt, takeBackAttempt, hashed, limits } from './limits.ts';

/** Who proves something, with the request's headers, from which better-auth reads the session. */
export interface Prover {
  readonly personId: string;
  readonly address: string;
  readonly headers: Headers;
}

/** better-auth's refusal in our words. What is no refusal goes on to the handler of all errors. */
function refusal(error: unknown, wrong: 'wrong-password' | 'wrong-code'): unknown {
  if (!(error instanceof APIError) || error.statusCode >= 500) return error;
  const { code } = error.body ?? {};
  if (code === 'UNAUTHORIZED') return new Problem('not-signed-in');
  if (code === 'TOTP_ALREADY_ENABLED') return new Problem('wrong-state');
  return new Problem(wrong);
}

/** Passwords and codes of people who are signed in, checked by better-auth and counted by us. */
export function secondFactor(auth: Auth) {
  const { api } = auth;
  const sql = auth.pool as unknown as Db;
  const state = async (personId: string): Promise<'none' | 'begun' | 'set'> => {
    const [row] = await sql<{ verified: boolean }[]>`
      select verified
      from auth.two_factor
      where user_id = ${personId}`;
    return row ? (row.verified ? 'set' : 'begun') : 'none';
  };

  /** Counted with the failures of sign-in: guessing here is guessing there. */
  async function password<T>({ personId, address }: Prover, check: () => Promise<T>): Promise<T> {
    const keys = [
      [`sign-in person:${personId}`, limits.signInAccount],
      [`sign-in address:${address}`, limits.signInAddress],
    ] as const;
    await countAttempt(sql, keys);
    const result = await check().catch((error: unknown) => {
      throw refusal(error, 'wrong-password');
    });
    await Promise.all([
      takeBackAttempt(sql, keys[0][0], true),
      takeBackAttempt(sql, keys[1][0], false),
    ]);
    return result;
  }

  /**
   * A code is spent by being tried: better-auth would take the authenticator's again for 90
   * seconds.
   */
  async function code<T>(
    { personId }: Prover,
    typed: string,
    check: (plain: string) => Promise<T>,
  ): Promise<T> {
    const plain = typed.replaceAll(/\s/g, '').toLowerCase();
    const key = `code person:${personId}`;
    await countAttempt(sql, [[key, limits.codeAccount]]);
    if ((await countOneAttempt(sql, `${key} ${hashed(plain)}`, limits.sameCode)) > 0)
      throw new Problem('wrong-code');
    const result = await check(plain).catch((error: unknown) => {
      throw refusal(error, 'wrong-code');
    });
    await takeBackAttempt(sql, key, true);
    return result;
  }

  const backupCodes = async (personId: string): Promise<string[]> =>
    (await api.viewBackupCodes({ body: { userId: personId } })).backupCodes;
  const codesLeft = async (personId: string): Promise<number | null> => {
    try {
      return (await backupCodes(personId)).length;
    } catch (error) {
      if (databaseAway(error)) throw error;
      return null;
    }
  };
  const codeOf = async (who: Prover, typed: string): Promise<void> => {
    if ((await state(who.personId)) !== 'set') throw new Problem('second-factor-not-set');
    const { headers } = who;
    // After a change of AUTH_SECRET nothing can be compared with the code; the account's page says
    // what to do.
    if ((await codesLeft(who.personId)) === null) throw new Problem('second-factor-not-set');
    await code(who, typed, async (plain) =>
      /^\d{6}$/.test(plain)
        ? api.verifyTOTP({ headers, body: { code: plain } })
        : api.verifyBackupCode({ headers, body: { code: plain, disableSession: true } }),
    );
  };
  const passwordOf = async (who: Prover, typed: string): Promise<void> => {
    await password(who, async () =>
      api.verifyPassword({ headers: who.headers, body: { password: typed } }),
    );
  };
  const bothOf = async (
    who: Prover,
    typed: { readonly password: string; readonly code: string },
  ): Promise<void> => {
    await passwordOf(who, typed.password);
    await codeOf(who, typed.code);
  };

  return {
    isSet: async (personId: string): Promise<boolean> => (await state(personId)) === 'set',
    /** @throws {Problem} wrong-password, too-many-requests, not-signed-in */
    passwordOf,
    /**
     * First the password; a code is looked at only when it is right. @throws {Problem} also
     * wrong-code, second-factor-not-set
     */
    bothOf,
    /**
     * How many backup codes are left; null when they cannot be read, as after a change of
     * AUTH_SECRET.
     */
    backupCodesLeft: async (personId: string): Promise<number | null> =>
      (await state(personId)) === 'set' ? codesLeft(personId) : null,
    /**
     * Makes a secret for the authenticator; it counts for nothing until `activate`. @param login
     * shown in the authenticator
     */
    async begin(who: Prover, typed: string, login: string): Promise<Enrolment> {
      const made = await password(who, async () =>
        api.enableTwoFactor({ headers: who.headers, body: { password: typed, method: 'totp' } }),
      );
      const secret =
        made.method === 'totp' ? (new URL(made.totpURI).searchParams.get('secret') ?? '') : '';
      // better-auth labels by e-mail address, which many people here do not have.
      const label = `${encodeURIComponent(ISSUER)}:${encodeURIComponent(login)}`;
      const query = new URLSearchParams({ secret, issuer: ISSUER }).toString();
      return { secret, uri: `otpauth://totp/${label}?${query.replaceAll('+', '%20')}` };
    },
    /**
     * A first code shows that the authenticator holds the secret. better-auth then gives the
     * session a new token.
     */
    async activate(
      who: Prover,
      typed: string,
    ): Promise<{ readonly backupCodes: string[]; readonly cookies: readonly string[] }> {
      const now = await state(who.personId);
      if (now !== 'begun')
        throw new Problem(now === 'set' ? 'wrong-state' : 'second-factor-not-set');
      const { headers } = await code(who, typed, async (plain) =>
        api.verifyTOTP({ headers: who.headers, body: { code: plain }, returnHeaders: true }),
      );
      return { backupCodes: await backupCodes(who.personId), cookies: headers.getSetCookie() };
    },
    /** New backup codes; the old ones end. */
    async renew(
      who: Prover,
      typed: { readonly password: string; readonly code: string },
    ): Promise<string[]> {
      await bothOf(who, typed);
      return (
        await api.generateBackupCodes({ headers: who.headers, body: { password: typed.password } })
      ).backupCodes;
    },
    /**
     * A new password; better-auth ends every session of the person and begins this one anew.
     * @returns its cookies @throws {Problem} wrong-password, too-many-requests, not-signed-in
     */
    async changePassword(
      who: Prover,
      typed: { readonly currentPassword: string; readonly newPassword: string },
    ): Promise<readonly string[]> {
      const { headers } = await password(who, async () =>
        api.changePassword({
          headers: who.headers,
          body: { ...typed, revokeOtherSessions: true },
          returnHeaders: true,
        }),
      );
      return headers.getSetCookie();
    },
    async remove(
      who: Prover,
      typed: { readonly password: string; readonly code: string },
    ): Promise<readonly string[]> {
      await bothOf(who, typed);
      const { headers } = await api.disableTwoFactor({
        headers: who.headers,
        body: { password: typed.password },
        returnHeaders: true,
      });
      return headers.getSetCookie();
    },
  };
}
