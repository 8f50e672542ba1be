import { z } from 'zod';

/** States as people see them; each has one word, one colour and one shape everywhere. */
export const shownState = z.enum([
  'waiting',
  'open',
  'draft',
  'submitted',
  'reviewing',
  'returned',
  'approved',
  'executing',
  'overdue',
  'recalled',
  'checking',
  'refused',
  'amending',
  'closed',
]);
export type ShownState = z.infer<typeof shownState>;
