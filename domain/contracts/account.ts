import { z } from 'zod';
import { passwordLength } from '../access/password.ts';
import { id, instant } from '../shapes/basics.ts';
import { confirmations } from '../shapes/review-route.ts';
import { routeContracts } from './route-contract.ts';

/**
 * The password as typed; longer than any that can be set, so that only the check itself says no.
 */
const password = z.string().min(1).max(300);
const newPassword = z
  .string()
  .min(passwordLength.min, 'password-too-short')
  .max(passwordLength.max);
/** Six digits of the authenticator, or a backup code; spaces are let pass. */
const code = z.string().min(1).max(40);

export const confirmInput = z.strictObject({ password, code: code.optional() });
export const passwordInput = z.strictObject({ password });
export const codeInput = z.strictObject({ code });
export const bothInput = z.strictObject({ password, code });
export const changePasswordInput = z.strictObject({ currentPassword: password, newPassword });

/**
 * Before anybody is signed in: what is sent, and what better-auth answers. `rememberMe` false: the
 * cookie ends with the browser.
 */
const signingIn = { password, rememberMe: z.boolean().optional() };
export const signInByName = z.object({
  /** `<unit>/<name>` */
  username: z.string().min(1).max(300),
  ...signingIn,
});
export const signInByEmail = z.object({ email: z.email().max(300), ...signingIn });
export const signInAnswer = z.object({ name: z.string() });
export const signOutAnswer = z.object({ success: z.boolean() });
/** `redirectTo`: the page of the console that the link in the mail opens. */
export const resetRequest = z.object({
  email: z.email().max(300),
  redirectTo: z.string().optional(),
});
export const resetInput = z.object({ token: z.string().min(1).max(300), newPassword });
export const resetAnswer = z.object({ status: z.boolean() });
/** Null for who is not signed in. Offices and all else are at /api/me. */
export const sessionAnswer = z
  .object({
    session: z.object({ id, userId: id, expiresAt: instant }),
    user: z.object({ id, name: z.string() }),
  })
  .nullable();

/** How surely this session is this person, and until when; `click` has no end. */
export const proof = z.object({ level: z.enum(confirmations), until: instant.nullable() });
/**
 * The same with what the account has set up. `backupCodesLeft` is null when there is no second
 * factor, or its codes cannot be read.
 */
export const confirmationView = proof.extend({
  secondFactor: z.boolean(),
  backupCodesLeft: z.number().int().min(0).nullable(),
});
/** For the authenticator: the address a QR code carries, and its secret to type in. */
export const enrolment = z.object({ uri: z.string(), secret: z.string() });
export const backupCodes = z.object({ backupCodes: z.array(z.string()) });

export type Proof = z.infer<typeof proof>;
export type ConfirmationView = z.infer<typeof confirmationView>;
export type Enrolment = z.infer<typeof enrolment>;
export type BackupCodes = z.infer<typeof backupCodes>;

export const accountTag = 'Tài khoản / account';

const signIn = {
  method: 'post',
  open: true,
  answer: signInAnswer,
  setsCookie: true,
  problems: ['sign-in-failed', 'too-many-requests'],
} as const;

/**
 * What of better-auth is open to who is not signed in. Everything else it could do (signing up,
 * changing names, deleting) is not there.
 */
