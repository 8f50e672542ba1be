/**
 * How long a password may be, in characters (UTF-16 code units): what the screens promise, the
 * contract demands and better-auth checks.
 */
export const passwordLength = { min: 10, max: 128 } as const;

export const passwordFits = (password: string): boolean =>
  password.length >= passwordLength.min && password.length <= passwordLength.max;
