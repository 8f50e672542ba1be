import type { Db } from '../postgres/connect.ts';

/**
 * Channel on which the relay says, once a batch, which streams changed; the API passes it on to
 * live screens.
 */
export const CHANGED = 'changed';
const PAYLOAD_BYTES = 7_900;

/**
 * One NOTIFY with the ids of the streams, split only where Postgres' limit of 8,000 bytes makes it
 * so.
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
