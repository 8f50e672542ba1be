import { randomUUID } from 'node:crypto';
import type { Actor, Office } from '#domain/access/actor';
import { canonical, newSalt, sha256 } from './canonical.ts';

/** Where a stream stands: how many events it has and the hash of the last. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface Envelope {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly office: Office | null;
  readonly payload: unknown;
}

/** An event as a decision made it; any of its fields may be free text. */
export type UnsealedEvent = { readonly type: string } & Readonly<Record<string, unknown>>;

interface StoredText {
  readonly id: string;
  readonly stream: string;
  readonly salt: string;
  readonly text: string;
}

/** One event ready to be written, with the free texts that lie beside it. */
export interface Sealed {
  readonly envelope: Envelope;
  readonly body: string;
  readonly hash: string;
  readonly texts: readonly StoredText[];
  /** Path of the free text in the payload -> id of its row. */
  readonly textIds: Readonly<Record<string, string>>;
}

/** Who acts, as an event names them. */
const nameOf = (actor: Actor): string =>
  actor.kind === 'person' ? actor.personId : actor.kind === 'service' ? actor.serviceId : 'system';

const isFreeText = (value: unknown): value is { freeText: string } =>
  typeof value === 'object' && value !== null && 'freeText' in value;

/**
 * hash = sha256(previous hash, canonical bytes): changing, dropping or reordering one event breaks
 * all after it.
 */
export const chainHash = (previous: string, body: string): string => sha256(`${previous}\n${body}`);

/**
 * Chains events onto a stream. Free text is swapped for `{text: id, sha256}` with a salted hash,
 * so that it can be erased later while the chain still verifies.
 */
export function seal(
  stream: string,
  head: Head,
  events: readonly UnsealedEvent[],
  at: string,
  actor: Actor,
  office: Office | null,
): Sealed[] {
  let { seq, hash } = head;
  return events.map((event) => {
    const texts: StoredText[] = [];
    const textIds: Record<string, string> = {};
    const payload: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(event)) {
      if (name === 'type') continue;
      if (isFreeText(value)) {
        const row = { id: randomUUID(), stream, salt: newSalt(), text: value.freeText };
        texts.push(row);
        textIds[name] = row.id;
        payload[name] = { text: row.id, sha256: sha256(row.salt + row.text) };
      } else payload[name] = value;
    }
    seq += 1;
    const envelope: Envelope = {
      stream,
      seq,
      type: event.type,
      at,
      actor: nameOf(actor),
      office,
      payload,
    };
    const body = canonical(envelope);
    hash = chainHash(hash, body);
    return { envelope, body, hash, texts, textIds };
  });
}
