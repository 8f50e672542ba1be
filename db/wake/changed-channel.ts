import type { Db } from '../postgres/connect.ts';

/**
 * The channel on which the relay tells, once a batch, which streams changed. The API passes it on
 * to live screens.
 */
export const CHANGED = 'changed';
const PAYLOAD_BYTES = 7_900;

/**
 * Tells the ids of these streams with one NOTIFY, or with several where they exceed Postgres' limit
 * of 8,000 bytes.
 */
export async function sayChanged(db: Db, streams: readonly string[]): Promise<void> {
  const perPayload = Math.floor(PAYLOAD_BYTES / 37);
  for (let i = 0; i < streams.length; i += perPayload) {
    await db`select pg_notify(${CHANGED}, ${streams.slice(i, i + perPayload).join(',')})`;
  }
}

/** The ids of a payload on {@link CHANGED}. */
export const readChanged = (payload: string): string[] =>
  payload.split(',').filter((id) => id !== '');
