import { useCallback, useState } from 'react';
import type { Part } from '#domain/contracts/content';

const parse = (text: string | null): Part[] => {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? (value as Part[]) : [];
  } catch {
    return [];
  }
};

const stored = (key: string): Part[] => {
  try {
    return parse(localStorage.getItem(key));
  } catch {
    return [];
  }
};

/** Which sections of this revision the reader has ticked as read; kept in this browser, it is nobody else's business. */
export function useReadMarks(personId: string, submissionId: string, revision: number): { read: ReadonlySet<Part>; toggle: (part: Part, on?: boolean) => void } {
  const key = `nien-khoa.read.${personId}.${submissionId}.${revision}`;
  const [parts, setParts] = useState<readonly Part[]>(() => stored(key));
  const toggle = useCallback((part: Part, on?: boolean) => {
    setParts((now) => {
      const has = now.includes(part);
      const next = (on ?? !has) ? [...now.filter((p) => p !== part), part] : now.filter((p) => p !== part);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // The marks last as long as the page then.
      }
      return next;
    });
  }, [key]);
  return { read: new Set(parts), toggle };
}
