import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { Reminder } from '../deadlines/reminder.ts';
import type { Entry } from '../review/steps.ts';
import type { Given, RouteTaken, Seat, Step } from '../review/submission.ts';
import type { Authority, SubmissionKind } from '../shapes/basics.ts';
import type { Part } from '../shapes/content.ts';
import type { FreeText } from '../shapes/free-text.ts';
import type { Asked } from './state.ts';

/** What every decision says: on which text, at which step, on which visit, for which seat. */
export interface DecidedAt {
  readonly submissionId: string;
  readonly revision: number;
  readonly step: number;
  readonly seat: number;
  readonly visit: number;
}

/** A due date that moved because the superior took longer than the limit: so many working days. */
export interface MovedDue {
  readonly obligationId: string;
  readonly from: IsoDate;
  readonly dueOn: IsoDate;
  readonly dueAt: Instant;
  readonly dueVersion: number;
  readonly days: number;
}

/** The text that is laid before others, and the way it goes. */
export interface Laid {
  readonly submissionId: string;
  readonly revision: number;
  readonly sha256: string;
  readonly round: number;
  readonly steps: readonly Step[];
  readonly route: RouteTaken;
  readonly entry: Entry;
  readonly by: string;
}

export type PlanEvent =
  | { readonly type: 'opened' }
  | {
      readonly type: 'begun';
      readonly submissionId: string;
      readonly kind: SubmissionKind;
      readonly obligationIds: readonly string[];
      readonly onBehalf: boolean;
    }
  /** Laid before the own unit's internal steps, not signed yet. */
  | ({ readonly type: 'put-forward' } & Laid)
  /** Signed and sent up at once: a route without internal steps. */
  | ({
      readonly type: 'submitted';
      readonly authority: Authority;
      readonly onBehalf: boolean;
      readonly signedOn: IsoDate;
      readonly fileId: string | null;
    } & Laid)
  /** Signed after the internal steps, and sent up. */
  | ({
      readonly type: 'signed';
      readonly authority: Authority;
      readonly by: string;
      readonly signedOn: IsoDate;
      readonly note: FreeText | null;
      readonly entry: Entry;
    } & DecidedAt)
  | {
      readonly type: 'answered-with';
      readonly submissionId: string;
      readonly obligationIds: readonly string[];
    }
  | {
      readonly type: 'followed';
      readonly answers: readonly { readonly submissionId: string; readonly state: string }[];
    }
  | { readonly type: 'recalled'; readonly submissionId: string; readonly revision: number }
  /**
   * `entry` when with this the step is carried; `carried`: the same person's decision on the step
   * before counts here too.
   */
  | ({
      readonly type: 'endorsed' | 'advised';
      readonly by: string;
      readonly authority: Authority;
      readonly note: FreeText | null;
      readonly overran: number;
      readonly entry: Entry | null;
      readonly carried: boolean;
    } & DecidedAt)
  | ({
      readonly type: 'returned';
      readonly reason: FreeText;
      readonly dueOn: IsoDate | null;
      readonly dueAt: Instant | null;
      readonly moved: readonly MovedDue[];
    } & DecidedAt)
  | ({
      readonly type: 'sent-back';
      readonly reason: FreeText;
      readonly overran: number;
      readonly entry: Entry;
    } & DecidedAt)
  /** `last`: with this the way ends and the text is in force. */
  | ({
      readonly type: 'approved';
      readonly by: string;
      readonly authority: Authority;
      readonly note: FreeText | null;
      readonly last: boolean;
      readonly withdrawUntil: IsoDate | null;
      readonly overran: number;
    } & DecidedAt)
  | ({
      readonly type: 'refused';
      readonly reason: FreeText;
      readonly moved: readonly MovedDue[];
    } & DecidedAt)
  | {
      readonly type: 'approval-withdrawn';
      readonly submissionId: string;
      readonly revision: number;
      readonly reason: FreeText;
      readonly entry: Entry;
      /** The number of what is in force again. */
      readonly registerNumber: number | null;
    }
  | {
      readonly type: 'forwarded';
      readonly submissionId: string;
      readonly revision: number;
      readonly step: number;
      readonly seat: number;
      readonly from: Seat;
      readonly to: Seat;
      readonly reason: FreeText;
    }
  | {
      readonly type: 'advice-asked';
      readonly submissionId: string;
      readonly revision: number;
      readonly adviceId: string;
      readonly of: string;
      readonly question: FreeText;
    }
  | {
      readonly type: 'advice-given';
      readonly submissionId: string;
      readonly adviceId: string;
      readonly text: FreeText;
      readonly to: string;
    }
  | { readonly type: 'amendment-begun'; readonly submissionId: string; readonly reason: FreeText }
  | { readonly type: 'amendment-dropped'; readonly submissionId: string }
  | {
      readonly type: 'rerouted';
      readonly submissionId: string;
      readonly revision: number;
      readonly steps: readonly Step[];
      readonly route: RouteTaken;
      readonly given: readonly Given[];
      readonly overran: number;
      readonly entry: Entry | null;
    }
  | {
      readonly type: 'numbered';
      readonly submissionId: string;
      readonly revision: number;
      readonly number: number;
      readonly date: IsoDate;
      readonly symbol: string;
    }
  | {
      readonly type: 'commented';
      readonly submissionId: string;
      readonly commentId: string;
      readonly revision: number;
      readonly part: Part;
      readonly anchor: string | null;
      readonly text: FreeText;
      readonly replyTo: string | null;
      readonly mentions: readonly string[];
    }
  | { readonly type: 'comment-resolved'; readonly submissionId: string; readonly commentId: string }
  | {
      readonly type: 'progressed';
      readonly taskId: string;
      readonly percent: number;
      readonly note: FreeText | null;
    }
  | { readonly type: 'attached'; readonly submissionId: string; readonly fileId: string }
  | {
      readonly type: 'extended';
      readonly obligationId: string;
      readonly from: IsoDate;
      readonly dueOn: IsoDate;
      readonly dueAt: Instant;
      readonly dueVersion: number;
      readonly reason: FreeText;
      readonly extensionId: string | null;
    }
  | {
      readonly type: 'extension-asked';
      readonly obligationId: string;
      readonly asked: Asked;
      readonly reason: FreeText;
    }
  | {
      readonly type: 'extension-refused';
      readonly obligationId: string;
      readonly extensionId: string;
      readonly reason: FreeText;
    }
  | { readonly type: 'urged'; readonly obligationId: string; readonly note: FreeText | null }
  | { readonly type: 'reminded'; readonly reminders: readonly Reminder[] }
  | { readonly type: 'closed'; readonly open: readonly string[] };

export type PlanEventType = PlanEvent['type'];
export type EventOf<T extends PlanEventType> = Extract<PlanEvent, { readonly type: T }>;
/** Events about one submission of the year. */
export type SubmissionEvent = Extract<PlanEvent, { readonly submissionId: string }>;
