import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { Part } from '../contracts/content.ts';
import type { SubmissionKind } from '../contracts/basics.ts';
import type { Reminder } from './commands.ts';
import type { Step } from './state.ts';

/**
 * Free text of an event. It is stored beside the event and referenced by a salted hash, so that a name in it can be
 * erased without breaking the chain. In memory it is still the text; the store swaps it for the reference.
 */
export interface FreeText {
  readonly freeText: string;
}
export const freeText = (value: string): FreeText => ({ freeText: value });

interface StepClock {
  readonly stepSince: Instant;
  readonly stepDueOn: IsoDate;
  readonly stepDueAt: Instant;
}

export type PlanEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'begun'; readonly submissionId: string; readonly kind: SubmissionKind; readonly obligationIds: readonly string[]; readonly onBehalf: boolean }
  | ({ readonly type: 'submitted'; readonly submissionId: string; readonly revision: number; readonly sha256: string; readonly round: number;
      readonly steps: readonly Step[]; readonly onBehalf: boolean; readonly by: string; readonly signedOn: IsoDate; readonly fileId: string | null } & StepClock)
  | { readonly type: 'answered-with'; readonly submissionId: string; readonly obligationIds: readonly string[] }
  | { readonly type: 'followed'; readonly answers: readonly { readonly submissionId: string; readonly state: string }[] }
  | { readonly type: 'recalled'; readonly submissionId: string; readonly revision: number }
  | ({ readonly type: 'endorsed'; readonly submissionId: string; readonly revision: number; readonly step: number; readonly note: FreeText | null } & StepClock)
  | { readonly type: 'returned'; readonly submissionId: string; readonly revision: number; readonly step: number; readonly reason: FreeText; readonly dueOn: IsoDate; readonly dueAt: Instant }
  | { readonly type: 'approved'; readonly submissionId: string; readonly revision: number; readonly step: number; readonly authority: string; readonly note: FreeText | null }
  | { readonly type: 'numbered'; readonly submissionId: string; readonly number: number; readonly date: IsoDate; readonly symbol: string }
  | { readonly type: 'commented'; readonly submissionId: string; readonly commentId: string; readonly revision: number; readonly part: Part; readonly anchor: string | null; readonly text: FreeText; readonly replyTo: string | null }
  | { readonly type: 'comment-resolved'; readonly submissionId: string; readonly commentId: string }
  | { readonly type: 'progressed'; readonly taskId: string; readonly percent: number; readonly note: FreeText | null }
  | { readonly type: 'attached'; readonly submissionId: string; readonly fileId: string }
  | { readonly type: 'extended'; readonly obligationId: string; readonly from: IsoDate; readonly dueOn: IsoDate; readonly dueAt: Instant; readonly dueVersion: number; readonly reason: FreeText }
  | { readonly type: 'urged'; readonly obligationId: string; readonly note: FreeText | null }
  | { readonly type: 'reminded'; readonly reminders: readonly Reminder[] }
  | { readonly type: 'closed'; readonly open: readonly string[] };

export type PlanEventType = PlanEvent['type'];
