import { z } from 'zod';

// What may stand in a setting. Each message ends a sentence that begins with "NAME is …: ".

export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max,
      `it must be a whole number from ${String(min)} to ${String(max)}`,
    )
    .transform(Number);

const url = (schemes: readonly string[], message: string) =>
  z.string().refine((text) => {
    const parsed = URL.parse(text);
    return parsed !== null && parsed.hostname !== '' && schemes.includes(parsed.protocol);
  }, message);

/** An address people open, without the slash at its end. */
export const webUrl = url(
  ['http:', 'https:'],
  'it must be an address that begins with http:// or https://',
).transform((text) => text.replace(/\/+$/, ''));

export const databaseUrl = url(
  ['postgres:', 'postgresql:'],
  'it must be an address like postgres://user:password@host:5432/database',
);

export const smtpUrl = url(
  ['smtp:', 'smtps:'],
  'it must be an address like smtp://user:password@host:587',
);

/** `name@host` or `Name <name@host>`. */
export const mailAddress = z
  .string()
  .regex(
    /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
    'it must be a mail address, with or without a name before it',
  );

export const secret = z.string().min(32, 'it must have 32 characters or more');

/** A name of a time zone in the IANA database. */
export const timeZone = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'it must be a time zone of the IANA database');
