import { isIPv4, isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { Env } from '../http/asked.ts';

const inside = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/i;

/**
 * The address a request comes from, for counting. `X-Forwarded-For` is believed only from a proxy
 * on this machine or in a private network, and only its last entry, the one that proxy wrote. IPv6
 * counts by /64: a household has that many.
 */
export function addressOf(c: Context<Env>): string {
  const socket =
    (c.env as Env['Bindings'] | undefined)?.incoming?.socket.remoteAddress?.replace(
      /^::ffff:/,
      '',
    ) ?? '';
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const address =
    (socket === '' || inside.test(socket)) && (isIPv4(forwarded) || isIPv6(forwarded))
      ? forwarded
      : socket;
  if (!isIPv6(address)) return address || 'unknown';
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail.split(':').filter(Boolean);
  return [
    ...groups,
    ...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0'),
    ...rest,
  ]
    .slice(0, 4)
    .join(':');
}
