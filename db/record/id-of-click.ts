import { createHash } from 'node:crypto';

/**
 * The same id for the same click of the same person, so that a repeat finds what the first try
 * made.
 */
export function idOfClick(personId: string, key: string): string {
  const h = createHash('sha256').update(`${personId}\n${key}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
