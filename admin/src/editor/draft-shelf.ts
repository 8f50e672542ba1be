import type { Part } from '#domain/contracts/content';
import type { PartValue } from './merge.ts';

/** A part that was changed in this browser and not yet confirmed by the server. */
export interface Left {
  readonly content: PartValue;
  readonly base: PartValue;
  readonly version: number;
}

export interface Shelf {
  readonly left: (part: Part) => Left | null;
  readonly keep: (part: Part, what: Left) => void;
  readonly drop: (part: Part) => void;
  /** Did the browser keep what it was last given? */
  readonly works: () => boolean;
}

/** Where unsent parts lie in this browser, by person: computers are shared in a school office. */
export function draftShelf(storage: Storage | null, personId: string, submissionId: string): Shelf {
  const name = (part: Part): string => `nien-khoa.draft.${personId}.${submissionId}.${part}`;
  let works = storage !== null;
  return {
    left: (part) => {
      try {
        const text = storage?.getItem(name(part));
        const value: unknown = text ? JSON.parse(text) : null;
        return isLeft(value) ? value : null;
      } catch {
        return null;
      }
    },
    keep: (part, { content, base, version }) => {
      try {
        storage?.setItem(name(part), JSON.stringify({ content, base, version }));
        works = storage !== null;
      } catch {
        works = false;
      }
    },
    drop: (part) => {
      try {
        storage?.removeItem(name(part));
      } catch {
        // Nothing lies there then.
      }
    },
    works: () => works,
  };
}

const isLeft = (value: unknown): value is Left =>
  typeof value === 'object' && value !== null && 'content' in value && 'base' in value && 'version' in value && typeof value.version === 'number';
