import { z } from 'zod';
import { authority, id, isoDate, itemKey, line, sha256, submissionKind, text } from '../contracts/basics.ts';
import { partNames } from '../contracts/content.ts';

/** Which signed text a decision is about: a decision on another one is refused, never carried over. */
const seen = { submissionId: id, revision: z.number().int().min(1), sha256 };
const part = z.enum(partNames);

/** The acts on a unit's year. Names are the wire names. */
export const planCommands = {
  /** Begin the draft of what answers an obligation; `alsoAnswers` are further ones (lồng ghép). */
  begin: z.strictObject({ kind: submissionKind, obligationIds: z.array(id).min(1).max(12) }),
  /** Answer obligations with a submission of another directive's year: one plan for several directives (lồng ghép). */
  'answer-with': z.strictObject({ submissionId: id, obligationIds: z.array(id).min(1).max(12) }),
  /** Sign the draft as it was seen and send it up. */
  submit: z.strictObject({ submissionId: id, draftVersion: z.number().int().min(0) }),
  recall: z.strictObject(seen),
  endorse: z.strictObject({ ...seen, note: text(2000).optional() }),
  return: z.strictObject({ ...seen, reason: text(5000), dueOn: isoDate.optional() }),
  approve: z.strictObject({ ...seen, authority: authority.optional(), note: text(2000).optional() }),
  /** The school's clerk enters number and date in the school's own register. */
  number: z.strictObject({ submissionId: id, number: z.number().int().min(1).max(99_999), date: isoDate, symbol: line(60) }),
  comment: z.strictObject({ submissionId: id, commentId: id, part, anchor: itemKey.optional(), text: text(5000), replyTo: id.optional() }),
  'resolve-comment': z.strictObject({ submissionId: id, commentId: id }),
  /** How far a task of the approved plan has come. */
  progress: z.strictObject({ taskId: id, percent: z.number().int().min(0).max(100), note: text(3000).optional() }),
  /** Attach the scan of the signed paper. */
  attach: z.strictObject({ submissionId: id, fileId: id }),
  /** A superior's office enters a school's paper submission, with its scan, so that no board lies. */
  'enter-on-behalf': z.strictObject({ kind: submissionKind, obligationIds: z.array(id).min(1).max(12), fileId: id, signedOn: isoDate, subject: text(500) }),
  extend: z.strictObject({ obligationId: id, dueOn: isoDate, reason: text(2000) }),
  /** Send a reminder now, by hand, from the board. */
  urge: z.strictObject({ obligationId: id, note: text(1000).optional() }),
} as const;

export type PlanCommandName = keyof typeof planCommands;
export type PlanCommand = { [N in PlanCommandName]: { readonly type: N } & z.infer<(typeof planCommands)[N]> }[PlanCommandName];

/** What the system does when time has passed; no person can send these. */
export type PlanSystemCommand =
  | { readonly type: 'open' }
  | { readonly type: 'remind'; readonly reminders: readonly Reminder[] }
  /** What answers this year lies in another one and has moved on. */
  | { readonly type: 'follow' }
  | { readonly type: 'close' };

/** One rung of a ladder that has come; `cause` is an obligation, a step or an event, `occurrence` its version or round. */
export interface Reminder {
  readonly cause: string;
  readonly occurrence: number;
  readonly rung: string;
  readonly kind: 'reminder' | 'escalation';
  readonly side: 'author' | 'reviewer';
  readonly submissionId: string | null;
  readonly obligationId: string | null;
  /** `superseded`: missed during an outage, and a later rung was sent instead. */
  readonly outcome: 'sent' | 'superseded';
  readonly dueOn: string;
}
