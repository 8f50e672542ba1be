import { z } from 'zod';
import { isoDate, itemKey, line, text } from './basics.ts';

export const basisInForce = z.strictObject({
  key: itemKey,
  symbol: line(60),
  date: isoDate,
  text: text(1000),
  /** Last day in force; null while it is. */
  until: isoDate.nullable(),
});

export const indicator = z.strictObject({
  code: line(40),
  name: text(500),
  numerator: text(300),
  denominator: text(300),
  /** What is counted. Pupils are left out on purpose: nothing here counts or describes one. */
  counts: z.enum(['institutions', 'staff', 'activities', 'participants']),
  targets: z
    .array(z.strictObject({ percent: z.number().min(0).max(100), by: isoDate }))
    .min(1)
    .max(10),
});

export const taskGroup = z.strictObject({ code: line(40), title: text(300), hint: text(2000) });

/** A years-long programme, such as the one of Quyết định 3296/QĐ-BGDĐT (30/8/2018). */
export const programmeContent = z.strictObject({
  bases: z.array(basisInForce).max(40),
  goals: z.array(text(2000)).max(20),
  indicators: z.array(indicator).max(40),
  taskGroups: z.array(taskGroup).min(1).max(20),
});

export type ProgrammeContent = z.infer<typeof programmeContent>;
export type Indicator = z.infer<typeof indicator>;
export type TaskGroup = z.infer<typeof taskGroup>;
