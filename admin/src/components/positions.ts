import type { Position } from '#domain/shapes/basics';

// The contract's own list is a zod schema; it would bring zod into the console for seven words.
const all: Record<Position, true> = {
  head: true,
  deputy: true,
  specialist: true,
  'team-lead': true,
  clerk: true,
  inspector: true,
  administrator: true,
};
export const positions = Object.keys(all) as Position[];
export type { Position };