export const signInContracts = routeContracts(accountTag, {
  signIn: {
    ...signIn,
    path: '/api/auth/sign-in/username',
    summary: 'Đăng nhập bằng tên đăng nhập / Sign in by user name',
    body: signInByName,
  },
  signInByEmail: {
    ...signIn,
    path: '/api/auth/sign-in/email',
    summary: 'Đăng nhập bằng địa chỉ thư / Sign in by e-mail address',
    body: signInByEmail,
  },
  signOut: {
    method: 'post',
    open: true,
    path: '/api/auth/sign-out',
    summary: 'Đăng xuất: phiên này kết thúc / Sign out: this session ends',
    body: z.object({}),
    answer: signOutAnswer,
    setsCookie: true,
  },
  getSession: {
    method: 'get',
    open: true,
    path: '/api/auth/get-session',
    summary: 'Phiên hiện tại, hoặc null / The present session, or null',
    answer: sessionAnswer,
  },
  requestPasswordReset: {
    method: 'post',
    open: true,
    path: '/api/auth/request-password-reset',
    summary:
      'Xin đường dẫn đặt lại mật khẩu; trả lời như nhau dù địa chỉ có hay không / Ask for a link to reset the password; the answer is the same for an unknown address',
    body: resetRequest,
    answer: resetAnswer,
    problems: ['too-many-requests'],
  },
  resetPassword: {
    method: 'post',
    open: true,
    path: '/api/auth/reset-password',
    summary:
      'Đặt mật khẩu mới bằng mã trong thư; mọi phiên kết thúc / Set a new password with the token from the mail; every session ends',
    body: resetInput,
    answer: resetAnswer,
    problems: ['too-many-requests'],
  },
});

const proofProblems = [
  'wrong-password',
  'wrong-code',
  'second-factor-not-set',
  'too-many-requests',
] as const;

/** For who is signed in: proving again who one is, the second factor for it, a new password. */
export const accountContracts = routeContracts(accountTag, {
  getConfirmation: {
    method: 'get',
    path: '/api/auth/confirmation',
    summary:
      'Phiên này đã xác nhận đến mức nào, tài khoản có gì để xác nhận / What this session has proved beside signing in, and what the account has for it',
    answer: confirmationView,
  },
  confirm: {
    method: 'post',
    setsCookie: true,
    path: '/api/auth/confirm',
    summary:
      'Nhập lại mật khẩu, hoặc mật khẩu và mã: có giá trị năm phút cho phiên này / The password again, or password and code: holds for this session, five minutes',
    body: confirmInput,
    answer: proof,
    problems: proofProblems,
  },
  beginSecondFactor: {
    method: 'post',
    path: '/api/auth/second-factor/begin',
    summary:
      'Khóa cho ứng dụng xác thực; chưa đổi gì cho đến khi có mã xác nhận / A secret for the authenticator; nothing changes until a code confirms it',
    body: passwordInput,
    answer: enrolment,
    problems: ['wrong-password', 'wrong-state', 'too-many-requests'],
  },
  activateSecondFactor: {
    method: 'post',
    setsCookie: true,
    path: '/api/auth/second-factor/activate',
    summary:
      'Mã đầu tiên bật xác thực hai lớp; mã dự phòng chỉ hiện một lần / The first code switches the second factor on; backup codes are shown once',
    body: codeInput,
    answer: backupCodes,
    problems: ['wrong-code', 'wrong-state', 'second-factor-not-set', 'too-many-requests'],
  },
  renewBackupCodes: {
    method: 'post',
    path: '/api/auth/second-factor/backup-codes',
    summary:
      'Mã dự phòng mới, chỉ hiện một lần; mã cũ hết giá trị / New backup codes, shown once; the old ones end',
    body: bothInput,
    answer: backupCodes,
    problems: proofProblems,
  },
  removeSecondFactor: {
    method: 'post',
    setsCookie: true,
    path: '/api/auth/second-factor/remove',
    summary: 'Tắt xác thực hai lớp / Switches the second factor off',
    body: bothInput,
    answer: z.object({}),
    problems: proofProblems,
  },
  changePassword: {
    method: 'post',
    setsCookie: true,
    path: '/api/auth/change-password',
    summary:
      'Đổi mật khẩu; các phiên khác kết thúc, phiên này tiếp tục / A new password; every other session of the person ends, this one goes on',
    body: changePasswordInput,
    answer: z.object({}),
    problems: ['wrong-password', 'too-many-requests'],
  },
});
