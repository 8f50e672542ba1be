import { z } from 'zod';
import { id, line } from '../shapes/basics.ts';
import { partName } from '../shapes/content.ts';
import { officeRef, personRef } from './shared.ts';
import { sectionMark } from './submission.ts';

/** What serves reading many documents fast: marks, people to call in, the queue, saved views. */

export const markedSection = z.strictObject({ part: partName, revision: z.number().int().min(1) });
export const marked = z.object({ marks: z.array(sectionMark) });

/** Somebody who may read a submission, with the office by which they do. */
export const reader = personRef.extend({ office: officeRef });
export const readers = z.object({ data: z.array(reader) });

/** The submissions that wait for the asker's review, in the order of their list. */
export const queue = z.object({ ids: z.array(id) });

/** The lists of the console that keep filters under a name. */
export const screens = ['work', 'plans', 'reports', 'tasks', 'board', 'directives'] as const;
export const screen = z.enum(screens);
export const VIEWS_PER_SCREEN = 20;

const field = z.string().regex(/^[a-zA-Z]{1,40}$/);
const value = z.union([line(200), z.boolean(), z.number(), z.array(line(80)).max(20)]);
/** Filter and order of a list, as the screen understands them. */
export const viewQuery = z.strictObject({
  filter: z.record(field, value).refine((f) => Object.keys(f).length <= 20, { error: 'too-long' }),
  sort: z.strictObject({ field, order: z.enum(['ASC', 'DESC']) }).optional(),
});
const name = line(80).refine((s) => s.trim() !== '', { error: 'required' });

export const savedView = z.object({
  id,
  screen,
  name: z.string(),
  query: viewQuery,
  position: z.number().int(),
  isDefault: z.boolean(),
  version: z.number().int(),
});
/** `id` is the asker's own making: sent twice it is one. */
export const newSavedView = z.strictObject({ id, screen, name, query: viewQuery });
/** What is left out stays; `position` counts from 0 within the screen. */
export const savedViewChange = z.strictObject({
  version: z.number().int().min(1),
  name: name.optional(),
  query: viewQuery.optional(),
  position: z.number().int().min(0).max(VIEWS_PER_SCREEN).optional(),
  isDefault: z.boolean().optional(),
});

export type Reader = z.infer<typeof reader>;
export type Screen = z.infer<typeof screen>;
export type ViewQuery = z.infer<typeof viewQuery>;
export type SavedView = z.infer<typeof savedView>;
export type NewSavedView = z.infer<typeof newSavedView>;
export type SavedViewChange = z.infer<typeof savedViewChange>;
