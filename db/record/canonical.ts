import { createHash, randomBytes } from 'node:crypto';
import canonicalizeJson from 'canonicalize';

/** RFC 8785 bytes of a JSON value: one text for one value, whoever writes it. */
export function canonical(value: unknown): string {
  const text = canonicalizeJson(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

export const sha256 = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

export const newSalt = (): string => randomBytes(16).toString('hex');
