import { z } from 'zod';
import { passwordLength } from '../access/password.ts';
import { id, instant } from '../shapes/basics.ts';
import { confirmations } from '../shapes/review-route.ts';

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
  /** `<unit>/<name>` */ username: z.string().min(1).max(300),
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
