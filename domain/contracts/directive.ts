import { z } from 'zod';
import { id, instant } from '../shapes/basics.ts';
import { directiveContent } from '../shapes/directive.ts';
import { programmeContent } from '../shapes/programme.ts';
import { shownState, happening, unitRef } from './shared.ts';

export const directiveRow = z.object({
  id,
  title: z.string(),
  symbol: z.string(),
  schoolYear: z.string(),
  state: z.enum(['draft', 'issuing', 'issued', 'closed']),
  issuer: unitRef,
  issuedAt: instant.nullable(),
  targetCount: z.number().int().nullable(),
  programme: z.string(),
  counts: z.array(z.object({ state: shownState, count: z.number().int() })),
});
export type DirectiveRow = z.infer<typeof directiveRow>;

export const directiveView = directiveRow.extend({
  version: z.number().int(),
  content: directiveContent,
  programmeContent,
  mayEdit: z.boolean(),
  mayIssue: z.boolean(),
  events: z.array(happening),
});
export type DirectiveView = z.infer<typeof directiveView>;
