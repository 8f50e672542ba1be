import { z } from 'zod';
import { isoDate } from '../shapes/basics.ts';

export const calendarDay = z.object({ day: isoDate, working: z.boolean(), name: z.string() });
