import { randomInt } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Db, Statement, Tx } from '../postgres/connect.ts';

/** Who gets an account, and the hash of the password they begin with. */
export interface NewAccount {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly email: string | null;
  readonly passwordHash: string;
}

/**
 * The address better-auth keeps for who has no mailbox; `.invalid` never receives mail (RFC 2606).
 */
const noMailbox = (personId: string): string => `${personId}@khong-co-thu.invalid`;

/** better-auth's own hash (scrypt). Slow by intent: about 0.1 s. */
export { hashPassword };

/**
 * The statements that make accounts for people who are there already, in the order in which they
 * are to be sent; none for nobody.
 * @param at the machine's time, as all times of sign-in
 */
export function accountStatements(
  sql: Db | Tx,
  accounts: readonly NewAccount[],
  at: string,
): Statement[] {
  if (accounts.length === 0) return [];
  return [
    sql`
      insert into auth."user" ${sql(
        accounts.map((a) => ({
          id: a.personId,
          name: a.name,
          email: (a.email ?? noMailbox(a.personId)).toLowerCase(),
          email_verified: a.email !== null,
          username: a.login.toLowerCase(),
          created_at: at,
          updated_at: at,
        })),
      )}`,
    sql`
      insert into auth.account ${sql(
        accounts.map((a) => ({
          id: a.personId,
          user_id: a.personId,
          account_id: a.personId,
          provider_id: 'credential',
          password: a.passwordHash,
          created_at: at,
          updated_at: at,
        })),
      )}`,
  ];
}

/** Sends {@link accountStatements} one after the other. */
export async function addAccounts(
  sql: Db | Tx,
  accounts: readonly NewAccount[],
  at = new Date().toISOString(),
): Promise<void> {
  for (const statement of accountStatements(sql, accounts, at)) await statement;
}

/**
 * Sets a password, ends every session of the person and removes their second factor, because who
 * needs a new password rarely still has the device.
 * @returns statements to be sent together in the caller's transaction
 */
export function setPassword(
  sql: Tx,
  personId: string,
  passwordHash: string,
  at: string,
): Statement[] {
  return [
    sql`
      update auth.account
      set password = ${passwordHash}, updated_at = ${at}
      where user_id = ${personId}
        and provider_id = 'credential'`,
    sql`delete from auth.session where user_id = ${personId}`,
    sql`delete from auth.two_factor where user_id = ${personId}`,
    sql`
      update auth."user"
      set two_factor_enabled = false
      where id = ${personId}
        and two_factor_enabled`,
  ];
}

/** Letters and digits that are not taken for each other when a password is read aloud. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Makes a temporary password: twelve characters in three groups, some 59 bits. */
export const temporaryPassword = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
