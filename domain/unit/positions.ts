import type { Position } from '../shapes/basics.ts';

/** Offices whose holder signs or decides: appointing to one takes a second administrator. */
export const signingPositions: readonly Position[] = ['head', 'deputy'];
