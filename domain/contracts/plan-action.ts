import { z } from 'zod';
import { actNames, type ActName } from '../plan/acts/index.ts';

/** An act on a unit's year, by name. */
export const planAction = z.enum(actNames as [ActName, ...ActName[]]);
