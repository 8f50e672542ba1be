import { createContext, useContext, type ReactNode } from 'react';
import type { Part } from '#domain/shapes/content';
import type { Marks } from './marks.ts';

/**
 * What a screen adds to the bare document: marks of change, and tools beside a section or an item.
 */
export interface Additions {
  readonly marks: Marks | null;
  readonly tools: ((part: Part, key: string | null, label: string) => ReactNode) | null;
}

export const AdditionsContext = createContext<Additions>({ marks: null, tools: null });
export const useAdditions = (): Additions => useContext(AdditionsContext);

/** The section being drawn, so that items and fields need not repeat it. */
export const PartContext = createContext<Part>('heading');
export const usePart = (): Part => useContext(PartContext);
