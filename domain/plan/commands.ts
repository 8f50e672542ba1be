import { z } from 'zod';
import {
  id,
  isoDate,
  itemKey,
  line,
  position,
  sha256,
  submissionKind,
  text,
} from '../shapes/basics.ts';
import { partName } from '../shapes/content.ts';

/** Which text a decision is about: a decision on another one is refused, never carried over. */
const seen = { submissionId: id, revision: z.number().int().min(1), sha256 };
const reason = text(5000);
const note = text(2000).optional();

/** The acts on a unit's year. Names are the wire names. */
export const planCommands = {
  /** Begin the draft of what answers an obligation; `alsoAnswers` are further ones (lồng ghép). */
  begin: z.strictObject({ kind: submissionKind, obligationIds: z.array(id).min(1).max(12) }),
  /**
   * Answer obligations with a submission of another directive's year: one plan for several
   * directives (lồng ghép).
   */
  'answer-with': z.strictObject({ submissionId: id, obligationIds: z.array(id).min(1).max(12) }),
  /**
   * Sign the draft as it was seen and send it up; where the route has internal steps, lay it before
   * them.
   */
  submit: z.strictObject({ submissionId: id, draftVersion: z.number().int().min(0) }),
  /** The head signs what the own unit has checked: with that it goes up. */
  sign: z.strictObject({ ...seen, note }),
  recall: z.strictObject(seen),
  /** An opinion at a step that advises: the paper goes on whatever it says. */
  advise: z.strictObject({ ...seen, note: text(5000) }),
  endorse: z.strictObject({ ...seen, note }),
  return: z.strictObject({
    ...seen,
    reason,
    to: z.enum(['author', 'before']).optional(),
    dueOn: isoDate.optional(),
  }),
  approve: z.strictObject({ ...seen, note }),
  /** Not approved: the round ends, the unit still owes. */
  refuse: z.strictObject({ ...seen, reason }),
  'withdraw-approval': z.strictObject({ ...seen, reason }),
  /** The seat goes to another office, or to one person who holds it. */
  forward: z.strictObject({
    ...seen,
    seat: z.number().int().min(0).max(7),
    to: z.strictObject({ unitId: id, position, personId: id.optional() }),
    reason,
  }),
  'ask-advice': z.strictObject({ ...seen, personId: id, question: text(3000) }),
  'give-advice': z.strictObject({ submissionId: id, adviceId: id, text: text(5000) }),
  /** Change what is approved: it stays in force until the next revision is. */
  amend: z.strictObject({ submissionId: id, reason }),
  'drop-amendment': z.strictObject({ submissionId: id }),
  /** The school's clerk enters number and date in the school's own register. */
  number: z.strictObject({
    submissionId: id,
    number: z.number().int().min(1).max(99_999),
    date: isoDate,
    symbol: line(60),
  }),
  comment: z.strictObject({
    submissionId: id,
    commentId: id,
    part: partName,
    anchor: itemKey.optional(),
    text: text(5000),
    replyTo: id.optional(),
    mentions: z.array(id).max(10).optional(),
  }),
  'resolve-comment': z.strictObject({ submissionId: id, commentId: id }),
  /** How far a task of the approved plan has come. */
  progress: z.strictObject({
    taskId: id,
    percent: z.number().int().min(0).max(100),
    note: text(3000).optional(),
  }),
  /** Attach the scan of the signed paper. */
  attach: z.strictObject({ submissionId: id, fileId: id }),
  /**
   * A superior's office enters a school's paper submission, with its scan, so that no board lies.
   */
  'enter-on-behalf': z.strictObject({
    kind: submissionKind,
    obligationIds: z.array(id).min(1).max(12),
    fileId: id,
    signedOn: isoDate,
    subject: text(500),
  }),
  extend: z.strictObject({ obligationId: id, dueOn: isoDate, reason: text(2000) }),
  'ask-extension': z.strictObject({ obligationId: id, dueOn: isoDate, reason: text(2000) }),
  'refuse-extension': z.strictObject({ obligationId: id, extensionId: id, reason: text(2000) }),
  /** Send a reminder now, by hand, from the board. */
  urge: z.strictObject({ obligationId: id, note: text(1000).optional() }),
  /** An operator moves a running submission to the newest version of its route, after a dry run. */
  reroute: z.strictObject({ ...seen, version: z.number().int().min(1) }),
} as const;

export type PlanCommandName = keyof typeof planCommands;
export type PlanCommand = {
  [N in PlanCommandName]: { readonly type: N } & z.infer<(typeof planCommands)[N]>;
}[PlanCommandName];
export type Command<N extends PlanCommandName> = Extract<PlanCommand, { type: N }>;

/** What the system does when time has passed; no person can send these. */
export type PlanSystemCommand =
  | { readonly type: 'open' }
  | { readonly type: 'remind'; readonly reminders: readonly Reminder[] }
  /** What answers this year lies in another one and has moved on. */
  | { readonly type: 'follow' }
  | { readonly type: 'close' };

/**
 * One rung of a ladder that has come; `cause` is an obligation, a step or an event, `occurrence`
 * its version or round.
 */
export interface Reminder {
  readonly cause: string;
  readonly occurrence: number;
  readonly rung: string;
  /** `nobody-free`: nobody who is there may decide; the office above hears of it at once. */
  readonly kind: 'reminder' | 'escalation' | 'nobody-free';
  readonly side: 'author' | 'reviewer' | 'granter';
  readonly submissionId: string | null;
  readonly obligationId: string | null;
  /** `superseded`: missed during an outage, and a later rung was sent instead. */
  readonly outcome: 'sent' | 'superseded';
  readonly dueOn: string;
}
