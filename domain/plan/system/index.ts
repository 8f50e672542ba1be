import { close } from './close.ts';
import { follow } from './follow.ts';
import { open } from './open.ts';
import { remind } from './remind.ts';

/** What the system does with a unit's year when time has passed; no person can send these. */
export const systemActs = { open, remind, follow, close } as const;

export type SystemActs = typeof systemActs;
export type SystemActName = keyof SystemActs;
