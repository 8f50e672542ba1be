import type { Step } from '../review/submission.ts';
import type { Position } from '../shapes/basics.ts';

export const noticeKinds = [
  'opened',
  'to-review',
  'to-sign',
  'sent-back',
  'endorsed',
  'returned',
  'refused',
  'approved',
  'approval-withdrawn',
  'to-number',
  'recalled',
  'forwarded',
  'advice-asked',
  'advice-given',
  'mentioned',
  'extended',
  'extension-asked',
  'extension-refused',
  'urged',
  'due-reminder',
  'due-late',
  'due-escalation',
  'review-reminder',
  'review-late',
  'review-escalation',
  'nobody-free',
  'extension-reminder',
  'extension-late',
  'extension-escalation',
  'closed-open',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Who is told: those who hold these offices when the notice is written, and these persons. */
export interface Audience {
  readonly offices: readonly { readonly unitId: string; readonly position: Position }[];
  readonly persons: readonly string[];
}

/**
 * One notice before it is known who reads it. Unique by (cause, occurrence, rung, person, channel).
 */
export interface Announcement {
  readonly cause: string;
  readonly occurrence: number;
  readonly rung: string;
  readonly kind: NoticeKind;
  readonly submissionId: string | null;
  readonly obligationId: string | null;
  readonly dueOn: string | null;
  /** What the step asks for at which the paper waits; null when it waits at none. */
  readonly act: Step['act'] | null;
  readonly audience: Audience;
}
