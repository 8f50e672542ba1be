import { createHash } from 'node:crypto';

/**
 * The same name gives the same id in every demo database, so that links in documents and
 * screenshots stay true.
 */
export function idOf(name: string): string {
  const h = createHash('sha256').update(`nien-khoa:${name}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

export const unitId = (code: string): string => idOf(`unit:${code}`);
export const personId = (login: string): string => idOf(`person:${login}`);
export const appointmentId = (a: {
  readonly login: string;
  readonly unit: string;
  readonly position: string;
  readonly from: string;
}): string => idOf(`appointment:${a.login}:${a.unit}:${a.position}:${a.from}`);
