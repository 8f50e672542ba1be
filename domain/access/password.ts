/**
 * Shortest and longest password, in UTF-16 code units. The screens say it, the contracts demand it
 * and better-auth checks it.
 */
export const passwordLength = { min: 10, max: 128 } as const;

export const passwordFits = (password: string): boolean =>
  password.length >= passwordLength.min && password.length <= passwordLength.max;
