import type { Part } from '#domain/shapes/content';
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

/** What this browser keeps, if it keeps anything. */
export const browserStorage = (): Storage | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

const root = 'nien-khoa.draft';
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/**
 * Calls `listener` when something is laid on a shelf or taken off, in other tabs as well. @returns
 * what ends it
 */
export function watchShelves(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/**
 * Ids of the submissions of which this person wrote something here that the server has not
 * confirmed.
 */
export function unsent(storage: Storage | null, personId: string): string[] {
  const start = `${root}.${personId}.`;
  try {
    const names = Array.from({ length: storage?.length ?? 0 }, (_, n) => storage?.key(n) ?? '');
    return [
      ...new Set(
        names
          .filter((n) => n.startsWith(start))
          .map((n) => n.slice(start.length, n.lastIndexOf('.'))),
      ),
    ].toSorted();
  } catch {
    return [];
  }
}

/** Where unsent parts lie in this browser, by person: computers are shared in a school office. */
export function draftShelf(storage: Storage | null, personId: string, submissionId: string): Shelf {
  const name = (part: Part): string => `${root}.${personId}.${submissionId}.${part}`;
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
        tell();
      } catch {
        works = false;
      }
    },
    drop: (part) => {
      try {
        storage?.removeItem(name(part));
        tell();
      } catch {
        // Nothing lies there then.
      }
    },
    works: () => works,
  };
}

const isLeft = (value: unknown): value is Left =>
  typeof value === 'object' &&
  value !== null &&
  'content' in value &&
  'base' in value &&
  'version' in value &&
  typeof value.version === 'number';
