import type { Context } from 'hono';
import type { Db } from '#db/postgres/connect';
import { accountContracts, type Proof as ProofShown } from '#domain/contracts/account';
import { addressOf } from '../auth/address.ts';
import { passwordRecord } from '../auth/password-record.ts';
import { levelOf, proofs } from '../auth/proof.ts';
import { secondFactor, type Prover } from '../auth/second-factor.ts';
import type { Env } from '../http/asked.ts';
import { mount, type Place } from '../http/mount.ts';
import type { Proof } from '../http/signed-in.ts';

const shown = (proof: Proof | null): ProofShown => {
  const level = levelOf(proof);
  return { level, until: proof && level !== 'click' ? new Date(proof.until).toISOString() : null };
};

/**
 * What is behind better-auth's doors but ours: proving again who one is, the second factor for it,
 * and a new password.
 */
export function confirmRoutes(place: Place): void {
  const { auth } = place.deps;
  const sql = auth.pool as unknown as Db;
  const kept = proofs(sql, auth.secureCookies);
  const factor = secondFactor(auth);
  const route = mount(place);
  const prover = (c: Context<Env>): Prover => ({
    personId: c.get('signedIn').personId,
    address: addressOf(c),
    headers: c.req.raw.headers,
  });
  const withCookies = (c: Context<Env>, cookies: readonly string[]): void => {
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  };
  /** What was proved with the old set-up, or the old password, does not hold for the new one. */
  const changed = async (c: Context<Env>, cookies: readonly string[] = []): Promise<void> => {
    const { personId } = c.get('signedIn');
    await kept.endOf(personId);
    place.forgetSessions(personId);
    withCookies(c, cookies);
  };

  route(accountContracts.getConfirmation, async (asked, _given, c) => {
    const { personId } = asked.actor;
    const [set, left] = await Promise.all([
      factor.isSet(personId),
      factor.backupCodesLeft(personId),
    ]);
    return { ...shown(c.get('signedIn').proof), secondFactor: set, backupCodesLeft: left };
  });
  route(accountContracts.confirm, async (_asked, { body: { password, code } }, c) => {
    const who = prover(c);
    await (code === undefined
      ? factor.passwordOf(who, password)
      : factor.bothOf(who, { password, code }));
    const proof = await kept.keep(
      c.get('signedIn').sessionId,
      code === undefined ? 'password' : 'second-factor',
    );
    withCookies(c, [proof.cookie]);
    return shown(proof);
  });
  route(accountContracts.beginSecondFactor, async (_asked, { body }, c) => {
    const who = prover(c);
    const [row] = await sql<{ username: string | null; name: string }[]>`
      select username, name
      from auth."user"
      where id = ${who.personId}`;
    return factor.begin(who, body.password, row?.username ?? row?.name ?? '');
  });
  route(accountContracts.activateSecondFactor, async (_asked, { body }, c) => {
    const made = await factor.activate(prover(c), body.code);
    await changed(c, made.cookies);
    return { backupCodes: made.backupCodes };
  });
  route(accountContracts.renewBackupCodes, async (_asked, { body }, c) => ({
    backupCodes: await factor.renew(prover(c), body),
  }));
  route(accountContracts.removeSecondFactor, async (_asked, { body }, c) => {
    await changed(c, await factor.remove(prover(c), body));
    return {};
  });
  route(accountContracts.changePassword, async (_asked, { body }, c) => {
    const who = prover(c);
    const cookies = await factor.changePassword(who, body);
    await passwordRecord(place.deps, 'known')(who.personId);
    place.deps.tellPasswordChanged(who.personId);
    await changed(c, cookies);
    return {};
  });
}
