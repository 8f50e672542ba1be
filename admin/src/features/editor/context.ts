import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Gap, SubmissionView } from '#domain/contracts/submission';
import type { Content, Part, PlanContent, ReportContent } from '#domain/shapes/content';
import type { DraftStore } from './draft-store.ts';

/** What one part of a plan or report holds. */
export type PartOf<P extends Part> = (PlanContent & ReportContent)[P];

export interface Editing {
  readonly view: SubmissionView;
  readonly store: DraftStore;
  readonly gaps: readonly Gap[];
  readonly warnings: readonly Gap[];
  /**
   * Gaps are shown beside their fields once somebody tried to sign; before that they only count in
   * the outline.
   */
  readonly showGaps: boolean;
  /** The path the reader was sent to: `tasks/tasks/3/lead`. */
  readonly spot: string;
  readonly go: (at: string) => void;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing outside the editor');
  return editing;
}

/** The content of a part as it is typed, and how to change it. */
export function usePart<P extends Part>(part: P): [PartOf<P>, (value: PartOf<P>) => void] {
  const { store } = useEditing();
  const { content } = useSyncExternalStore(store.subscribe, () => store.part(part));
  const set = useCallback(
    (value: PartOf<P>) => {
      store.set(part, value);
    },
    [store, part],
  );
  return [content as unknown as PartOf<P>, set];
}

/** The whole draft as it is typed. */
export function useDraftContent(): Content {
  const { store } = useEditing();
  return useSyncExternalStore(store.subscribe, store.content) as unknown as Content;
}

/** Address of the field of a path, for links that lead to the spot. */
export const fieldId = (path: string): string => `f-${path.replaceAll('/', '-')}`;

/** A key for a new item: letters, digits, hyphen. */
export const newItemKey = (prefix: string): string =>
  `${prefix}-${crypto.randomUUID().slice(0, 8)}`;
