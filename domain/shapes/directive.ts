import { z } from 'zod';
import { id, isoDate, line, lineOfAuthority, submissionKind, text, unitKind } from './basics.ts';
import { basisInForce, indicator, taskGroup } from './programme.ts';
import { routeChoice } from './review-route.ts';

/** One reminder of a ladder: so many days after a date, or before it when negative. */
export const rung = z.strictObject({
  days: z.number().int().min(-60).max(60),
  kind: z.enum(['reminder', 'escalation']),
});

export const directiveObligation = z.strictObject({
  kind: submissionKind,
  title: line(200),
  opensOn: isoDate,
  dueOn: isoDate,
});

/** Which units owe: those below `under` on `line` whose kind is listed, on the day of issue. */
export const target = z.strictObject({
  under: id,
  line: lineOfAuthority,
  kinds: z.array(unitKind).min(1),
});

/** What a directive asks of units below for a school year. */
export const directiveContent = z.strictObject({
  subject: text(500),
  body: text(20_000),
  bases: z.array(basisInForce).max(40),
  taskGroups: z.array(taskGroup).min(1).max(20),
  indicators: z.array(indicator).max(40),
  /** Lowest targets in percent, by indicator code; a plan with a lower one gets a warning. */
  floors: z.record(z.string(), z.number().min(0).max(100)),
  obligations: z.array(directiveObligation).min(1).max(12),
  /** What happens to a due date that falls on a day off. */
  shift: z.enum(['none', 'next-working-day']),
  /** Which review route a submission takes: the first entry that fits. */
  routes: z.array(routeChoice).min(1).max(20),
  ladder: z.array(rung).min(1).max(10),
  reviewLadder: z.array(rung).min(1).max(10),
  target,
  /** Day on which the year is closed even when something is still open. */
  closesOn: isoDate,
});

export type DirectiveContent = z.infer<typeof directiveContent>;
export type DirectiveObligation = z.infer<typeof directiveObligation>;
