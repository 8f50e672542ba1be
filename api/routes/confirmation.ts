import type { Context } from 'hono';
import { z } from 'zod';
import type { Db } from '#db/postgres/connect';
import {
  backupCodes,
  bothInput,
  changePasswordInput,
  codeInput,
  confirmationView,
  confirmInput,
  enrolment,
  passwordInput,
  proof as proofContract,
} from '#domain/contracts/account';
import { addressOf } from '../auth/address.ts';
import { passwordRecord } from '../auth/password-record.ts';
import { levelOf, proofs } from '../auth/proof.ts';
import { secondFactor, type Prover } from '../auth/second-factor.ts';
import type { Env } from '../http/endpoint.ts';
import { mount, type Place } from '../http/mount.ts';
import type { Proof } from '../http/signed-in.ts';

const refusals = [
  'wrong-password',
  'wrong-code',
  'second-factor-not-set',
  'too-many-requests',
] as const;
const shown = (proof: Proof | null): z.input<typeof proofContract> => {
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
  const tag = 'Tài khoản / account';
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

  route(
    {
      name: 'getConfirmation',
      method: 'get',
      path: '/api/auth/confirmation',
      tag,
      summary:
        'Phiên này đã xác nhận đến mức nào, tài khoản có gì để xác nhận / What this session has proved beside signing in, and what the account has for it',
      answer: confirmationView,
    },
    async (asked, _given, c) => {
      const { personId } = asked.actor;
      const [set, left] = await Promise.all([
        factor.isSet(personId),
        factor.backupCodesLeft(personId),
      ]);
      return { ...shown(c.get('signedIn').proof), secondFactor: set, backupCodesLeft: left };
    },
  );
  route(
    {
      name: 'confirm',
      method: 'post',
      setsCookie: true,
      path: '/api/auth/confirm',
      tag,
      summary:
        'Nhập lại mật khẩu, hoặc mật khẩu và mã: có giá trị năm phút cho phiên này / The password again, or password and code: holds for this session, five minutes',
      body: confirmInput,
      answer: proofContract,
      problems: refusals,
    },
    async (_asked, { body: { password, code } }, c) => {
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
    },
  );

  route(
    {
      name: 'beginSecondFactor',
      method: 'post',
      path: '/api/auth/second-factor/begin',
      tag,
      summary:
        'Khóa cho ứng dụng xác thực; chưa đổi gì cho đến khi có mã xác nhận / A secret for the authenticator; nothing changes until a code confirms it',
      body: passwordInput,
      answer: enrolment,
      problems: ['wrong-password', 'wrong-state', 'too-many-requests'],
    },
    async (_asked, { body }, c) => {
      const who = prover(c);
      const [row] = await sql<
        { username: string | null; name: string }[]
      >`select username, name from auth."user" where id = ${who.personId}`;
      return factor.begin(who, body.password, row?.username ?? row?.name ?? '');
    },
  );
  route(
    {
      name: 'activateSecondFactor',
      method: 'post',
      setsCookie: true,
      path: '/api/auth/second-factor/activate',
      tag,
      summary:
        'Mã đầu tiên bật xác thực hai lớp; mã dự phòng chỉ hiện một lần / The first code switches the second factor on; backup codes are shown once',
      body: codeInput,
      answer: backupCodes,
      problems: ['wrong-code', 'wrong-state', 'second-factor-not-set', 'too-many-requests'],
    },
    async (_asked, { body }, c) => {
      const made = await factor.activate(prover(c), body.code);
      await changed(c, made.cookies);
      return { backupCodes: made.backupCodes };
    },
  );
  route(
    {
      name: 'renewBackupCodes',
      method: 'post',
      path: '/api/auth/second-factor/backup-codes',
      tag,
      summary:
        'Mã dự phòng mới, chỉ hiện một lần; mã cũ hết giá trị / New backup codes, shown once; the old ones end',
      body: bothInput,
      answer: backupCodes,
      problems: refusals,
    },
    async (_asked, { body }, c) => ({ backupCodes: await factor.renew(prover(c), body) }),
  );
  route(
    {
      name: 'removeSecondFactor',
      method: 'post',
      setsCookie: true,
      path: '/api/auth/second-factor/remove',
      tag,
      summary: 'Tắt xác thực hai lớp / Switches the second factor off',
      body: bothInput,
      answer: z.object({}),
      problems: refusals,
    },
    async (_asked, { body }, c) => {
      await changed(c, await factor.remove(prover(c), body));
      return {};
    },
  );

  route(
    {
      name: 'changePassword',
      method: 'post',
      setsCookie: true,
      path: '/api/auth/change-password',
      tag,
      summary:
        'Đổi mật khẩu; các phiên khác kết thúc, phiên này tiếp tục / A new password; every other session of the person ends, this one goes on',
      body: changePasswordInput,
      answer: z.object({}),
      problems: ['wrong-password', 'too-many-requests'],
    },
    async (_asked, { body }, c) => {
      const who = prover(c);
      const cookies = await factor.changePassword(who, body);
      await passwordRecord(place.deps, 'known')(who.personId);
      place.deps.tellPasswordChanged(who.personId);
      await changed(c, cookies);
      return {};
    },
  );
}
