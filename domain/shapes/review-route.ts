import { z } from 'zod';
import {
  id,
  itemKey,
  line,
  lineOfAuthority,
  position,
  submissionKind,
  unitKind,
} from './basics.ts';

/**
 * Whose decision a step asks for, seen from the unit that submits. `ministry` is the topmost unit
 * on the line.
 */
export const relations = ['own', 'parent', 'grandparent', 'issuer', 'ministry'] as const;
export const routeOffice = z.strictObject({
  relation: z.enum(relations),
  line: lineOfAuthority,
  position,
});

/**
 * Cho ý kiến, thẩm định, phê duyệt. An opinion passes the paper on whatever it says; an endorsement
 * vouches for it; an approval ends the route.
 */
export const stepActs = ['advise', 'endorse', 'approve'] as const;
/**
 * What a decision asks of who makes it, beside the click: the password again, or the password and
 * the second factor.
 */
export const confirmations = ['click', 'password', 'second-factor'] as const;

export const routeStep = z.strictObject({
  /** The same in every version: a paper at this step moves to the step with the same key. */
  key: itemKey,
  /** Empty: named after its act and office. */
  name: line(120),
  offices: z.array(routeOffice).min(1).max(8),
  /** How many of the offices must decide: one, all, or `needed` of them. */
  rule: z.enum(['one', 'all', 'some']),
  needed: z.number().int().min(1).max(8),
  act: z.enum(stepActs),
  /** Working days the step may hold the paper. */
  limitDays: z.number().int().min(1).max(60),
  /** To whom the step may send it back: to nobody, the author, the step before, or either. */
  returns: z.enum(['none', 'author', 'before', 'both']),
  /** May one person who decided an earlier step of the round decide this one too? */
  samePerson: z.boolean(),
  confirm: z.enum(confirmations),
});

/**
 * A review route: who decides, in which order, for how long. Steps of the own unit come before its
 * head signs.
 */
export const routeSpec = z.strictObject({
  steps: z.array(routeStep).min(1).max(10),
  /** Working days in which an approval may be withdrawn; 0: never. */
  withdrawDays: z.number().int().min(0).max(60),
});

/**
 * Which route a directive's submissions take: the first entry that fits unit and submission.
 * Empty lists fit all.
 */
export const routeChoice = z.strictObject({
  unitKinds: z.array(unitKind).max(12),
  kinds: z.array(submissionKind).max(4),
  routeId: id,
});

export type Relation = (typeof relations)[number];
export type StepAct = (typeof stepActs)[number];
export type Confirmation = (typeof confirmations)[number];
export type RouteOffice = z.infer<typeof routeOffice>;
export type RouteStep = z.infer<typeof routeStep>;
export type RouteSpec = z.infer<typeof routeSpec>;
export type RouteChoice = z.infer<typeof routeChoice>;
