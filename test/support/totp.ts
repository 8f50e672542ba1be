import { createHmac } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The six digits an authenticator shows (RFC 6238, SHA-1, 30 seconds), made here a second time and
 * independent of the library.
 * @param secret base32, as in the otpauth address
 * @param steps so many codes later (or earlier) than the present one
 */
export function totp(secret: string, steps = 0, at = Date.now()): string {
  const bits = secret
    .split('')
    .map((c) => letters.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(
    6,
    '0',
  );
}
