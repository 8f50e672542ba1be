import type { LineOfAuthority } from '#domain/shapes/basics';

export type Line = LineOfAuthority;
// The contract's own list is a zod schema; it would bring zod into the console for two words.
const all: Record<Line, true> = { professional: true, managing: true };
export const lines = Object.keys(all) as Line[];
